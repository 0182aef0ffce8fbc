import assert from 'node:assert/strict';
import test from 'node:test';
import { pages, readPage } from './built-site.ts';
import { htmlFaults } from './html-faults.ts';

test('every page is valid HTML', () => {
  assert.deepEqual(pages.flatMap(htmlFaults), []);
});

test('htmlFaults(page) finds elements out of place, attributes that do not exist, ids twice and tags that are not closed', () => {
  const page = readPage(
    '/bad/',
    '<!DOCTYPE html><html lang="en"><head><title>Bad</title></head><body><ul><p>1</p></ul><input type="texts"><i id="a"></i><i id="a"></i><button><a href="/">x</a></button><span></body></html>',
  );
  const rules = htmlFaults(page).map((fault) => fault.split(': ')[1]);
  for (const rule of ['element-permitted-content', 'attribute-allowed-values', 'no-dup-id', 'close-order']) {
    assert.ok(rules.includes(rule), `${rule} among ${rules.join(', ')}`);
  }
});
