import assert from 'node:assert/strict';
import test from 'node:test';
import { packVocabulary, unpackVocabulary, type Vocabulary } from '#search/vocabulary.ts';

test('unpackVocabulary(packVocabulary(vocabulary)) is the vocabulary, also where an address ends in what its title says', () => {
  const bare = { detail: '', names: [], related: [], lines: [] };
  const vocabulary: Vocabulary = {
    entries: [
      { ...bare, type: 'article', url: '/explainers/a/#the-s-400-was-on-its-way', title: 'The S-400 was on its way' },
      { ...bare, type: 'article', url: '/explainers/a/#the-s-400-was-on-its-way-1', title: 'The S-400 was on its way' },
      { ...bare, type: 'article', url: '/explainers/a/', title: 'What “sovereign” means, at ₹5' },
      {
        type: 'term',
        url: '/glossary/#relos',
        title: 'RELOS',
        detail: 'A pact.',
        names: ['रेलोस', 'Logistics, exchanged'],
        related: ['navy'],
        lines: [{ label: '', text: 'A pact; “RELOS” for short.', by: 'The Post, The Times' }],
      },
    ],
    spellings: { defense: 'defence' },
    smallWords: ['a', 'the'],
    asking: { is: ['what'], stands: ['when', 'did'], matters: ['why'], unknown: [] },
  };
  const { names, answers } = packVocabulary(vocabulary);
  const { entries, ...question } = unpackVocabulary(names, answers);
  const byUrl = (some: Vocabulary['entries']) => new Map(some.map((entry) => [entry.url, entry]));
  assert.deepEqual(byUrl(entries), byUrl(vocabulary.entries));
  assert.deepEqual(question, { spellings: vocabulary.spellings, smallWords: vocabulary.smallWords, asking: vocabulary.asking });
});

test('unpackVocabulary(names, undefined) knows what has a name, and neither sections, sentences nor answers', () => {
  const entry = { title: 'A', detail: '', names: [], related: [], lines: [{ label: '', text: 'It is.', by: '' }] };
  const { names } = packVocabulary({
    entries: [
      { ...entry, type: 'agreement', url: '/agreements/a/' },
      { ...entry, type: 'article', url: '/explainers/a/#b' },
      { ...entry, type: 'claim', url: '/claims/a/' },
      { ...entry, type: 'page', url: '/about/' },
    ],
    spellings: {},
    smallWords: ['the'],
    asking: { is: [], stands: [], matters: [], unknown: [] },
  });
  const { entries, smallWords } = unpackVocabulary(names, undefined);
  assert.deepEqual(
    entries.map(({ url, lines }) => [url, lines]),
    [['/agreements/a/', []]],
  );
  assert.deepEqual(smallWords, []);
});
