import { idOf, idsNamedIn, sourceIds } from '#model/named-ids.ts';
import { text } from '#model/fields.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'astro/zod';

const schema = z.strictObject({
  title: text,
  story: idOf('articles').optional(),
  steps: z.array(z.strictObject({ text, sources: sourceIds })),
  towns: z.array(z.strictObject({ sources: sourceIds })).default([]),
  answers: z.record(z.string(), z.strictObject({ event: idOf('events') })),
  question: z.union([z.strictObject({ agreement: idOf('agreements') }), z.strictObject({ article: idOf('articles') })]),
});

test('idsNamedIn(schema, value) gives each id its place and the collection it leads into, in the order of the schema', () => {
  const value = {
    question: { article: 'two' },
    answers: { is: { event: '2021' } },
    towns: [{ sources: ['atlas'] }],
    steps: [{ text: 'rifles', sources: ['mea', 'tass'] }],
    story: 'one',
    title: 'a-title',
  };
  assert.deepEqual(idsNamedIn(schema, value), [
    { names: 'one', into: 'articles', at: ['story'] },
    { names: 'mea', into: 'sources', at: ['steps', 0, 'sources', 0] },
    { names: 'tass', into: 'sources', at: ['steps', 0, 'sources', 1] },
    { names: 'atlas', into: 'sources', at: ['towns', 0, 'sources', 0] },
    { names: '2021', into: 'events', at: ['answers', 'is', 'event'] },
    { names: 'two', into: 'articles', at: ['question', 'article'] },
  ]);
});

test('idsNamedIn(schema, value) passes over what is left out', () => {
  assert.deepEqual(idsNamedIn(schema, { title: 'a-title', steps: [], answers: {}, question: {} }), []);
});

test('idOf(collection) says nothing of it in a published schema', () => {
  assert.deepEqual(z.toJSONSchema(idOf('events')), z.toJSONSchema(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)));
});
