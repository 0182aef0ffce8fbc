import assert from 'node:assert/strict';
import test from 'node:test';
import { words } from '#words/words.ts';

/** What a parameter of the catalogue may be, by its name; a count is asked for at nought, one and two. */
const COUNTS = new Set(
  'count named unnamed uses total agreements announced documented records sources primary events independent inPart silent unidentified uncounted putOff tied vague versions years ofYear before after documents more left'.split(
    ' ',
  ),
);
const NAMED: Readonly<Record<string, unknown>> = {
  number: 1,
  place: 1,
  page: 2,
  year: 2021,
  first: 2020,
  last: 2022,
  most: 2021,
  inMost: 1,
  share: 50,
  time: 60,
  unit: 'rifles',
  levels: ['Towns'],
  parts: ['Trains: 1 event in 2021.'],
  counts: ['1 signed'],
  isDisputed: false,
  isUneven: false,
};

interface Asked {
  readonly name: string;
  readonly given: readonly unknown[];
  readonly said: string;
}

/** The names a function gives its parameters; nothing where it takes one apart or many. */
function parametersOf(ask: (...given: never[]) => unknown): readonly string[] | undefined {
  const [, list = ''] = /^(?:function \w*)?\(([^)]*)\)/.exec(String(ask)) ?? [];
  const names = list
    .split(',')
    .map((name) => name.trim().split(/[\s=:]/)[0] ?? '')
    .filter((name) => name !== '');
  return names.every((name) => /^\w+$/.test(name)) ? names : undefined;
}

function choicesOf(name: string): readonly unknown[] {
  return COUNTS.has(name) ? [0, 1, 2] : [NAMED[name] ?? 'Rifles'];
}

/** No more of one thing than there are of all, and parts that make up their whole. */
function isPossible(given: Readonly<Record<string, unknown>>): boolean {
  const no = (name: string, rest = 0): number => Number(given[name] ?? rest);
  const isWithin = (part: string, whole: string): boolean => !(part in given && whole in given) || no(part) <= no(whole);
  return (
    [
      ['documented', 'announced'],
      ['documented', 'records'],
      ['primary', 'sources'],
      ['primary', 'count'],
      ['named', 'count'],
      ['named', 'announced'],
      ['primary', 'independent'],
      ['inPart', 'count'],
      ['silent', 'total'],
      ['count', 'announced'],
      ['count', 'total'],
      ['tied', 'announced'],
      ['more', 'left'],
    ].every(([part = '', whole = '']) => isWithin(part, whole)) &&
    (!('ofYear' in given) || no('ofYear') + no('before') + no('after') === no('total')) &&
    (!('announced' in given) || no('announced') > 0) &&
    (!('place' in given && 'documented' in given) || no('documented') > 0)
  );
}

/** Every sentence of the catalogue that holds a count, at nought, one and two. */
function asked(room: object, path = ''): readonly Asked[] {
  return Object.entries(room).flatMap(([key, value]: [string, unknown]): readonly Asked[] => {
    const name = `${path}${key}`;
    if (typeof value === 'object' && value !== null) return asked(value, `${name}.`);
    if (typeof value !== 'function') return [];
    const ask = value as (...given: unknown[]) => unknown;
    const names = parametersOf(ask);
    if (!names?.some((parameter) => COUNTS.has(parameter))) return [];
    const all = names.reduce<readonly (readonly unknown[])[]>(
      (sofar, parameter) => sofar.flatMap((given) => choicesOf(parameter).map((choice) => [...given, choice])),
      [[]],
    );
    return all
      .filter((given) => isPossible(Object.fromEntries(names.map((parameter, index) => [parameter, given[index]]))))
      .flatMap((given) => {
        const said = SPECIAL.has(name) ? undefined : ask(...given);
        return typeof said === 'string' ? [{ name, given, said }] : [];
      });
  });
}

/** They take lists of counts, and are asked below. */
const SPECIAL = new Set(['past.standfirst', 'verdictChart.title', 'putOffChart.title', 'ledger.facetTitle']);

const NOUN =
  'agreement|source|event|record|story|point|statement|step|version|document|deal|square|report|minute|change|time|year|month|date|turning point|articl';
const BETWEEN = '(?: (?:more|dated|independent|earlier|filled|empty|different))?';

/** What is no English: one of many, many of one, all of one. */
const FAULTS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:1|one)${BETWEEN} (?:${NOUN})s\b`, 'i'),
  /\b(?:1|one) stories\b/i,
  new RegExp(String.raw`\b(?:0|2|two)${BETWEEN} (?:${NOUN})\b`, 'i'),
  new RegExp(String.raw`\b(?:1|one)(?: (?:${NOUN}))? (?:are|were|have|need|fall)\b`, 'i'),
  new RegExp(String.raw`(?<!\bof )\b(?:0|2|two)(?: (?:${NOUN})s)? (?:is|was|has|needs|falls)\b`, 'i'),
  /\b(?:all|of the|of these|among the|in the|to the) (?:0|1|one|no)\b(?! (?:that was|announced|we can|of))/i,
  /\bno (?:of|is|are|we|that|different)\b/i,
  /\b(?:1|one) (?:source|document)\b[^.]*\bof them\b/i,
  /\b(?:1|one) source, (?:none|1|2) of\b/i,
  / {2}|undefined|NaN|\[object|, [.;:]|^[.,;:]/,
];

function faultsOf({ name, given, said }: Asked): readonly string[] {
  return FAULTS.filter((fault) => fault.test(said)).map((fault) => `${name}(${given.join(', ')}): “${said}” ${String(fault).slice(0, 40)}`);
}

test('every sentence of the catalogue that counts is English at nought, one and two', () => {
  const all = asked(words);
  assert.ok(all.length > 100 && new Set(all.map(({ name }) => name)).size > 30, `${all.length} sentences`);
  assert.deepEqual(all.flatMap(faultsOf), []);
});

test('sentences that count several things are English at nought, one and two', () => {
  const { verdictChart, putOffChart, past } = words;
  const all = [0, 1, 2].flatMap((count) => {
    const given = [count];
    const verdicts = (['confirmed', 'refined', 'contradicted', 'not-checkable'] as const).map((verdict) => ({ verdict, count }));
    const statuses = [{ status: 'Signed', count }];
    return [
      { name: 'verdictChart.title', given, said: verdictChart.title(4 * count, count === 0 ? [] : verdicts) },
      { name: 'putOffChart.title', given, said: putOffChart.title(count, count === 0 ? [] : statuses) },
      ...[1, 2].map((announced) => ({
        name: 'past.standfirst',
        given: [count, announced],
        said: past.standfirst(2021, Math.min(count, announced), announced, count === 0 ? [] : statuses),
      })),
    ];
  });
  assert.deepEqual(all.flatMap(faultsOf), []);
});

test('faultsOf(asked) finds what is no English', () => {
  const wrong = ['1 sources', 'One different years', '2 event', 'All 1 source', 'No of the 28', 'One are confirmed', 'Of the 1: 1 signed'];
  for (const said of wrong) assert.notDeepEqual(faultsOf({ name: 'x', given: [], said }), [], said);
  for (const said of ['1 source, and it is primary', 'None of the 2', 'No agreement is on record yet.', 'One of the two agreements'])
    assert.deepEqual(faultsOf({ name: 'x', given: [], said }), []);
});
