import assert from 'node:assert/strict';
import test from 'node:test';
import { dropIdleScopes, shortenScopeNames } from '#integrations/scope-names.ts';

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

test('dropIdleScopes(html) drops a scope from an element that no selector of it can meet', () => {
  assert.equal(
    dropIdleScopes(
      `<style>b[${one}]{} .a[${two}]{}</style><b ${one}></b><i ${one}></i><u class="a" ${two}></u><s id="x" ${one} ${two}></s>`,
    ),
    `<style>b[${one}]{} .a[${two}]{}</style><b ${one}></b><i></i><u class="a" ${two}></u><s id="x"></s>`,
  );
});

test('dropIdleScopes(html) keeps a scope that a selector names alone, or with a class that only a script gives', () => {
  const alone = `<style>[${one}]{}</style><i ${one}></i>`;
  const later = `<style>.open[${one}]{}</style><i ${one}></i>`;
  assert.equal(dropIdleScopes(alone), alone);
  assert.equal(dropIdleScopes(later), later);
});
