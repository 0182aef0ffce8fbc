import { isTiedToTotal } from './agreement.ts';
import type { Corpus } from './corpus.ts';
import { fillTemplate, placesOf } from './template.ts';

/** The numbers prose may name in braces; all come from the records. */
export const COUNT_NAMES = [
  'announced',
  'documented',
  'unidentified',
  'signed-that-day',
  'put-off',
  'agreements',
  'events',
  'sources',
  'disputed',
  'not-stated',
  'disagreements',
  'claims',
  'terms',
  'articles',
  'primary',
  'unused',
  'read-in-part',
] as const;
export type CountName = (typeof COUNT_NAMES)[number];
export type Counts = Readonly<Record<CountName, number>>;

/** Counts what the site says of itself. */
export function countCorpus(corpus: Corpus): Counts {
  const documented = corpus.agreements.filter(isTiedToTotal).length;
  const count = (test: (agreement: Corpus['agreements'][number]) => boolean): number => corpus.agreements.filter(test).length;
  return {
    announced: corpus.summit.announced,
    documented,
    unidentified: corpus.summit.announced - documented,
    'signed-that-day': count((agreement) => agreement.atSummit === 'signed'),
    'put-off': count((agreement) => agreement.atSummit === 'expected-not-signed'),
    agreements: corpus.agreements.length,
    events: corpus.events.length,
    sources: corpus.sources.length,
    disputed: count((agreement) => agreement.counted === 'disputed'),
    'not-stated': count((agreement) => agreement.counted === 'not-stated'),
    disagreements: corpus.disagreements.length,
    claims: corpus.claims.length,
    terms: corpus.terms.length,
    articles: corpus.articles.length,
    primary: corpus.sources.filter(({ kind }) => kind === 'primary').length,
    unused: corpus.sources.filter(({ unused }) => unused !== undefined).length,
    'read-in-part': corpus.sources.filter(({ read }) => read === 'opening').length,
  };
}

/** Replaces {name} by digits, {words name} by words and {Words name} by words with a capital; `inWords` spells a number. Unknown names throw a RangeError. */
export function fillCounts(template: string, counts: Counts, inWords: (count: number) => string): string {
  return fillTemplate(template, (name, form) => {
    if (!isCountName(name)) throw new RangeError(`unknown count "${name}"`);
    if (form === 'digits') return String(counts[name]);
    const words = inWords(counts[name]);
    return form === 'Words' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

/** The names in braces of a text that are no count. */
export function unknownCounts(template: string): readonly string[] {
  return placesOf(template).filter((name) => !isCountName(name));
}

/** True for the name of a count. */
export function isCountName(name: string): name is CountName {
  return (COUNT_NAMES as readonly string[]).includes(name);
}
