import assert from 'node:assert/strict';
import test from 'node:test';
import { element } from '#drawings/element.ts';
import { withoutText } from '#drawings/without-text.ts';

test('withoutText(tree) leaves every mark of a drawing and no word, however deep, and the drawing as it was', () => {
  const mark = element('rect', {});
  const tree = element('svg', {}, element('text', {}, 'A'), element('a', {}, mark, element('text', {}, element('tspan', {}, 'B'))));
  assert.deepEqual(withoutText(tree), element('svg', {}, element('a', {}, mark)));
  assert.equal(tree.children.length, 2);
});
