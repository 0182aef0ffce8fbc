import { redirectsOf } from '#exports/redirects.ts';
import { at, urls } from '#urls.ts';
import { contentOfBuild } from './content-of-build.ts';

let moved: ReadonlySet<string> | undefined;

/** True for a page that search engines should list: neither the search, nor the page for readers without a connection, nor a frame for other sites, nor a page that only leads on. */
export function isListed(page: string): boolean {
  const { pathname } = new URL(page);
  moved ??= movedPaths();
  if (pathname === urls.search || pathname === urls.offline) return false;
  return !pathname.endsWith('/sheet/') && !pathname.startsWith(at('/embed/')) && !moved.has(pathname);
}

function movedPaths(): ReadonlySet<string> {
  const { corpus } = contentOfBuild();
  return new Set(corpus ? redirectsOf(corpus).map(({ from }) => from) : []);
}
