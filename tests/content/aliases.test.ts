import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { contentDirectory } from '#content-directory.ts';

const { corpus } = checkContent(contentDirectory());
assert.ok(corpus);
const { agreements, terms } = corpus;

test('every agreement and every term has other names that people type', () => {
  assert.ok(agreements.length > 0 && terms.length > 0);
  const bare = [...agreements, ...terms].filter(({ aliases }) => aliases.length === 0);
  assert.deepEqual(
    bare.map(({ id }) => id),
    [],
  );
});

test('every agreement can be found in Devanagari and in Cyrillic', () => {
  for (const script of [/\p{Script=Devanagari}/u, /\p{Script=Cyrillic}/u]) {
    const missing = agreements.filter(({ aliases }) => !aliases.some((alias) => script.test(alias)));
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
      String(script),
    );
  }
});
