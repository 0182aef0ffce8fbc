import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';
import { servedChunk } from './served-chunk.ts';

/** A place of the site, as `/search/records.json` lists it. */
interface SearchRecord {
  readonly type: string;
  readonly url: string;
  readonly title: string;
  readonly where: string;
  readonly text: string;
}

/** The interface of the search: where it is written and where it is served, under a name that the small scripts of the pages can know. */
const SOURCE = fileURLToPath(new URL('../browser/search.ts', import.meta.url));
const INTERFACE = 'search/search.js';
/** The types a browser insists on; the rest of the index is data. */
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
/** Of what Pagefind writes, what our own interface loads: it has no use for the interfaces, the worker and the engine for other languages. */
const LOADED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.(?!unknown)[\w-]+\.pagefind|.*\.pf_(?:meta|index|fragment))$/;

/**
 * Indexes the places of the site that `/search/records.json` lists, with Pagefind, and takes that list away; `npm run dev` serves the index of the last build.
 * Records instead of pages: a hit is a section with its own address, and the bytes are the same at every build, which those of indexed pages and of filters are not.
 * So the type of a place is a word of its metadata: the browser asks for `recordofevent` where others would filter.
 */
export function searchIndex({ language }: { readonly language: string }): AstroIntegration {
  let outDirectory = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: servedChunk(SOURCE, INTERFACE) });
      },
      'astro:config:done': ({ config }) => {
        outDirectory = fileURLToPath(config.outDir);
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ logger }) => {
        const list = join(outDirectory, 'search/records.json');
        const records = JSON.parse(readFileSync(list, 'utf8')) as readonly SearchRecord[];
        rmSync(list);
        const { index, errors } = await createIndex({ forceLanguage: language });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        try {
          for (const { type, url, title, where, text } of records) {
            const meta = { title, where, type: `recordof${type}` };
            const added = await index.addCustomRecord({ url, content: text, language, meta });
            if (added.errors.length > 0) throw new Error(`Pagefind could not index ${url}: ${added.errors.join('; ')}`);
          }
          const { files, errors: faults } = await index.getFiles();
          if (faults.length > 0) throw new Error(`Pagefind could not write its index: ${faults.join('; ')}`);
          const loaded = files
            .filter((file) => LOADED.test(file.path))
            .map((file) => ({ ...file, path: join(outDirectory, 'pagefind', file.path) }));
          for (const folder of new Set(loaded.map(({ path }) => dirname(path)))) mkdirSync(folder, { recursive: true });
          for (const { path, content } of loaded) writeFileSync(path, content);
          logger.info(`${records.length} places indexed`);
        } finally {
          await index.deleteIndex();
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(join(outDirectory, 'pagefind'))) logger.warn('no search index yet: npm run build makes one');
        server.middlewares.use(`${base}${INTERFACE}`, (request, _, next) => {
          request.url = request.originalUrl = '/src/browser/search.ts';
          next();
        });
        server.middlewares.use(`${base}pagefind`, (request, response, next) => {
          const file = normalize(join(outDirectory, 'pagefind', new URL(request.url ?? '/', 'http://localhost').pathname));
          if (!file.startsWith(join(outDirectory, 'pagefind')) || !existsSync(file)) return next();
          response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
