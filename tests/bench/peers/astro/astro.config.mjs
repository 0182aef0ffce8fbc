import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';

// As little as Astro needs to make one page of each Markdown file with remark.
export default defineConfig({ markdown: { syntaxHighlight: false, processor: unified({}) } });
