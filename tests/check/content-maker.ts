import assert from 'node:assert/strict';
import { chanceOf, pick, type Chance } from './careless-editor.ts';

const SEED = 28;
const ARTICLE = 'articles/one-train-two-tunnels.md';
const TITLED = ['agreements/fog-signal-charter.md', 'events/2018-10-cheese-talks-open.md', ARTICLE];

/** A piece of prose, and what of it a reader should see. */
interface Piece {
  readonly written: string;
  readonly seen: string;
}

const same = (written: string): Piece => ({ written, seen: written });

/** What people write and paste: words, numbers, signs, marks of Markdown, and marks that were mistyped. */
const PIECES: readonly Piece[] = [
  ...[
    'the tunnel',
    'of Großłąka',
    '8,144 metres',
    'S\u2011400',
    'm\u00a02',
    'night\u00adtrain',
    'a\u2060b',
    'रेल गाड़ी',
    '北京',
    'Việt Nam',
    '👩‍🌾',
    '→ ≈ ≥ ✓ ⅓',
  ].map(same),
  ...[
    '5~6 bees',
    '7~8 bees',
    '2*3*4',
    '5 * 6',
    'snake_case_name',
    'AT&T',
    '1 < 2',
    'a > b',
    '50 %',
    '$5bn',
    'C#',
    '#1',
    '-- or',
    'so...',
    '"so"',
    "it's",
    '{x}',
    '[sic]',
    'a|b',
    '1)',
    '+7',
    '- 5',
    '> 5',
    '2019.',
    '***',
    '===',
    '`x',
  ].map(same),
  ...[
    'https://a.example/b',
    'www.a.example',
    'a@b.example',
    'http://a b',
    '~~x~~',
    '[^1]',
    '[x]',
    '(@surveyors-letter)',
    '[@surveyors-letter',
    '[night train](agreement:night-train',
    '[a] (https://a.example)',
    '<b>',
    '<!-- x -->',
    '[t]: u',
  ].map(same),
  { written: '*often*', seen: 'often' },
  { written: '**two** of five', seen: 'two of five' },
  { written: '[night train](agreement:night-train)', seen: 'night train' },
  { written: '[the BGT](term:bgt)', seen: 'the BGT' },
  { written: '[a page](https://a.example/?b=c&d=e)', seen: 'a page' },
  { written: '[five](count:announced)', seen: 'five' },
  { written: '\\*', seen: '' },
  { written: 'a\\_b', seen: 'a_b' },
  { written: '`[@x]`', seen: '[@x]' },
  { written: '&copy;', seen: '©' },
  { written: '\n', seen: '' },
];

/** What may stand at the head of a block of prose. */
const OPENINGS = ['', '', '', '', '## ', '- ', '> ', '1. ', '    ', '### '];

/** A generated text, and what of it a reader should see. */
function makeProse(chance: Chance, citation: string): Piece {
  const blocks = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
    const opening = pick(chance, OPENINGS);
    const pieces = Array.from({ length: 2 + Math.floor(chance() * 4) }, () => (chance() < 0.55 ? same('a train') : pick(chance, PIECES)));
    const isHead = opening.startsWith('#');
    return {
      written: opening + pieces.map(({ written }) => written).join(' ') + (isHead ? '' : citation),
      seen: pieces.map(({ seen }) => seen).join(' '),
    };
  });
  return { written: blocks.map(({ written }) => written).join('\n\n'), seen: blocks.map(({ seen }) => seen).join(' ') };
}

/** A generated title, as it would stand behind its key in YAML. */
function makeTitle(chance: Chance): Piece {
  const words = [
    'The night train',
    'S\u2011400',
    'Việt Nam',
    '北京',
    'रेल',
    '→',
    '₹5 crore',
    'a #b',
    'c: d',
    'Meeting #21',
    '👩‍🌾',
    'é\u0301',
    'Ωμέγα',
    '"so"',
    'x\u2060y',
    '& < >',
    'W'.repeat(24),
    '…',
  ];
  const seen = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(chance, words)).join(' ');
  return { written: chance() < 0.5 ? JSON.stringify(seen) : pick(chance, [seen, `“${seen}”`, `'${seen}'`]), seen };
}

/** The small summit with one file of it edited. */
export interface Content {
  readonly file: string;
  readonly text: string;
  /** What a reader should see of what was generated. */
  readonly seen: string;
  readonly isTitle: boolean;
}

/** The small summit with generated prose in a body, or a generated title; the same for the same number. */
export function makeContent(files: ReadonlyMap<string, Buffer>, number: number): Content {
  const chance = chanceOf(SEED, number);
  const isTitle = number % 5 === 0;
  const file = pick(chance, isTitle ? TITLED : [ARTICLE, 'agreements/night-train.md', 'events/2022-03-02-thousandth-night-train.md']);
  const text = files.get(file)?.toString() ?? assert.fail(file);
  if (isTitle) {
    const { written, seen } = makeTitle(chance);
    return { file, seen, isTitle, text: text.replace(/^(title|headline): .*$/m, (_, key: string) => `${key}: ${written}`) };
  }
  const { written, seen } = makeProse(chance, file.startsWith('events/') ? '' : '[@surveyors-letter]');
  return { file, seen, isTitle, text: `${text.trimEnd()}\n\n${written}\n` };
}
