import { contentLoaders } from '#check/content-loader.ts';
import { atRest } from '#check/content-watch.ts';
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { withCopyUntil } from './small-summit.ts';

type Context = Parameters<ReturnType<ReturnType<typeof contentLoaders>>['load']>[0];
type Handed = Parameters<ReturnType<typeof contentLoaders>>[0];

/** What a loader has handed over of a collection, by id. */
type Entries = ReadonlyMap<string, unknown>;

/** A loader’s context with a store of its own, as Astro gives it. */
function contextWith(parts: object): { readonly context: Context; readonly entries: Entries } {
  const entries = new Map<string, unknown>();
  const store = {
    clear: () => entries.clear(),
    set: ({ id, data }: { readonly id: string; readonly data: unknown }) => entries.set(id, data),
  };
  return { context: { store, ...parts } as unknown as Context, entries };
}

/** Runs the loaders of agreements and faults as `astro dev` does, on a copy of the small summit; `said` waits for the next lines they print. */
async function whileEditing(
  edit: (
    folder: string,
    tell: (event: string, file: string) => void,
    said: () => Promise<string>,
    entriesOf: (collection: 'agreements' | 'faults') => Entries,
  ) => Promise<void>,
): Promise<void> {
  await withCopyUntil(async (folder) => {
    const former = process.env['CONTENT_DIR'];
    process.env['CONTENT_DIR'] = folder;
    try {
      const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
      const printed = new EventEmitter();
      const say = (text: string): void => void printed.emit('said', text.replaceAll(folder, 'content'));
      const loaderOf = contentLoaders();
      const stores = new Map<Handed, Entries>();
      for (const collection of ['agreements', 'faults'] as const) {
        const { context, entries } = contextWith({ watcher, logger: { error: say, info: say } });
        await loaderOf(collection).load(context);
        stores.set(collection, entries);
      }
      await edit(
        folder,
        (event, file) => void watcher.emit(event, join(folder, file)),
        async () => String((await once(printed, 'said'))[0]),
        (collection) => stores.get(collection) ?? assert.fail(collection),
      );
    } finally {
      if (former === undefined) delete process.env['CONTENT_DIR'];
      else process.env['CONTENT_DIR'] = former;
    }
  });
}

test('contentLoaders() judge a new and a deleted file while editing, and say when all is mended', async () => {
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

test('contentLoaders() hand over what was edited, and the report where no pages can be made of it', async () => {
  await whileEditing(async (folder, tell, said, entriesOf) => {
    const file = 'agreements/night-train.md';
    const whole = readFileSync(join(folder, file), 'utf8');
    const titles = (): readonly string[] => [...entriesOf('agreements').values()].map((data) => (data as { title: string }).title);
    assert.ok(titles().some((title) => title.startsWith('A night train ')));
    writeFileSync(join(folder, file), whole.replace('sector: rail', 'sector: rails'));
    tell('change', file);
    await said();
    assert.deepEqual(titles(), []);
    assert.match(JSON.stringify(entriesOf('faults').get('report')), /unknown sector .{2}rails/);
    writeFileSync(join(folder, file), whole.replace('title: ', 'title: Edited, '));
    tell('change', file);
    await said();
    assert.ok(titles().some((title) => title.startsWith('Edited, ')));
    assert.equal(entriesOf('faults').size, 0);
  });
});

test('contentLoaders() refuse a build of faulty content with the report, and build sound content', async () => {
  await withCopyUntil(async (folder) => {
    const former = process.env['CONTENT_DIR'];
    process.env['CONTENT_DIR'] = folder;
    try {
      const { context, entries } = contextWith({});
      await contentLoaders()('summit').load(context);
      assert.equal(entries.size, 1);
      rmSync(join(folder, 'glossary/queen.md'));
      await assert.rejects(
        contentLoaders()('summit').load(context),
        /^Error: \d+ to mend in [^]*nothing was built\.\n[^]*unknown term "queen"/,
      );
    } finally {
      if (former === undefined) delete process.env['CONTENT_DIR'];
      else process.env['CONTENT_DIR'] = former;
    }
  });
});

test('contentLoaders() wait until a file is whole', async () => {
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
