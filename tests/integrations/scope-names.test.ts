import assert from 'node:assert/strict';
import test from 'node:test';
import { shortenScopeNames } from '#integrations/scope-names.ts';

const [one, two] = ['data-astro-cid-ljwjuqm6', 'data-astro-cid-ja3lf47z'];

test('shortenScopeNames(html) renames the scopes of styles and of elements alike, in the order they appear', () => {
  assert.equal(
    shortenScopeNames(`<style>.a[${one}]{} b[${two}]{}</style><b ${two}></b><i class="a" ${one}></i>`),
    '<style>.a[data-a]{} b[data-b]{}</style><b data-b></b><i class="a" data-a></i>',
  );
});

test('shortenScopeNames(html) passes over names the page uses, and goes on after z', () => {
  assert.equal(shortenScopeNames(`<p data-a data-bee ${one}></p>`), '<p data-a data-bee data-b></p>');
  const many = Array.from({ length: 28 }, (_, place) => `data-astro-cid-${String(place).padStart(8, 'x')}`);
  assert.equal(shortenScopeNames(many.join(' ')).split(' ').slice(24).join(' '), 'data-y data-z data-ba data-bb');
});

test('shortenScopeNames(html) leaves a page without scopes as it is', () => {
  assert.equal(shortenScopeNames('<p data-id="a">1</p>'), '<p data-id="a">1</p>');
});
