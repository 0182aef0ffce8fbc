import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { figuresOf } from '#figures/all.ts';
import { chartIds } from '#model/chart-ids.ts';

for (const folder of ['content', 'tests/fixtures/small-summit']) {
  test(`the check knows every chart that is drawn of ${folder}, and no other`, () => {
    const { corpus } = checkContent(folder);
    assert.ok(corpus);
    assert.deepEqual(
      figuresOf(corpus).map(({ id }) => id),
      chartIds(corpus),
    );
  });
}
