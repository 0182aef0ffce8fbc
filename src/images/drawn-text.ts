/** Signs that only say where a line may break, or how wide a blank is. */
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const HYPHENS = /[\u2010\u2011]/g;
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

/** How signs that few faces have are written with letters that all have. */
const KIN: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '≈': '~',
  '≤': '<=',
  '≥': '>=',
  '≠': '=/=',
  '⁄': '/',
  '…': '...',
};

/** What stands for letters that no face has. */
const LEFT_OUT = '…';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text in the letters a picture can draw, where `hasGlyphs` says which it has: signs that only differ in breaking become
 * their plain kin, rare signs are written with common ones, and three dots stand for a stretch that no face has.
 */
export function drawnText(text: string, hasGlyphs: (grapheme: string) => boolean): string {
  const plain = text.normalize('NFC').replaceAll(BLANKS, ' ').replaceAll(HYPHENS, '-').replaceAll(UNSEEN, '');
  const drawn = [...graphemes.segment(plain)].map(({ segment }) => (/^\s+$/.test(segment) ? segment : letterOf(segment, hasGlyphs)));
  return drawn
    .filter((letter, place) => letter !== undefined || place === 0 || drawn[place - 1] !== undefined)
    .map((letter) => letter ?? LEFT_OUT)
    .join('');
}

function letterOf(grapheme: string, hasGlyphs: (grapheme: string) => boolean): string | undefined {
  const candidates = [grapheme, grapheme.replaceAll(/[\u200c\u200d]/g, ''), grapheme.normalize('NFKC')];
  const written = [...candidates, ...candidates.map((one) => [...one.normalize('NFKD')].map((sign) => KIN[sign] ?? sign).join(''))];
  return written.find((letters) => letters !== '' && [...graphemes.segment(letters)].every(({ segment }) => hasGlyphs(segment)));
}
