import { defineConfig } from 'astro/config';
import { projectPath } from './src/check/project-path.ts';
import { edition } from './src/edition.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { offlineReading } from './src/integrations/offline.ts';
import { pagePolicies } from './src/integrations/page-policies.ts';
import { searchIndex } from './src/integrations/search.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { wholeRelease } from './src/integrations/whole-release.ts';
import { basePath, publishedUrl } from './src/published-url.ts';
import { language } from './src/words/words.ts';

// Each page gets its policy while it is made; the site map leaves out pages that ask for it;
// the search index is made when they are; the worker that keeps them for offline reading is named for all of it, and the
// headers of hosts list what there is.
export default defineConfig({
  site: publishedUrl(),
  base: basePath(),
  outDir: process.env.OUT_DIR ?? 'dist',
  // While you write, the one route of all files (feed.xml, data/) is found by addresses without a slash at their end.
  trailingSlash: process.argv[2] === 'dev' ? 'ignore' : 'always',
  prerenderConflictBehavior: 'error',
  // White space as in JSX, which is how Prettier writes templates: a line break between tags is nothing, {' '} is a space.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'always' },
  integrations: wholeRelease([
    projectPath(),
    pagePolicies(),
    siteMap({ base: basePath() }),
    searchIndex({ language }),
    offlineReading({ isKept: process.env.OFFLINE !== 'no' }),
    hostHeaders(),
  ]),
  devToolbar: { enabled: false },
  // Scripts are files: a page is readable without them, and a file is fetched once for all pages.
  // They are for one edition, so that they carry the words of no other.
  vite: { build: { assetsInlineLimit: 0 }, define: { 'process.env.EDITION': JSON.stringify(edition) } },
});
