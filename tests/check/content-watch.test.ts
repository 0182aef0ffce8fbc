import { contentCheck } from '#check/content-check.ts';
import { atRest } from '#check/content-watch.ts';
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { withCopyUntil } from './small-summit.ts';

/** Runs the integration as `astro dev` does, on a copy of the small summit; `said` waits for the next lines it prints. */
async function whileEditing(
  edit: (folder: string, tell: (event: string, file: string) => void, said: () => Promise<string>) => Promise<void>,
): Promise<void> {
  await withCopyUntil(async (folder) => {
    const former = process.env['CONTENT_DIR'];
    process.env['CONTENT_DIR'] = folder;
    try {
      const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
      const printed = new EventEmitter();
      const say = (text: string): void => void printed.emit('said', text.replaceAll(folder, 'content'));
      const setup = contentCheck().hooks['astro:server:setup'];
      await setup?.({ server: { watcher }, logger: { error: say, info: say } } as unknown as Parameters<NonNullable<typeof setup>>[0]);
      await edit(
        folder,
        (event, file) => void watcher.emit(event, join(folder, file)),
        async () => String((await once(printed, 'said'))[0]),
      );
    } finally {
      if (former === undefined) delete process.env['CONTENT_DIR'];
      else process.env['CONTENT_DIR'] = former;
    }
  });
}

test('contentCheck() judges a new and a deleted file while editing, and says when all is mended', async () => {
  await whileEditing(async (folder, tell, said) => {
    const event = 'events/2022-04-a-new-record.md';
    writeFileSync(join(folder, event), '---\ntitle: A new record\n---\nIt is not whole.\n');
    tell('add', event);
    assert.match(await said(), /^5 to mend\ncontent\/events\/2022-04-a-new-record\.md:2:1 {2}no date\n/);
    rmSync(join(folder, event));
    tell('unlink', event);
    assert.equal(await said(), 'nothing to mend any more');
    rmSync(join(folder, 'glossary/queen.md'));
    tell('unlink', 'glossary/queen.md');
    assert.match(await said(), /unknown term "queen"/);
  });
});

test('contentCheck() waits until a file is whole', async () => {
  await whileEditing(async (folder, tell, said) => {
    const file = 'agreements/night-train.md';
    const whole = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), '');
    tell('change', file);
    writeFileSync(join(folder, file), whole.replace('sector: rail', 'sector: rails'));
    tell('change', file);
    assert.match(await said(), /^1 to mend\ncontent\/agreements\/night-train\.md:7:9 {2}unknown sector "rails"\n/);
  });
});

test('atRest(work) works once for many calls, and again for later ones', async () => {
  let count = 0;
  const call = atRest(() => (count += 1), 5);
  call();
  call();
  await new Promise((resolve) => setTimeout(resolve, 40));
  assert.equal(count, 1);
  call();
  await new Promise((resolve) => setTimeout(resolve, 40));
  assert.equal(count, 2);
});
