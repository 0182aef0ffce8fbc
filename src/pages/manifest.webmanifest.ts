import { getCorpus } from '#corpus.ts';
import { urls } from '#urls.ts';
import { language } from '#words/en.ts';

/** What the site is called on a home screen. */
export async function GET(): Promise<Response> {
  const { summit } = await getCorpus();
  const manifest = {
    name: `${summit.name}: ${summit.strapline}`,
    short_name: summit.name,
    lang: language,
    start_url: urls.home,
    display: 'browser',
    background_color: '#faf7f0',
    theme_color: '#faf7f0',
    icons: [192, 512].map((size) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
