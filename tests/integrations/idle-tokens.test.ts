import assert from 'node:assert/strict';
import test from 'node:test';
import { dropIdleTokens, tokensAsked } from '#integrations/idle-tokens.ts';

const none: ReadonlySet<string> = new Set();

test('dropIdleTokens(html, later) drops custom properties that nothing asks for, first, last or alone in their rule, and nothing else', () => {
  assert.equal(
    dropIdleTokens(
      '<style>:root{--a:1px;--b:light-dark(#fff,#000);--c:"A B", serif}p{color:red;--d:2}.x--e:hover{top:var(--b)}</style><p style="left:var(--a)">--f:1;</p>',
      none,
    ),
    '<style>:root{--a:1px;--b:light-dark(#fff,#000);}p{color:red;}.x--e:hover{top:var(--b)}</style><p style="left:var(--a)">--f:1;</p>',
  );
});

test('dropIdleTokens(html, later) drops what only a dropped one asked for, and keeps what has a fallback', () => {
  assert.equal(
    dropIdleTokens('<style>:root{--a:1px;--b:var(--a);--c:2px}p{top:var(--c,0)}</style><p></p>', none),
    '<style>:root{--c:2px}p{top:var(--c,0)}</style><p></p>',
  );
});

test('dropIdleTokens(html, later) keeps all of a page that parts of other pages may join', () => {
  const html = '<style>:root{--a:1px}</style><nav data-keeps-styles></nav>';
  assert.equal(dropIdleTokens(html, none), html);
});

test('dropIdleTokens(html, later) keeps what the styles of a script ask for', () => {
  const script = 'const css=".a{color:var(--a);top:calc(var(--b) * 2)}"';
  assert.deepEqual(tokensAsked(script), ['--a', '--b']);
  assert.equal(
    dropIdleTokens('<style>:root{--a:1;--b:2;--c:3}</style><p></p>', new Set(tokensAsked(script))),
    '<style>:root{--a:1;--b:2;}</style><p></p>',
  );
});
