import { countWords, proseOf, sentencesOf } from '#check/sentences.ts';
import assert from 'node:assert/strict';
import test from 'node:test';

const sentences = (body: string): readonly string[] => sentencesOf(proseOf(body)).map(({ text }) => text.replaceAll(/\s+/g, ' '));

test('sentencesOf(prose) parts a text at its stops, behind citations, quotations and links too', () => {
  assert.deepEqual(sentences('One came.[@a-2020] “Two went.” [Three](term:three) stayed. 40 ran, said J. Doe of no. five.'), [
    'One came.',
    '“Two went.”',
    'Three stayed.',
    '40 ran, said J.',
    'Doe of no. five.',
  ]);
});

test('sentencesOf(prose) parts paragraphs, and items of a list that end without a stop', () => {
  assert.deepEqual(sentences('Of these:\n\n- one[@a-2020]\n- two\nin two lines\n\nThree.'), [
    'Of these:',
    '- one',
    '- two in two lines',
    'Three.',
  ]);
});

test('proseOf(body) leaves out sub-heads, charts, tables and code, and every letter in its place', () => {
  const body = '## A head\n\n::chart{trade}\n\n| a | b |\n\nIt is `x` *much*.[@a-2020, p. 3]';
  assert.deepEqual(sentences(body), ['It is much .']);
  assert.deepEqual(sentences('One.\n\n~~~\nno prose. None.\n~~~\n\nTwo.\n\n```js\nnever closed'), ['One.', 'Two.']);
  assert.equal(proseOf(body).length, body.length);
  assert.equal(proseOf(body).indexOf('much'), body.indexOf('much'));
});

test('countWords(text) counts a number, a range and a word with a hyphen or an apostrophe as one', () => {
  assert.equal(countWords('In 2022–23 India’s S-400 cost ₹40,000 crore, or $5.43bn.'), 9);
  assert.equal(countWords('– … “”'), 0);
});
