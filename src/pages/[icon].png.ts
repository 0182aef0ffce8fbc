import type { APIContext } from 'astro';
import { drawIcon } from '#cards/icon.ts';

/** The site's mark where a picture of pixels is asked for: on home screens. */
export function getStaticPaths(): readonly { readonly params: { readonly icon: string }; readonly props: { readonly size: number } }[] {
  return [{ params: { icon: 'apple-touch-icon' }, props: { size: 180 } }];
}

/** Draws one icon. */
export async function GET({ props: { size } }: APIContext<{ size: number }>): Promise<Response> {
  return new Response(Uint8Array.from(await drawIcon(size)), { headers: { 'content-type': 'image/png' } });
}
