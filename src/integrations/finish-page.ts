import { filesIn } from '#files-in.ts';
import { kindOf } from '#hosts/headers.ts';
import { withPolicy } from '#hosts/policy.ts';
import type { APIContext, MiddlewareNext } from 'astro';
import { outDir } from 'astro:config/server';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dropIdleRules, wordsOfScript } from './idle-rules.ts';
import { dropIdleTokens, tokensAsked } from './idle-tokens.ts';
import { dropIdleScopes, shortenScopeNames } from './scope-names.ts';
import { nameLayersOnce } from './style-layers.ts';

/** What scripts may bring: words that may name a class or an element, and the custom properties their styles ask for. */
interface Later {
  readonly words: ReadonlySet<string>;
  readonly tokens: ReadonlySet<string>;
}

let later: Later | undefined;

/** Gives a page its last form before it is written: only the styles it can use, with short names where they are wanted and each layer named once, then the Content Security Policy that names their hash. */
export async function onRequest({ routePattern }: APIContext, next: MiddlewareNext): Promise<Response> {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  later ??= broughtByScripts(fileURLToPath(outDir));
  const canSearch = kindOf(`${routePattern}/`) === 'page';
  const dressed = dropIdleScopes(dropIdleTokens(dropIdleRules(await response.text(), later.words), later.tokens));
  return new Response(withPolicy(nameLayersOnce(shortenScopeNames(dressed)), canSearch), response);
}

/** What all scripts of a site may bring; they are built before its pages. */
function broughtByScripts(folder: string): Later {
  const scripts = filesIn(folder).filter((name) => name.endsWith('.js'));
  if (scripts.length === 0)
    throw new Error(`no script was built in ${folder} before the first page: the styles of what scripts make would be lost.`);
  const texts = scripts.map((name) => readFileSync(join(folder, name), 'utf8'));
  return { words: new Set(texts.flatMap(wordsOfScript)), tokens: new Set(texts.flatMap(tokensAsked)) };
}
