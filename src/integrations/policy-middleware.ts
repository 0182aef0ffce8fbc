import { kindOf } from '#hosts/headers.ts';
import { withPolicy } from '#hosts/policy.ts';
import type { APIContext, MiddlewareNext } from 'astro';

/** Gives a page the Content Security Policy that names the hashes of its styles. */
export async function onRequest({ routePattern }: APIContext, next: MiddlewareNext): Promise<Response> {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPolicy(await response.text(), kindOf(`${routePattern}/`) === 'page'), response);
}
