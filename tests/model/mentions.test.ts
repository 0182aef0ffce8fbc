import assert from 'node:assert/strict';
import test from 'node:test';
import type { Corpus } from '#model/corpus.ts';
import { bodiesOf, mentionsIn, recordsBySource } from '#model/mentions.ts';
import { afterThread, article, plainBody, soundCorpus, summitDay, summitThread } from './sound-corpus.ts';

test('bodiesOf(corpus) has the body of every Markdown record', () => {
  assert.deepEqual(
    bodiesOf(soundCorpus).map(({ collection, id }) => `${collection}/${id}`),
    [
      'articles/the-summit-in-brief',
      'agreements/ak-203-rifles',
      'agreements/oil-supply',
      'agreements/relos-logistics',
      'events/2021-12-06-summit-meets',
      'events/2023-rifles-made',
      'threads/summit',
      'threads/after',
      'terms/relos',
    ],
  );
});

test('mentionsIn(corpus) gives a citation of a body by line and column', () => {
  const body = { ...plainBody, citations: [{ source: 'only-here', locator: 'p. 2', line: 12, column: 5 }] };
  assert.deepEqual(
    mentionsIn({ ...soundCorpus, events: [{ ...summitDay, body }] }).filter(({ names }) => names === 'only-here'),
    [{ collection: 'events', id: '2021-12-06-summit-meets', at: { line: 12, column: 5 }, names: 'only-here', into: 'sources' }],
  );
});

test('recordsBySource(corpus) names every record that rests on a source, each once', () => {
  const users = recordsBySource(soundCorpus).get('mea-2021-12-06-statement');
  assert.deepEqual(
    users?.map(({ collection, id }) => `${collection}/${id}`),
    [
      'summit/summit',
      'articles/the-summit-in-brief',
      'agreements/ak-203-rifles',
      'events/2021-12-06-summit-meets',
      'disagreements/how-many-rifles',
      'series/trade',
    ],
  );
});

test('recordsBySource(corpus) knows every kind of record that may name a source', () => {
  const users = recordsBySource(soundCorpus).get('hindu-2021-12-07-report');
  assert.deepEqual(
    new Set(users?.map(({ collection }) => collection)),
    new Set(['summit', 'articles', 'agreements', 'events', 'terms', 'claims', 'disagreements', 'series']),
  );
});

test('recordsBySource(corpus) counts a source cited only in the body of a thread', () => {
  const cited = { ...summitThread, body: { ...plainBody, citations: [{ source: 'interview-2021-12-03', line: 6, column: 3 }] } };
  assert.deepEqual(recordsBySource({ ...soundCorpus, threads: [cited, afterThread] }).get('interview-2021-12-03'), [
    { collection: 'threads', id: 'summit' },
  ]);
});

test('recordsBySource(corpus) has no entry for a source that nothing names', () => {
  assert.equal(recordsBySource(soundCorpus).has('interview-2021-12-03'), false);
});

test('recordsBySource(corpus) tells the front page and each section of the page about the site apart', () => {
  const [source] = soundCorpus.sources;
  assert.ok(source);
  const sectionOf = (id: string): Corpus['summit']['about'][number] => ({ id, heading: id, paragraphs: [], sources: [source.id] });
  const summit = { ...soundCorpus.summit, about: [sectionOf('how-we-count'), sectionOf('who')] };
  const users = recordsBySource({ ...soundCorpus, summit }).get(source.id) ?? [];
  assert.deepEqual(
    users.flatMap(({ collection, section }) => (collection === 'summit' && section !== undefined ? [section] : [])),
    ['how-we-count', 'who'],
  );
});

test('recordsBySource(corpus) keeps records of one id in two collections apart', () => {
  const twins = { ...soundCorpus, articles: [{ ...article, id: 'relos' }] };
  const users = recordsBySource(twins).get('hindu-2021-12-07-report') ?? [];
  assert.deepEqual(
    users.filter(({ id }) => id === 'relos'),
    [
      { collection: 'articles', id: 'relos' },
      { collection: 'terms', id: 'relos' },
    ],
  );
});
