import assert from 'node:assert/strict';
import test from 'node:test';
import { foldNames, holdsWords } from '#model/folded-text.ts';

const holds = (name: string, query: string): boolean => holdsWords(foldNames([name]), query);

test('holdsWords(text, query) does not mind case, accents, hyphens, commas and spaces', () => {
  const same: readonly (readonly [name: string, ...queries: string[]])[] = [
    ['601,427 AK-203 rifles', 'ak203', 'AK 203', 'ak–203', '601427', '601,427', '6,01,427', 'rifles AK', '203'],
    ['Five S-400 systems', 's400', 'S 400', '400', 'ＳＹＳＴＥＭＳ'],
    ['6 lakh rifles', '6 lakh', '6lakh', 'lakh 6', '६ लाख rifles'.replace('लाख', 'lakh')],
    ['Su-30MKI', 'su30mki', 'Su 30 MKI', 'mki'],
    ['Sainte-Pérée', 'sainte peree', 'SAINTEPÉRÉE', 'Sainte-Pe\u0301re\u0301e'],
    ['S&T roadmap', 's&t', 'ST roadmap', 'road'],
    ['India’s rupee–rouble system', "india's", 'rupee-rouble', 'Rupeerouble', 'rupee & rouble'],
  ];
  for (const [name, ...queries] of same) for (const query of queries) assert.ok(holds(name, query), `“${query}” in “${name}”`);
});

test('holdsWords(text, query) reads Devanagari, with and without the dot below, and Cyrillic', () => {
  assert.ok(holds('भारतीय रिज़र्व बैंक', 'रिज़र्व'));
  assert.ok(holds('भारतीय रिज़र्व बैंक', 'रिजर्व बैंक'));
  assert.ok(holds('एके-203', 'एके203'));
  assert.ok(holds('कामोव', 'कामोव'));
  assert.equal(holds('कामोव', 'कमव'), false, 'vowel signs are no accents');
  assert.ok(holds('АК-203, Калашников', 'ак203 калашников'));
  assert.ok(holds('вертолёты Камов', 'вертолеты'));
  assert.ok(holds('Индийский заём', 'индииский'));
});

test('holdsWords(text, query) asks for every word, in any order, each from the start of a word or number', () => {
  assert.ok(holds('Russian oil for 2022', 'oil russian'));
  assert.equal(holds('Russian oil for 2022', 'oil gas'), false);
  assert.equal(holds('Merchant shipping', 'ip'), false, 'not from the middle of a word');
  assert.ok(holds('IP rights in shipping', 'ip'));
  assert.equal(holds('Soil', 'oil'), false);
});

test('holdsWords(text, query) never matches across two names', () => {
  const text = foldNames(['Rosneft', 'Oil']);
  assert.ok(holdsWords(text, 'rosneft oil'));
  assert.equal(holdsWords(text, 'rosneftoil'), false);
});

test('holdsWords(text, query) holds everything for a query without letters and digits, and survives a very long one', () => {
  for (const query of ['', '   ', '– & …', '\u200f\u202e', '🛢️']) assert.ok(holds('Oil', query), JSON.stringify(query));
  assert.equal(holds('Oil', 'a'.repeat(10_000)), false);
  assert.equal(holds('Oil', 'x '.repeat(5_000)), false);
  assert.ok(holds('Oil', 'oil '.repeat(2_500)));
  assert.equal(holds('', 'oil'), false);
});
