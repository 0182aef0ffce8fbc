/** The language the site is built in (BCP 47), by EDITION. `xx` is English told from content by brackets, for tests. */
export const edition: string = process.env['EDITION'] ?? 'en';

/** The path of this edition below that of the site: the first has none. */
export function editionPath(): string {
  return edition === 'en' ? '' : `/${edition}`;
}
