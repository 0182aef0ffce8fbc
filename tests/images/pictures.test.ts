import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import sharp from 'sharp';
import { element } from '#drawings/element.ts';
import { pngFile } from '#images/chart-picture.ts';
import { outlineText } from '#images/outline-text.ts';
import { stillStyles } from '#images/still-styles.ts';
import { svgFile } from '#images/svg-file.ts';

const tokens = ':root{--paper:light-dark(#fff,#000);--ink:light-dark(#111,#eee);--display:Serif} @media print{:root{--ink:#000}}';
const label = (text: string, attributes: Readonly<Record<string, string>> = {}) =>
  element('text', { x: 10, y: 20, 'font-size': 16, ...attributes }, text);

test('stillStyles(sheets, tokens) keeps plain rules with light colours and leaves those of pointers and windows', () => {
  const sheet = '@layer charts{.a{fill:var(--ink);display:block}.a:hover{fill:red}@media (forced-colors:active){.a{fill:CanvasText}}}';
  assert.equal(stillStyles([sheet], tokens), '.sheet{fill:#fff}.chart .headline{font-family:Serif;font-weight:500}.a{fill:#111}');
});

test('stillStyles(sheets, tokens) names a token that does not exist', () => {
  assert.throws(() => stillStyles(['.a{fill:var(--none)}'], tokens), { message: 'tokens.css has no --none' });
});

test('stillStyles(sheets, tokens) leaves no name of a token in the site’s own style sheets', () => {
  const read = (name: string): string => readFileSync(`src/styles/${name}.css`, 'utf8');
  const styles = stillStyles([read('charts'), read('chart-squares'), read('chart-outcomes')], read('tokens'));
  assert.doesNotMatch(styles, /var\(|light-dark|:is\(|:hover/);
  assert.match(styles, /\.square-traced\{fill:#20456b\}/);
});

test('outlineText(tree) turns text into outlines and keeps its class', () => {
  const outlined = outlineText(element('svg', {}, label('Signed', { class: 'soft' })));
  const [group] = outlined.children;
  assert.ok(group?.type === 'element' && group.tagName === 'g' && group.properties['class'] === 'text soft');
  const [path] = group.children;
  assert.ok(path?.type === 'element' && String(path.properties['d']).length > 100);
});

test('outlineText(tree) draws outlines in pixels, so that a stroke around letters is as wide as its rule says, and moves what is moved', () => {
  const group = outlineText(label('Signed', { transform: 'translate(-6)' }));
  assert.equal(group.properties['transform'], 'translate(-6)');
  const [path] = group.children;
  assert.ok(path?.type === 'element');
  assert.doesNotMatch(String(path.properties['transform']), /scale/);
  const places = [...String(path.properties['d']).matchAll(/-?[\d.]+/g)].map(([place]) => Math.abs(Number(place)));
  assert.ok(Math.max(...places) < 60, 'letters of 16 pixels');
});

test('outlineText(tree) moves text that ends or is centred at its place to the left', () => {
  const startOf = (anchor: string): number => {
    const group = outlineText(label('Signed', { 'text-anchor': anchor }));
    const [path] = group.children;
    assert.ok(path?.type === 'element');
    return Number(/translate\((-?[\d.]+)/.exec(String(path.properties['transform']))?.[1]);
  };
  const [start, middle, end] = ['start', 'middle', 'end'].map(startOf);
  assert.equal(start, 10);
  assert.ok(middle !== undefined && end !== undefined && end < middle && middle < 10);
  assert.ok(Math.abs(10 - end - 2 * (10 - middle)) < 0.02);
});

test('outlineText(tree) takes from a second font what the first lacks: other scripts, signs of currencies', () => {
  assert.equal(outlineText(label('₹5')).children.length, 2);
  assert.equal(outlineText(label('एक Ω Д')).children.length, 5);
});

test('outlineText(tree) draws every script of its fonts in text and in headlines', () => {
  for (const text of ['Signed', 'Подписано', 'लंबा', 'आगे', 'Ελλάδα', 'Việt'])
    for (const headline of [{}, { class: 'headline' }])
      assert.ok(
        outlineText(label(text, headline)).children.every((path) => path.type === 'element' && path.properties['d'] !== ''),
        text,
      );
});

test('outlineText(tree) draws a hyphen that does not break as a hyphen, and three dots for letters that no font has', () => {
  assert.deepEqual(outlineText(label('S\u2011400\u2060 m\u00a02')), outlineText(label('S-400 m 2')));
  assert.deepEqual(outlineText(label('a 北京 b')), outlineText(label('a … b')));
});

test('pngFile(tree) is a picture of twice the size, the same bytes each time', async () => {
  const tree = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 80 40', width: 80, height: 40 },
    element('style', {}, '.chart text{fill:#111}'),
    label('Signed'),
  );
  const [first, second] = [await pngFile(tree), await pngFile(tree)];
  assert.ok(first.equals(second));
  const { width, height } = await sharp(first).metadata();
  assert.deepEqual([width, height], [160, 80]);
});

test('svgFile(tree) is a whole SVG document', () => {
  assert.equal(
    svgFile(element('svg', { viewBox: '0 0 1 1' }, element('rect', {}))),
    '<?xml version="1.0" encoding="UTF-8"?>\n<svg viewBox="0 0 1 1"><rect /></svg>\n',
  );
});

test('pngFile(tree) draws a chart of very many rows smaller, since no picture may be longer than 16,000 pixels', async () => {
  const tall = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 100, height: 40_000, viewBox: '0 0 100 40000' });
  assert.equal((await sharp(await pngFile(tall)).metadata()).height, 16_000);
});
