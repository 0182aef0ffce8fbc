import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A face for satori: one subset of one family, under a name of its own, since satori looks into the first face of a family only. */
export interface CardFont {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 500 | 600;
  readonly style: 'normal';
}

/** Faces in the order they are tried for each letter: the site's headline face, then a serif for the scripts it lacks. */
const SERIF = [
  'newsreader/files/newsreader-latin-500-normal',
  'newsreader/files/newsreader-latin-ext-500-normal',
  'newsreader/files/newsreader-vietnamese-500-normal',
  'noto-serif/files/noto-serif-cyrillic-500-normal',
  'noto-serif/files/noto-serif-greek-500-normal',
  'noto-serif-devanagari/files/noto-serif-devanagari-devanagari-500-normal',
];
const SANS = [
  'noto-sans/files/noto-sans-latin-600-normal',
  'noto-sans/files/noto-sans-latin-ext-600-normal',
  'noto-sans/files/noto-sans-vietnamese-600-normal',
  'noto-sans/files/noto-sans-cyrillic-600-normal',
  'noto-sans/files/noto-sans-greek-600-normal',
  'noto-sans/files/noto-sans-devanagari-600-normal',
];

const FAMILIES = { serif: SERIF, sans: SANS } as const;

const installed = createRequire(`${process.cwd()}/package.json`);
const nameOf = (file: string): string => file.split('/').at(-1) ?? file;

/** Every face a card may use, read from the packages; throws when one is not installed. */
export const cardFonts: readonly CardFont[] = [...SERIF, ...SANS].map((file) => ({
  name: nameOf(file),
  data: readFileSync(installed.resolve(`@fontsource/${file}.woff`)),
  weight: file.includes('-600-') ? 600 : 500,
  style: 'normal',
}));

const coverage = new Map(cardFonts.map(({ name, data }) => [name, new Set(characterSetOf(data))]));

function characterSetOf(data: Buffer): readonly number[] {
  const font = create(data);
  return 'characterSet' in font ? font.characterSet : [];
}

/** True when one face of a family has every letter of a grapheme. */
export function hasGlyphs(family: keyof typeof FAMILIES, grapheme: string): boolean {
  return FAMILIES[family].some((file) => [...grapheme].every((letter) => coverage.get(nameOf(file))?.has(letter.codePointAt(0) ?? 0)));
}

/** The families of headlines and of small print, as a CSS list. */
export const cardFamilies = { serif: SERIF.map(nameOf).join(', '), sans: SANS.map(nameOf).join(', ') } as const;
