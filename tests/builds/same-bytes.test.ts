import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { siteFolder } from '../site/built-site.ts';
import { openWorkshop, REAL_SUMMIT, SMALL_SUMMIT } from './workshop.ts';

/** As far from here as a machine may be: another day, a clock off by three quarters of an hour, another alphabet's order. */
const ELSEWHERE = { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

/** The files that two folders do not have alike, each with what is unlike. */
function differences(one: string, other: string): readonly string[] {
  const [ours, theirs] = [new Set(filesIn(one)), new Set(filesIn(other))];
  return [...ours.union(theirs)].sort().flatMap((file) => {
    if (!theirs.has(file)) return [`${file}: only the first build has it`];
    if (!ours.has(file)) return [`${file}: only the second build has it`];
    const [a, b] = [readFileSync(join(one, file)), readFileSync(join(other, file))];
    const at = a.findIndex((byte, place) => byte !== b[place]);
    return a.equals(b) ? [] : [`${file}: differs from byte ${at === -1 ? a.length : at} on: ${excerpt(a, at)} or ${excerpt(b, at)}`];
  });
}

function excerpt(bytes: Buffer, at: number): string {
  return JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 40).toString('utf8'));
}

test('the site is the same bytes when it is built again in another folder, time zone and language', async () => {
  // A picture that says the same is the same bytes, as the tests of cards prove; one that says something else here is drawn.
  const { site, build } = openWorkshop(REAL_SUMMIT);
  const { status, output } = await build(ELSEWHERE).done;
  assert.equal(status, 0, output);
  assert.ok(filesIn(site).length > 1000);
  assert.deepEqual(differences(siteFolder, site), []);
});

test('differences(one, other) names a file that differs, and one that is missing', () => {
  const [one, other] = [openWorkshop(SMALL_SUMMIT), openWorkshop(SMALL_SUMMIT)];
  assert.ok(one.content !== other.content);
  assert.deepEqual(differences(one.content, other.content), []);
  const [article, term] = [join(other.content, 'articles/one-train-two-tunnels.md'), join(other.content, 'glossary/queen.md')];
  const text = readFileSync(article, 'utf8');
  writeFileSync(article, text.replace('headline', 'HEADLINE'));
  rmSync(term);
  assert.deepEqual(
    differences(one.content, other.content).map((difference) => difference.replace(/ from byte \d+ on: .*/, '')),
    ['articles/one-train-two-tunnels.md: differs', 'glossary/queen.md: only the first build has it'],
  );
});
