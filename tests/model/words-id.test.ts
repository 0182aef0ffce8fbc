import assert from 'node:assert/strict';
import test from 'node:test';
import { wordsId } from '#model/words-id.ts';

const none: ReadonlySet<string> = new Set();

test('wordsId(text) is the same whatever comes after the first words', () => {
  const first = wordsId('Three units had come by August 2023.', none);
  assert.equal(wordsId('Three units had come by August 2023, and two were late.', none), first);
  assert.equal(wordsId('Three units had come by September.', none), first);
  assert.notEqual(wordsId('Two units had come by August 2023.', none), first);
});

test('wordsId(text) does not depend on marks, capitals or white space', () => {
  assert.equal(wordsId('“Three units”, had  come\nby', none), wordsId('three units had come by', none));
});

test('wordsId(text) is short and fit for an address', () => {
  for (const text of ['Three units had come by August.', 'एस-400 की तीन इकाइयाँ', 'С-400', '1', '…', '']) {
    assert.match(wordsId(text, none), /^p-[0-9a-z]{4}$/, text);
  }
});

test('wordsId(text, taken) tells texts apart that begin alike by the words after', () => {
  const taken = new Set([wordsId('Three units had come by August 2023.', none)]);
  const second = wordsId('Three units had come by September of that year.', taken);
  assert.ok(!taken.has(second));
  assert.notEqual(wordsId('Three units had come by October of that year.', taken), second);
});

test('wordsId(text, taken) numbers texts that are the same to the last word', () => {
  const taken = new Set<string>();
  const ids = [1, 2, 3].map(() => {
    const id = wordsId('It was signed.', taken);
    taken.add(id);
    return id;
  });
  assert.deepEqual(ids, [ids[0], `${ids[0] ?? ''}-2`, `${ids[0] ?? ''}-3`]);
});

test('wordsId(text) gives a thousand texts a thousand ids, but for the few that chance makes alike', () => {
  const ids = new Set(Array.from({ length: 1000 }, (_, number) => wordsId(`Paper ${number} was signed in the morning.`, none)));
  assert.ok(ids.size > 995, String(ids.size));
});
