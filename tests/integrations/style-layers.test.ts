import assert from 'node:assert/strict';
import test from 'node:test';
import { nameLayersOnce } from '#integrations/style-layers.ts';

test('nameLayersOnce(html) drops a list of layers that are all known, and keeps the first and every block', () => {
  assert.equal(
    nameLayersOnce('<style>@layer reset,base;@layer charts{a{}}@layer print;\n@layer reset,base;@layer charts{b{}}@layer print;</style>'),
    '<style>@layer reset,base;@layer charts{a{}}@layer print;\n@layer charts{b{}}</style>',
  );
});

test('nameLayersOnce(html) keeps a list that names one layer for the first time, for its place among the others', () => {
  const html = '<style>@layer base{a{}}@layer base,prose;@layer prose{b{}}</style>';
  assert.equal(nameLayersOnce(html), html);
});
