import assert from 'node:assert/strict';
import test from 'node:test';
import { fixed, fluid } from '#drawings/across.ts';
import { element } from '#drawings/element.ts';

test('element(tagName, attributes, …) leaves out what is undefined and rounds numbers to hundredths', () => {
  assert.deepEqual(element('rect', { x: 1 / 3, y: 2, class: undefined, fill: 'none' }, undefined, 'a', element('title', {})), {
    type: 'element',
    tagName: 'rect',
    properties: { x: '0.33', y: '2', fill: 'none' },
    children: [
      { type: 'text', value: 'a' },
      { type: 'element', tagName: 'title', properties: {}, children: [] },
    ],
  });
});

test('fluid(share) is a percentage and fixed(width)(share) the pixels of that width', () => {
  assert.deepEqual([fluid(1 / 3), fluid(0), fluid(1), fixed(640)(0.25)], ['33.33%', '0%', '100%', 160]);
});
