import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { hostedRedirects, nginxRedirects, redirectsOf } from '#exports/redirects.ts';

export async function getStaticPaths() {
  const redirects = redirectsOf(await getCorpus());
  return [
    { params: { rules: '_redirects' }, props: { text: hostedRedirects(redirects) } },
    { params: { rules: 'redirects.nginx.conf' }, props: { text: nginxRedirects(redirects) } },
  ];
}

/** The redirects of renamed records as a host reads them. */
export function GET({ props }: APIContext): Response {
  return new Response(String(props['text']));
}
