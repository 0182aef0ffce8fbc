import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { contentDirectory } from '#content-directory.ts';

test('no party’s name was cut in two by a comma that YAML took for its own', () => {
  const { corpus } = checkContent(contentDirectory());
  assert.ok(corpus);
  const count = (text: string, sign: string): number => text.split(sign).length - 1;
  const names = corpus.agreements.flatMap(({ id, parties }) => Object.values(parties).flatMap((side) => side.map((name) => `${id}: ${name}`)));
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => count(name, '(') !== count(name, ')')),
    [],
  );
});
