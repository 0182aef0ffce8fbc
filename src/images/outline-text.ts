import { create, type Font } from 'fontkit';
import type { Element } from 'hast';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { element } from '#drawings/element.ts';
import { drawnText } from './drawn-text.ts';
import { unpackedFont } from './unpacked-font.ts';

/** The fonts of each face, the later for what the earlier lack. */
const FILES = {
  regular: sansOf(400),
  bold: sansOf(600),
  headline: [
    'newsreader/files/newsreader-latin-500-normal',
    'newsreader/files/newsreader-latin-ext-500-normal',
    'newsreader/files/newsreader-vietnamese-500-normal',
    ...['cyrillic', 'greek'].map((script) => `noto-serif/files/noto-serif-${script}-500-normal`),
    'noto-serif-devanagari/files/noto-serif-devanagari-devanagari-500-normal',
  ],
} as const;

function sansOf(weight: number): readonly string[] {
  return ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek', 'devanagari'].map(
    (script) => `noto-sans/files/noto-sans-${script}-${weight}-normal`,
  );
}

const opened = new Map<string, Font>();

/** A drawing with its text as outlines of the site's own fonts, so that a picture of it is the same on every machine; letters none of them has are told by three dots. */
export function outlineText(tree: Element): Element {
  if (tree.tagName === 'text') return outlined(tree);
  const children = tree.children.map((child) => (child.type === 'element' ? outlineText(child) : child));
  return { ...tree, children };
}

function outlined(text: Element): Element {
  const { properties } = text;
  const classes = String(properties['class'] ?? '');
  const pieces = piecesOf(text).map((piece) => ({ ...piece, runs: runsOf(piece.text, filesFor(classes, piece.properties)) }));
  const width = pieces.reduce((sum, { dx, size, runs }) => sum + dx + runs.reduce((length, run) => length + advanceOf(run, size), 0), 0);
  let x = Number(properties['x'] ?? 0) - width * ({ middle: 0.5, end: 1 }[String(properties['text-anchor'])] ?? 0);
  const paths = pieces.flatMap(({ dx, size, runs }) => {
    x += dx;
    return runs.map((run) => {
      const scale = size / run.font.unitsPerEm;
      const transform = `translate(${round(x)} ${properties['y'] ?? 0})`;
      x += advanceOf(run, size);
      return element('path', { transform, d: pathOf(run.run, scale) });
    });
  });
  const moved = properties['transform'];
  return element('g', { class: `text ${classes}`.trim(), transform: moved === undefined ? undefined : String(moved) }, ...paths);
}

/** The texts of an element: its own, and those of its spans with their weight, size and distance. */
function piecesOf({ properties, children }: Element): readonly {
  readonly text: string;
  readonly properties: Element['properties'];
  readonly dx: number;
  readonly size: number;
}[] {
  return children.flatMap((child) => {
    const own = child.type === 'element' ? { ...properties, dx: '0', ...child.properties } : properties;
    const [text] = child.type === 'element' ? child.children : [child];
    if (text?.type !== 'text') return [];
    return [{ text: text.value, properties: own, dx: Number(own['dx'] ?? 0), size: Number(own['font-size'] ?? 12) }];
  });
}

function filesFor(classes: string, properties: Element['properties']): readonly string[] {
  if (classes.includes('headline')) return FILES.headline;
  return Number(properties['font-weight'] ?? 400) >= 600 ? FILES.bold : FILES.regular;
}

function advanceOf({ font, run }: FontRun, size: number): number {
  return (run.advanceWidth * size) / font.unitsPerEm;
}

interface FontRun {
  readonly font: Font;
  readonly run: GlyphRun;
}

type GlyphRun = ReturnType<Font['layout']>;

/** Outlines in pixels, so that their strokes are as wide as the style sheet says; glyphs are drawn upwards, pictures downwards. */
function pathOf({ glyphs, positions }: GlyphRun, scale: number): string {
  let x = 0;
  return glyphs
    .map((glyph, index) => {
      const place = positions[index];
      const path =
        glyph.path.commands.length > 0
          ? glyph.path
              .translate(x + (place?.xOffset ?? 0), place?.yOffset ?? 0)
              .scale(scale, -scale)
              .toSVG()
          : '';
      x += place?.xAdvance ?? 0;
      return path;
    })
    .join('');
}

/** A text in stretches of one font each. */
function runsOf(text: string, files: readonly string[]): readonly FontRun[] {
  const stretches: { readonly font: Font; text: string }[] = [];
  for (const character of drawnText(text, (grapheme) => fontOf(grapheme, files) !== undefined)) {
    const font = fontOf(character, files) ?? stretches.at(-1)?.font;
    if (!font) continue;
    const last = stretches.at(-1);
    if (last?.font === font) last.text += character;
    else stretches.push({ font, text: character });
  }
  return stretches.map(({ font, text: stretch }) => ({ font, run: font.layout(stretch) }));
}

/** The first font that has all of some letters. */
function fontOf(letters: string, files: readonly string[]): Font | undefined {
  return files.map(fontAt).find((font) => [...letters].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)));
}

function fontAt(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(unpackedFont(readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${file}.woff`))));
  if (!('layout' in font)) throw new TypeError(`${file} is a collection of fonts, not one`);
  opened.set(file, font);
  return font;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
