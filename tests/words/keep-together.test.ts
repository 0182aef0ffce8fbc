import assert from 'node:assert/strict';
import test from 'node:test';
import { keepTogether } from '#words/keep-together.ts';

const kept = (text: string): string => `<span class="unbroken">${text}</span>`;

test('keepTogether(html) holds the names of types and years from and to on one line', () => {
  assert.equal(
    keepTogether('<p>The <b>S-400</b>, 21 MiG-29 and Su-30MKI, 2021–2031 (not 2021-12).</p>'),
    `<p>The <b>${kept('S-400')}</b>, 21 ${kept('MiG-29')} and ${kept('Su-30MKI')}, ${kept('2021–2031')} (not 2021-12).</p>`,
  );
});

test('keepTogether(html) leaves attributes, ids, drawings, scripts and what holds no elements as they are', () => {
  const html =
    '<head><title>S-400</title></head><a href="/s-400/" title="S-400">x</a><svg><text>S-400</text></svg><script>"S-400"</script><option>S-400</option>';
  assert.equal(keepTogether(html), html);
});

test('keepTogether(html) takes no part of a longer name', () => {
  assert.equal(keepTogether('<p>ABC-S-400, S-400-2018, x2021–2031</p>'), '<p>ABC-S-400, S-400-2018, x2021–2031</p>');
});
