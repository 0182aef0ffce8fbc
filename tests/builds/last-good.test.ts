import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { namesIn, openWorkshop, SMALL_SUMMIT } from './workshop.ts';

const workshop = openWorkshop(SMALL_SUMMIT);
const { shelf, site } = workshop;
const agreement = join(workshop.content, 'agreements/night-train.md');
const good = readFileSync(agreement, 'utf8');

/** Every file of the site with its bytes. */
function snapshot(): ReadonlyMap<string, string> {
  return new Map(filesIn(site).map((file) => [file, readFileSync(join(site, file), 'base64')]));
}

/** Waits until a build has written its first pages beside the site. */
async function untilHalfBuilt(): Promise<void> {
  for (;;) {
    const half = namesIn(shelf).find((name) => name.startsWith('site.building-'));
    if (half && existsSync(join(shelf, half, 'index.html'))) return;
    await wait(20);
  }
}

test('a build puts the whole site in its place and leaves nothing beside it', async () => {
  const { status, output } = await workshop.build().done;
  assert.equal(status, 0, output);
  assert.ok(filesIn(site).includes('index.html'));
  assert.deepEqual(namesIn(shelf), ['site']);
});

test('a build of faulty content fails and leaves the last good site as it was', async () => {
  const before = snapshot();
  writeFileSync(agreement, good.replace('sector: rail', 'sector: rails'));
  const { status, output } = await workshop.build().done;
  writeFileSync(agreement, good);
  assert.notEqual(status, 0);
  assert.match(output, /night-train\.md:\d+:\d+ {2}unknown sector "rails"/);
  assert.deepEqual(snapshot(), before);
  assert.deepEqual(namesIn(shelf), ['site']);
});

test('a build that is killed half-way leaves the last good site as it was, and the next build clears up after it', async () => {
  const before = snapshot();
  appendFileSync(agreement, '\nThe night train also carries letters.[@kurier-2022-03-02-thousand]\n');
  const killed = workshop.build();
  await Promise.race([untilHalfBuilt(), killed.done.then(({ output }) => assert.fail(`It ended too early.\n${output}`))]);
  killed.process.kill('SIGKILL');
  await killed.done;
  assert.deepEqual(snapshot(), before);
  assert.equal(readdirSync(shelf).filter((name) => name.startsWith('site.building-')).length, 1);

  // Killed at the worst moment, a build has taken the old site away and not yet put the new one there.
  renameSync(site, join(shelf, `site.former-${killed.process.pid}`));
  mkdirSync(join(shelf, 'site.building-of-somebody-else'));
  writeFileSync(agreement, good.replace('sector: rail', 'sector: rails'));
  assert.notEqual((await workshop.build().done).status, 0);
  assert.deepEqual(snapshot(), before);
  assert.deepEqual(namesIn(shelf), ['site', 'site.building-of-somebody-else']);
});

test('a plugin that fails on a body fails the build: no empty body is published', async () => {
  const pipeline = join(workshop.project, 'src/markdown/pipeline.ts');
  const code = readFileSync(pipeline, 'utf8');
  writeFileSync(agreement, good);
  writeFileSync(
    pipeline,
    code.replace(/bodyPlugins[^=]*= \[/, (list) => `${list}() => () => { throw new Error('spoilt'); }, `),
  );
  const before = snapshot();
  const { status, output } = await workshop.build().done;
  assert.notEqual(status, 0);
  assert.match(output, /night-train\.md {2}this file cannot be read: spoilt/);
  assert.deepEqual(snapshot(), before);
});
