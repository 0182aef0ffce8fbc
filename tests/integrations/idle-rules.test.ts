import assert from 'node:assert/strict';
import test from 'node:test';
import { dropIdleRules, wordsOfScript } from '#integrations/idle-rules.ts';

const none: ReadonlySet<string> = new Set();
const [own, strange] = ['data-astro-cid-ljwjuqm6', 'data-astro-cid-ja3lf47z'];

test('dropIdleRules(html, words) drops rules of classes, elements and scopes that the page has not, and nothing else', () => {
  const body = `<p class="a b" ${own}></p>`;
  assert.equal(
    dropIdleRules(
      `<style>.a{}.c{}p.b>i{}p:is(.c,.d){}.a,.c,dl{}p[${own}]{}p[${strange}]{}*{}:root{}:focus-visible{}.a:not(.c):hover{}</style>${body}`,
      none,
    ),
    `<style>.a{}p:is(.c,.d){}.a{}p[${own}]{}*{}:root{}:focus-visible{}.a:not(.c):hover{}</style>${body}`,
  );
});

test('dropIdleRules(html, words) keeps what a script may bring, whole or joined of parts', () => {
  const html = '<style>.open{}.event-big{}mark{}.shut{}</style><p></p>';
  assert.equal(dropIdleRules(html, new Set(['open', 'event-', 'mark'])), html.replace('.shut{}', ''));
});

test('dropIdleRules(html, words) drops a condition that has become empty, and keeps the place of a layer', () => {
  assert.equal(
    dropIdleRules('<style>@layer one{.c{}}@layer two{@media print{@supports (top:0){.c{}}}p{}}@media print{.c{}}</style><p></p>', none),
    '<style>@layer one;@layer two{p{}}</style><p></p>',
  );
});

test('dropIdleRules(html, words) keeps every rule of a page that parts of other pages may join', () => {
  const html = '<style>.a{}</style><nav data-keeps-styles></nav>';
  assert.equal(dropIdleRules(html, none), html);
});

test('dropIdleRules(html, words) keeps the frames of an animation', () => {
  const html = '<style>@keyframes rise{from{top:0}to{top:1px}}</style><p></p>';
  assert.equal(dropIdleRules(html, none), html);
});

test('dropIdleRules(html, words) judges each page by itself', () => {
  const style = '<style>.a{}.b{}</style>';
  assert.equal(dropIdleRules(`${style}<p class="a"></p>`, none), '<style>.a{}</style><p class="a"></p>');
  assert.equal(dropIdleRules(`${style}<p class="b"></p>`, none), '<style>.b{}</style><p class="b"></p>');
});

test('wordsOfScript(script) are the words that may name a class, not those asked of an object', () => {
  const words = wordsOfScript('e.className="note-of-mark big";console.log(e);e.class=`event-${kind}`');
  for (const word of ['note-of-mark', 'big', 'event-']) assert.ok(words.includes(word), word);
  assert.equal(words.includes('log'), false);
});
