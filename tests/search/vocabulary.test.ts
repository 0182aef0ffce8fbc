import assert from 'node:assert/strict';
import test from 'node:test';
import { packVocabulary, unpackVocabulary, type Vocabulary } from '#search/vocabulary.ts';

test('unpackVocabulary(packVocabulary(vocabulary)) is the vocabulary, also where an address ends in what its title says', () => {
  const bare = { detail: '', names: [], related: [] };
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
      },
    ],
    spellings: { defense: 'defence' },
    smallWords: ['a', 'the'],
  };
  assert.deepEqual(unpackVocabulary(packVocabulary(vocabulary)), vocabulary);
});
