import { agreementSchema } from '#model/agreement.ts';
import { articleSchema } from '#model/article.ts';
import { claimSchema } from '#model/claim.ts';
import { disagreementSchema } from '#model/disagreement.ts';
import { eventSchema } from '#model/event.ts';
import { folderOf, type CollectionName } from '#model/corpus.ts';
import { parseSeries, seriesSchema } from '#model/series.ts';
import { sourceSchema } from '#model/source.ts';
import { summitSchema } from '#model/summit.ts';
import { termSchema } from '#model/term.ts';
import { threadSchema } from '#model/thread.ts';
import { contentDirectory } from '#content-directory.ts';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** One record per file; the file's name is the id. `deferRender` lets a failing Markdown plugin fail the build. */
function recordsIn(collection: CollectionName, ending: 'md' | 'yaml') {
  return glob({
    base: `${contentDirectory()}/${folderOf(collection)}`,
    pattern: `**/[^.]*.${ending}`,
    generateId: ({ entry }) => basename(entry, extname(entry)),
    deferRender: true,
  });
}

/** Sourced figures come as CSV, which `glob` does not read. */
async function readSeriesFolder(): Promise<{ id: string; rows: Record<string, unknown>[] }[]> {
  const folder = join(contentDirectory(), 'series');
  const files = existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort() : [];
  return Promise.all(
    files.map(async (file) => ({ id: basename(file, '.csv'), rows: [...parseSeries(await readFile(join(folder, file), 'utf8')).rows] })),
  );
}

export const collections = {
  summit: defineCollection({ loader: glob({ base: contentDirectory(), pattern: 'summit.yaml' }), schema: summitSchema }),
  articles: defineCollection({ loader: recordsIn('articles', 'md'), schema: articleSchema }),
  agreements: defineCollection({ loader: recordsIn('agreements', 'md'), schema: agreementSchema }),
  events: defineCollection({ loader: recordsIn('events', 'md'), schema: eventSchema }),
  threads: defineCollection({ loader: recordsIn('threads', 'md'), schema: threadSchema }),
  sources: defineCollection({ loader: recordsIn('sources', 'yaml'), schema: sourceSchema }),
  terms: defineCollection({ loader: recordsIn('terms', 'md'), schema: termSchema }),
  disagreements: defineCollection({ loader: recordsIn('disagreements', 'yaml'), schema: disagreementSchema }),
  claims: defineCollection({ loader: recordsIn('claims', 'yaml'), schema: claimSchema }),
  series: defineCollection({ loader: readSeriesFolder, schema: seriesSchema }),
};
