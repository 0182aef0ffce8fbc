import assert from 'node:assert/strict';
import test from 'node:test';
import { compact, foldTyped, isFormOf, piecesOf, stemOf, wordsOf } from '#search/fold.ts';

test('compact(text) is one for every way to write a name with a number', () => {
  for (const written of ['S-400', 's400', 'S 400', 'S‑400', '“S–400”']) assert.equal(compact(written), 's400', written);
});

test('foldTyped(text) drops thousands separators, Western and Indian, and no other comma', () => {
  assert.equal(foldTyped('6,01,427'), '601427');
  assert.equal(foldTyped('601,427 rifles, made'), '601427 rifles, made');
});

test('compact(text) keeps 2+2 apart from 22', () => {
  assert.equal(compact('2+2'), compact('2 plus 2'));
  assert.notEqual(compact('2+2'), compact('22'));
});

test('piecesOf(text) keeps what is typed as one piece whole, with its parts', () => {
  assert.deepEqual(piecesOf('AK-203 deal'), [
    { whole: 'ak203', parts: ['ak', '203'] },
    { whole: 'deal', parts: ['deal'] },
  ]);
  assert.deepEqual(wordsOf('rupee–rouble'), ['rupeerouble', 'rupee', 'rouble']);
});

test('piecesOf(text) of signs alone is nothing', () => {
  for (const text of ['', ' ', '—…!?', '\u202e\u200f']) assert.deepEqual(piecesOf(text), [], JSON.stringify(text));
});

test('isFormOf(a, b) joins forms of a word, English and Russian, and keeps other words apart', () => {
  for (const [a, b] of [
    ['sanctioned', 'sanctions'],
    ['rifle', 'rifles'],
    ['россия', 'россии'],
    ['indian', 'india'],
  ] as const) {
    assert.ok(isFormOf(a, b), `${a} ${b}`);
  }
  for (const [a, b] of [
    ['rosneft', 'rosatom'],
    ['deal', 'dear'],
    ['navy', 'nato'],
    ['s400', 's300'],
  ] as const) {
    assert.ok(!isFormOf(a, b), `${a} ${b}`);
  }
});

test('stemOf(word) is one for the forms of a name, English, Russian and Hindi, and leaves short words alone', () => {
  for (const [a, b] of [
    ['s400s', 's400'],
    ['rifles', 'rifle'],
    ['роснефтью', 'роснефть'],
    ['соглашении', 'соглашения'],
    ['समझौतों', 'समझौता'],
  ] as const) {
    assert.equal(stemOf(a), stemOf(b), `${a} ${b}`);
  }
  for (const word of ['gas', 'us', 'шос']) assert.equal(stemOf(word), word);
});
