import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { bodyCache } from './src/body-cache.ts';
import { contentCheck } from './src/check/content-check.ts';
import { isListed } from './src/check/site-map.ts';
import { edition } from './src/edition.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { offlineReading } from './src/integrations/offline.ts';
import { pagePolicies } from './src/integrations/page-policies.ts';
import { searchIndex } from './src/integrations/search.ts';
import { wholeRelease } from './src/integrations/whole-release.ts';
import { rehypePlugins, remarkPlugins } from './src/markdown/pipeline.ts';
import { basePath, publishedUrl } from './src/published-url.ts';
import { language } from './src/words/words.ts';

// The content check runs first, so that nothing is built from faulty records; each page gets its policy while it is made;
// the search index is made when they are; the worker that keeps them for offline reading is named for all of it, and the
// headers of hosts list what there is.
export default defineConfig({
  site: publishedUrl(),
  base: basePath(),
  outDir: process.env.OUT_DIR ?? 'dist',
  cacheDir: bodyCache(),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // White space as in JSX, which is how Prettier writes templates: a line break between tags is nothing, {' '} is a space.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    // The syntax is one of our plugins, so that the check reads what the build reads.
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [...remarkPlugins], rehypePlugins: [...rehypePlugins] }),
  },
  integrations: wholeRelease([
    contentCheck(),
    pagePolicies(),
    sitemap({ filter: isListed }),
    searchIndex({ language }),
    offlineReading({ isKept: process.env.OFFLINE !== 'no' }),
    hostHeaders(),
  ]),
  devToolbar: { enabled: false },
  // Scripts are files: a page is readable without them, and a file is fetched once for all pages.
  // They are for one edition, so that they carry the words of no other.
  vite: { build: { assetsInlineLimit: 0 }, define: { 'process.env.EDITION': JSON.stringify(edition) } },
});
