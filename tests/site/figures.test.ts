import assert from 'node:assert/strict';
import test from 'node:test';
import { urls } from '#urls.ts';
import { all, attribute, hasClass, pages, readPage, textOf, withId, type Page } from './built-site.ts';

/** What a chart of a page lacks of what belongs to it. */
function figureFaults(page: Page): readonly string[] {
  return all(page.tree, 'figure').flatMap((figure) => {
    const id = attribute(figure, 'id') ?? '';
    const title = withId(figure, attribute(figure, 'ariaLabelledBy') ?? '');
    const reading = all(figure, 'p.reading').map(textOf).join('');
    const captions = all(figure, 'figcaption');
    const source = captions.map(textOf).join('');
    const explains = captions.flatMap((caption) => all(caption, 'a')).some((link) => attribute(link, 'href')?.startsWith(urls.about));
    const rows = all(figure, 'tr').length;
    const isListed = all(page.tree, 'ol.timeline').length > 0;
    const needs: readonly (readonly [what: string, isThere: boolean])[] = [
      ['id', id !== ''],
      ['title', title !== undefined && /^h[1-4]$/.test(title.tagName) && textOf(title) !== ''],
      ['sentence that says how to read it', /\w.*\.$/.test(reading)],
      ['source line', captions.length === 1 && /\d/.test(source)],
      ['link to how we count', explains],
      ['drawing', all(figure, 'svg').length > 0],
      ['table or list of the same facts', rows > 1 || isListed],
    ];
    return needs.filter(([, isThere]) => !isThere).map(([what]) => `figure ${id} has no ${what}`);
  });
}

/** Drawings that a reader who cannot see them gets nothing of. */
function drawingFaults(page: Page): readonly string[] {
  const stacks = all(page.tree, 'div.timeline-chart');
  const lanes = new Set(stacks.flatMap((stack) => all(stack, 'svg')));
  const alone = all(page.tree, 'svg', (svg) => !lanes.has(svg) && attribute(svg, 'ariaHidden') !== 'true' && !attribute(svg, 'ariaLabel'));
  return [...stacks, ...alone].flatMap((drawing) => {
    const named = (attributeName: string): number => textOf(withId(page.tree, attribute(drawing, attributeName) ?? '') ?? drawing).length;
    return [
      ...(attribute(drawing, 'ariaLabelledBy') && named('ariaLabelledBy') > 10 ? [] : ['a drawing has no title']),
      ...(attribute(drawing, 'ariaDescribedBy') && named('ariaDescribedBy') > 10 ? [] : ['a drawing has no description']),
      ...(['img', 'group'].includes(attribute(drawing, 'role') ?? '') ? [] : ['a drawing has no role']),
      ...(attribute(drawing, 'viewBox') || isFluid(drawing) || stacks.includes(drawing) ? [] : ['a drawing has no viewBox']),
      ...all(drawing, 'a')
        .filter((link) => textOf(link) === '' && !attribute(link, 'ariaLabel'))
        .map((link) => `a mark has no name: ${attribute(link, 'href')}`),
    ];
  });
}

/** True for a drawing as wide as its page, whose places across are shares of the width. */
function isFluid(svg: Parameters<typeof attribute>[0]): boolean {
  return attribute(svg, 'width') === '100%' && Number(attribute(svg, 'height')) > 0;
}

/** A place in pixels or as a share of the width. */
function numberOf(value: string): number {
  return Number(value.replace(/%$/, ''));
}

/** Numbers a drawing cannot be drawn with. */
function geometryFaults(page: Page): readonly string[] {
  const places = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'dy'];
  return all(page.tree, 'svg').flatMap((svg) =>
    all(svg, '*').flatMap((mark) =>
      places.flatMap((name) => {
        const value = attribute(mark, name);
        const isBad =
          value !== undefined && (!Number.isFinite(numberOf(value)) || (/^(?:width|height|r)$/.test(name) && numberOf(value) < 0));
        return isBad ? [`<${mark.tagName} ${name}="${value}">`] : [];
      }),
    ),
  );
}

const faultsOf = (check: (page: Page) => readonly string[]): readonly string[] =>
  pages.flatMap((page) => check(page).map((fault) => `${page.url}: ${fault}`));

test('every chart has a title, a sentence on how to read it, a source line and the same facts as text', () => {
  const charts = pages.flatMap(({ tree }) => all(tree, 'figure'));
  assert.ok(charts.length >= 3, `${charts.length} charts`);
  assert.ok(charts.every((figure) => hasClass(figure, 'figure')));
  assert.deepEqual(faultsOf(figureFaults), []);
});

test('every drawing is named and described, or hidden because a sentence says the same', () => {
  assert.deepEqual(faultsOf(drawingFaults), []);
});

test('every mark of a drawing has a place that can be drawn', () => {
  assert.deepEqual(faultsOf(geometryFaults), []);
});

test('every drawing keeps its marks inside its frame', () => {
  const outside = pages.flatMap((page) =>
    all(page.tree, 'svg').flatMap((svg) => {
      const [, , width = 0, height = 0] = isFluid(svg)
        ? [0, 0, 100, Number(attribute(svg, 'height'))]
        : (attribute(svg, 'viewBox') ?? '').split(' ').map(Number);
      return all(svg, 'rect')
        .map((rect) => ['x', 'y', 'width', 'height'].map((name) => numberOf(attribute(rect, name) ?? '0')))
        .filter(([x = 0, y = 0, w = 0, h = 0]) => x < 0 || y < 0 || x + w > width + 0.01 || y + h > height + 0.01)
        .map((box) => `${page.url}: rect at ${box.join(' ')} in ${width} × ${height}`);
    }),
  );
  assert.deepEqual(outside, []);
});

test('the checks of charts find a chart that lacks everything', () => {
  const bad = readPage('/bad/', '<figure id="x"><svg><a href="/a/"><rect x="NaN" width="-1"></rect></a></svg></figure>');
  assert.deepEqual(figureFaults(bad), [
    'figure x has no title',
    'figure x has no sentence that says how to read it',
    'figure x has no source line',
    'figure x has no link to how we count',
    'figure x has no table or list of the same facts',
  ]);
  assert.deepEqual(drawingFaults(bad), [
    'a drawing has no title',
    'a drawing has no description',
    'a drawing has no role',
    'a drawing has no viewBox',
    'a mark has no name: /a/',
  ]);
  assert.deepEqual(geometryFaults(bad), ['<rect x="NaN">', '<rect width="-1">']);
});
