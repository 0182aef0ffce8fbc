import { drawFavicon } from '#cards/icon.ts';

/** The mark under the name that old readers ask for without being told. */
export async function GET(): Promise<Response> {
  return new Response(Uint8Array.from(await drawFavicon()), { headers: { 'content-type': 'image/x-icon' } });
}
