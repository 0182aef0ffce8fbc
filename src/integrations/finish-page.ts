import { kindOf } from '#hosts/headers.ts';
import { withPolicy } from '#hosts/policy.ts';
import type { APIContext, MiddlewareNext } from 'astro';
import { dropIdleScopes, shortenScopeNames } from './scope-names.ts';
import { nameLayersOnce } from './style-layers.ts';

/** Gives a page its last form before it is written: short names for its styles, only where they are wanted, and each layer named once, then the Content Security Policy that names their hash. */
export async function onRequest({ routePattern }: APIContext, next: MiddlewareNext): Promise<Response> {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const canSearch = kindOf(`${routePattern}/`) === 'page';
  const page = nameLayersOnce(shortenScopeNames(dropIdleScopes(await response.text())));
  return new Response(withPolicy(page, canSearch), response);
}
