import type { APIContext } from 'astro';
import { drawIcon } from '#cards/icon.ts';

/** The site's mark where a picture of pixels is asked for: iOS and Android home screens, and search engines. */
export function getStaticPaths(): readonly { readonly params: { readonly icon: string }; readonly props: { readonly size: number } }[] {
  return [
    { params: { icon: 'apple-touch-icon' }, props: { size: 180 } },
    { params: { icon: 'icon-192' }, props: { size: 192 } },
    { params: { icon: 'icon-512' }, props: { size: 512 } },
  ];
}

/** Draws one icon. */
export async function GET({ props: { size } }: APIContext<{ size: number }>): Promise<Response> {
  return new Response(Uint8Array.from(await drawIcon(size)), { headers: { 'content-type': 'image/png' } });
}
