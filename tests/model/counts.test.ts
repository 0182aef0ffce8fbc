import assert from 'node:assert/strict';
import test from 'node:test';
import { countCorpus, fillCounts, unknownCounts, type Counts } from '#model/counts.ts';
import { oil, relos, rifles, soundCorpus } from './sound-corpus.ts';

const counts: Counts = {
  announced: 28,
  documented: 12,
  unidentified: 16,
  'signed-that-day': 17,
  'put-off': 6,
  agreements: 27,
  events: 112,
  sources: 94,
  disputed: 1,
  'not-stated': 0,
  disagreements: 3,
  claims: 40,
  terms: 55,
  articles: 2,
  primary: 21,
  unused: 4,
  'read-in-part': 80,
};
const inWords = (count: number): string => (count === 16 ? 'sixteen' : count === 0 ? 'no' : `word for ${count}`);

test('countCorpus(corpus) counts what the records say', () => {
  assert.deepEqual(countCorpus(soundCorpus), {
    announced: 4,
    documented: 1,
    unidentified: 3,
    'signed-that-day': 2,
    'put-off': 1,
    agreements: 3,
    events: 2,
    sources: 4,
    disputed: 0,
    'not-stated': 1,
    disagreements: 1,
    claims: 2,
    terms: 1,
    articles: 1,
    primary: 1,
    unused: 1,
    'read-in-part': 2,
  });
});

test('countCorpus(corpus) documents a disputed agreement, and counts it as disputed', () => {
  const { documented, unidentified, disputed } = countCorpus({
    ...soundCorpus,
    agreements: [rifles, { ...oil, counted: 'disputed' }, relos],
  });
  assert.deepEqual({ documented, unidentified, disputed }, { documented: 2, unidentified: 2, disputed: 1 });
});

test('countCorpus(corpus) without agreements leaves all announced ones unidentified', () => {
  const { announced, documented, unidentified } = countCorpus({ ...soundCorpus, agreements: [] });
  assert.deepEqual({ announced, documented, unidentified }, { announced: 4, documented: 0, unidentified: 4 });
});

test('fillCounts(template) writes {name} in digits', () => {
  assert.equal(fillCounts('{announced} announced, {documented} documented.', counts, inWords), '28 announced, 12 documented.');
});

test('fillCounts(template) writes {words name} in words and {Words name} with a capital', () => {
  assert.equal(fillCounts('{Words unidentified} of them; {words unidentified}.', counts, inWords), 'Sixteen of them; sixteen.');
});

test('fillCounts(template) knows the names with hyphens, and zero', () => {
  assert.equal(fillCounts('{signed-that-day}, {put-off}, {words not-stated}, {not-stated}', counts, inWords), '17, 6, no, 0');
});

test('fillCounts(template) fills one name as often as it stands there', () => {
  assert.equal(fillCounts('{events}{events} {events}', counts, inWords), '112112 112');
});

test('fillCounts(template) leaves a text without braces as it is', () => {
  assert.equal(fillCounts('No number here.', counts, inWords), 'No number here.');
  assert.equal(fillCounts('', counts, inWords), '');
});

test('fillCounts(template) throws at an unknown name and says which', () => {
  assert.throws(() => fillCounts('{words anounced}', counts, inWords), new RangeError('unknown count "anounced"'));
});

test('fillCounts(template) takes no name that every object has', () => {
  assert.throws(() => fillCounts('{constructor}', counts, inWords), new RangeError('unknown count "constructor"'));
});

test('unknownCounts(template) names what is no count, in order, in every form', () => {
  assert.deepEqual(unknownCounts('{foo} {announced} {words bar} {Words baz} {words put-off}'), ['foo', 'bar', 'baz']);
});

test('unknownCounts(template) finds nothing in a text without braces', () => {
  assert.deepEqual(unknownCounts('announced'), []);
});

test('unknownCounts(template) finds a name with a capital, which would be published in its braces', () => {
  assert.deepEqual(unknownCounts('{Announced} agreements'), ['Announced']);
});

test('unknownCounts(template) finds a misspelt form, and empty braces', () => {
  assert.deepEqual(unknownCounts('{word documented} of {}'), ['word documented', '']);
});
