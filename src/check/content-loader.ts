import { contentDirectory } from '#content-directory.ts';
import type { CollectionName } from '#model/collections.ts';
import type { Loader, LoaderContext } from 'astro/loaders';
import { relative, resolve } from 'node:path';
import { checkContent, type ContentCheck } from './check-content.ts';
import { atRest, newsOfCheck } from './content-watch.ts';
import type { ReadMemory } from './read-content.ts';

/** What pages get: the records of each collection, the summit, or the report on content no pages can be made of. */
type Handed = CollectionName | 'summit' | 'faults';

/**
 * Loaders for Astro's content layer, one for each collection. All hand over the same reading of the content folder, once it is
 * checked: a build of faulty content is refused with an error that holds the report. While editing, the report is printed after
 * each change, and what was read goes to the pages.
 */
export function contentLoaders(): (collection: Handed) => Loader {
  const memory: ReadMemory = new Map();
  const stores = new Map<Handed, LoaderContext['store']>();
  let reading: ContentCheck | undefined;

  const check = (logger: LoaderContext['logger']): ContentCheck => {
    const wasFaulty = reading !== undefined && reading.faults.length > 0;
    const next = checkContent(contentDirectory(), memory);
    const news = newsOfCheck(next.faults.length, next.report, wasFaulty);
    if (news) logger[news.level](news.text);
    return next;
  };

  const watch = (watcher: NonNullable<LoaderContext['watcher']>, logger: LoaderContext['logger']): void => {
    // Pictures are part of what is checked.
    const watched = [contentDirectory(), 'public'].map((folder) => resolve(folder));
    watcher.add(watched);
    const checkAtRest = atRest(() => {
      reading = check(logger);
      for (const [collection, store] of stores) handOver(reading, collection, store);
    });
    for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) {
      watcher.on(event, (file) => {
        if (watched.some((folder) => !relative(folder, file).startsWith('..'))) checkAtRest();
      });
    }
  };

  return (collection) => ({
    name: 'content-check',
    load: async ({ store, logger, watcher }) => {
      // A loader that is asked again begins a new reading, in which the others join.
      if (!reading || stores.has(collection)) {
        stores.clear();
        reading = watcher ? check(logger) : checkContent(contentDirectory(), memory);
        if (watcher) watch(watcher, logger);
      }
      stores.set(collection, store);
      const { faults, report } = reading;
      if (!watcher && faults.length > 0)
        throw new Error(`${faults.length} to mend in ${contentDirectory()}/; nothing was built.\n${report}`);
      handOver(reading, collection, store);
    },
  });
}

/** Puts what was read of a collection in the place of what was there. */
function handOver({ corpus, isWhole, report }: ContentCheck, collection: Handed, store: LoaderContext['store']): void {
  store.clear();
  if (!corpus || !isWhole) {
    if (collection === 'faults') store.set({ id: 'report', data: { report } });
  } else if (collection === 'summit') store.set({ id: 'summit', data: corpus.summit });
  else if (collection !== 'faults') for (const record of corpus[collection]) store.set({ id: record.id, data: record });
}
