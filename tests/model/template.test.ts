import assert from 'node:assert/strict';
import test from 'node:test';
import { fillTemplate, placesOf } from '#model/template.ts';

test('fillTemplate(template, valueOf) asks for each place in the form it wants', () => {
  assert.equal(
    fillTemplate('{a}, {words b.c} and {Words a}', (name, form) => `<${name} ${form}>`),
    '<a digits>, <b.c words> and <a Words>',
  );
});

test('placesOf(template) names the places in order, without their form', () => {
  assert.deepEqual(placesOf('{Words done} of {lanes}; {s-400.delay}'), ['done', 'lanes', 's-400.delay']);
  assert.deepEqual(placesOf('nothing'), []);
});
