import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';

/** The types a browser insists on; the rest of the index is data. */
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** Indexes the built pages with Pagefind; `npm run dev` serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  let outDirectory = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDirectory = fileURLToPath(config.outDir);
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ logger }) => {
        const { index, errors } = await createIndex({});
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        try {
          const added = await index.addDirectory({ path: outDirectory });
          const written = await index.writeFiles({ outputPath: join(outDirectory, 'pagefind') });
          const faults = [...added.errors, ...written.errors];
          if (faults.length > 0) throw new Error(`Pagefind could not index the site: ${faults.join('; ')}`);
          logger.info(`${added.page_count} pages indexed`);
        } finally {
          await index.deleteIndex();
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(join(outDirectory, 'pagefind'))) logger.warn('no search index yet: npm run build makes one');
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
