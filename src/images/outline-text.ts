import { create, type Font } from 'fontkit';
import type { Element } from 'hast';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { element } from '#drawings/element.ts';

/** The fonts of each face, the later for what the earlier lack. */
const FILES = {
  regular: ['noto-sans/files/noto-sans-latin-400-normal', 'noto-sans/files/noto-sans-latin-ext-400-normal'],
  bold: ['noto-sans/files/noto-sans-latin-600-normal', 'noto-sans/files/noto-sans-latin-ext-600-normal'],
  headline: ['newsreader/files/newsreader-latin-500-normal', 'newsreader/files/newsreader-latin-ext-500-normal'],
} as const;

const opened = new Map<string, Font>();

/** A drawing with its text as outlines of the site's own fonts, so that a picture of it is the same on every machine. Throws a RangeError for a character none of them has. */
export function outlineText(tree: Element): Element {
  if (tree.tagName === 'text') return outlined(tree);
  const children = tree.children.map((child) => (child.type === 'element' ? outlineText(child) : child));
  return { ...tree, children };
}

function outlined({ properties, children }: Element): Element {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const classes = String(properties['class'] ?? '');
  const isBold = Number(properties['font-weight'] ?? 400) >= 600;
  const runs = runsOf(text, FILES[classes.includes('headline') ? 'headline' : isBold ? 'bold' : 'regular']);
  const size = Number(properties['font-size'] ?? 12);
  const width = runs.reduce((sum, { font, run }) => sum + (run.advanceWidth * size) / font.unitsPerEm, 0);
  let x = Number(properties['x'] ?? 0) - width * ({ middle: 0.5, end: 1 }[String(properties['text-anchor'])] ?? 0);
  const paths = runs.map(({ font, run }) => {
    const scale = size / font.unitsPerEm;
    // Glyphs are drawn upwards, pictures downwards.
    const path = element('path', { transform: `translate(${round(x)} ${properties['y'] ?? 0}) scale(${scale} ${-scale})`, d: pathOf(run) });
    x += run.advanceWidth * scale;
    return path;
  });
  return element('g', { class: `text ${classes}`.trim() }, ...paths);
}

type GlyphRun = ReturnType<Font['layout']>;

function pathOf({ glyphs, positions }: GlyphRun): string {
  let x = 0;
  return glyphs
    .map((glyph, index) => {
      const place = positions[index];
      const path = glyph.path.commands.length > 0 ? glyph.path.translate(x + (place?.xOffset ?? 0), 0).toSVG() : '';
      x += place?.xAdvance ?? 0;
      return path;
    })
    .join('');
}

/** A text in stretches of one font each. */
function runsOf(text: string, files: readonly string[]): readonly { readonly font: Font; readonly run: GlyphRun }[] {
  const stretches: { readonly font: Font; text: string }[] = [];
  for (const character of text) {
    const font = files.map(fontAt).find((candidate) => candidate.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    if (!font) throw new RangeError(`no font of the pictures has "${character}", in "${text}"`);
    const last = stretches.at(-1);
    if (last?.font === font) last.text += character;
    else stretches.push({ font, text: character });
  }
  return stretches.map(({ font, text: stretch }) => ({ font, run: font.layout(stretch) }));
}

function fontAt(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${file}.woff`)));
  if (!('layout' in font)) throw new TypeError(`${file} is a collection of fonts, not one`);
  opened.set(file, font);
  return font;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
