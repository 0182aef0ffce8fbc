/** Eleventy as it comes, with one layout for every page; Pagefind indexes what it wrote. */
export default function configure(eleventy) {
  eleventy.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'pages', includes: '../_includes', output: 'dist' }, markdownTemplateEngine: false };
}
