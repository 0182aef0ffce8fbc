import { agreementSchema } from '#model/agreement.ts';
import { articleSchema } from '#model/article.ts';
import { claimSchema } from '#model/claim.ts';
import { disagreementSchema } from '#model/disagreement.ts';
import { eventSchema } from '#model/event.ts';
import { folderOf, type CollectionName } from '#model/corpus.ts';
import { laneChartSchema } from '#model/lane-chart.ts';
import { locatorMapSchema } from '#model/locator-map.ts';
import { matrixSchema } from '#model/matrix.ts';
import { balanceSchema } from '#model/balance.ts';
import { parseSeries, seriesSchema } from '#model/series.ts';
import { sourceSchema } from '#model/source.ts';
import { summitSchema } from '#model/summit.ts';
import { termSchema } from '#model/term.ts';
import { threadSchema } from '#model/thread.ts';
import { trendSchema } from '#model/trend.ts';
import { contentDirectory } from '#content-directory.ts';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** One record per file; the file's name is the id. Its body is rendered when it has changed; the corpus refuses one that could not be rendered. */
function recordsIn(collection: CollectionName, ending: 'md' | 'yaml') {
  return glob({
    base: `${contentDirectory()}/${folderOf(collection)}`,
    pattern: `**/[^.]*.${ending}`,
    generateId: ({ entry }) => basename(entry, extname(entry)),
  });
}

/** Sourced figures come as CSV, which `glob` does not read. */
function seriesLoader(): Loader {
  return {
    name: 'series',
    load: async ({ store, parseData }) => {
      store.clear();
      const folder = join(contentDirectory(), folderOf('series'));
      const files = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
      for (const file of files.filter((name) => name.endsWith('.csv')).sort()) {
        const id = basename(file, '.csv');
        const text = new TextDecoder().decode(await readFile(join(folder, file)));
        store.set({ id, data: await parseData({ id, data: { rows: parseSeries(text).rows } }) });
      }
    },
  };
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
  series: defineCollection({ loader: seriesLoader(), schema: seriesSchema }),
  lanes: defineCollection({ loader: recordsIn('lanes', 'yaml'), schema: laneChartSchema }),
  trends: defineCollection({ loader: recordsIn('trends', 'yaml'), schema: trendSchema }),
  balances: defineCollection({ loader: recordsIn('balances', 'yaml'), schema: balanceSchema }),
  matrices: defineCollection({ loader: recordsIn('matrices', 'yaml'), schema: matrixSchema }),
  maps: defineCollection({ loader: recordsIn('maps', 'yaml'), schema: locatorMapSchema }),
};
