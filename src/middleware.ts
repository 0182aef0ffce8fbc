import { defineMiddleware } from 'astro:middleware';
import { keepTogether } from '#words/keep-together.ts';

/** Every page on its way out: no line of it breaks within a name such as S-400. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepTogether(await response.text()), response);
});
