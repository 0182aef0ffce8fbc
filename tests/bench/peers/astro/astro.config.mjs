import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';

// As little as Astro needs to make one page of each Markdown file with remark. What it keeps, it keeps here: the packages are lent to it.
export default defineConfig({ cacheDir: './kept', markdown: { syntaxHighlight: false, processor: unified({}) } });
