import axe, { type RunOnly } from 'axe-core';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

declare const window: { axe?: typeof axe };

/** Every rule of WCAG 2.2 AA, and best practices. */
const EVERY_RULE: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** The rules that look at colours: all that dark paper or forced colours may break and a light page keeps. */
export const OF_COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds on a page as it stands, by rule, with how many elements and one of them. */
export async function findings(page: Page, runOnly: RunOnly = EVERY_RULE): Promise<readonly string[]> {
  // A page keeps what it was once given: axe is half a megabyte.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  const { found, judged } = await page.evaluate(async (only) => {
    const { violations, passes } =
      (await window.axe?.run({ runOnly: only, resultTypes: ['violations'], selectors: false, preload: false })) ?? {};
    return {
      found: violations?.map(({ id, help, nodes }) => ({ id, help, count: nodes.length, one: nodes[0]?.html })),
      judged: passes?.length,
    };
  }, runOnly);
  assert.ok(found && judged, 'axe judged by no rule');
  return found.map(({ id, help, count, one }) => `${id}: ${help}: ${count} such as ${one?.slice(0, 160)}`);
}

/** Leaves a few of each row of siblings that are alike, and of every kind of element the page has, for rules that say the same of every one. */
export function thinOut(page: Page, most: number): Promise<void> {
  return page.evaluate((few) => {
    const kindOf = (one: Element): string => `${one.tagName} ${one.getAttribute('class') ?? ''}`;
    const kindsIn = (one: Element): ReadonlyMap<string, readonly Element[]> => Map.groupBy([one, ...one.querySelectorAll('*')], kindOf);
    const left = new Map([...kindsIn(document.body)].map(([kind, all]) => [kind, all.length]));
    const leave = (one: Element): void => {
      const kinds = [...kindsIn(one)];
      if (kinds.some(([kind, all]) => (left.get(kind) ?? 0) - all.length < few)) return;
      for (const [kind, all] of kinds) left.set(kind, (left.get(kind) ?? 0) - all.length);
      one.remove();
    };
    for (const parent of document.querySelectorAll('body *')) {
      if (!parent.isConnected) continue;
      for (const siblings of Map.groupBy(parent.children, kindOf).values()) siblings.slice(few).forEach(leave);
    }
  }, most);
}
