import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const folder = (label, directory) => ({ label, collapsed: true, items: [{ autogenerate: { directory } }] });

// Starlight as it comes; the side bar names the folders a reader would browse, and leaves events and sources to search and links.
export default defineConfig({
  integrations: [
    starlight({
      title: 'The same records in Starlight',
      sidebar: [folder('Explainers', 'explainers'), folder('Agreements', 'agreements'), folder('Glossary', 'glossary')],
    }),
  ],
});
