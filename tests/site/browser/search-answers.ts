import type { Page } from 'playwright-core';
import type { Query } from '../../search/queries.ts';

/** Asks the page of results every query, as typing would, and reads the addresses of the answers once all are in; what is merely nearest is none. */
export async function answersTo(page: Page, queries: readonly Query[]): Promise<readonly (readonly string[])[]> {
  await page.locator('search-panel input[name="q"]').focus();
  await page.locator('search-panel .results[aria-busy="false"]').waitFor({ state: 'attached' });
  return page.evaluate(async (asked) => {
    const panel = document.querySelector<HTMLElement>('search-panel');
    const field = panel?.querySelector<HTMLInputElement>('input[name="q"]');
    const type = panel?.querySelector<HTMLSelectElement>('select[name="type"]');
    const results = panel?.querySelector('.results');
    if (!results || !field || !type) throw new Error('the page of results has no form');
    const answers: string[][] = [];
    for (const query of asked) {
      field.value = query.query;
      type.value = query.type ?? '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (results.ariaBusy !== 'false') await new Promise((resolve) => setTimeout(resolve, 5));
      const links = results.matches('[data-nearest]') ? [] : [...results.querySelectorAll<HTMLAnchorElement>(':scope > li > a')];
      answers.push(links.map(({ href }) => new URL(href)).map(({ pathname, hash }) => pathname + hash));
    }
    return answers;
  }, queries);
}
