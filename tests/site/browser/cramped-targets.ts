import type { Page } from 'playwright-core';

/** Targets under 24 pixels, in height or in reach of another (WCAG 2.2, 2.5.8). Links and figures in a sentence are as tall as their line; marks of a drawing have tests of their own. */
export function crampedTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
    const letters = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, '').length;
    const blockOf = (element: Element): Element => {
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return block ?? document.body;
    };
    /** True for a control in a line with words around it, and not just with commas between it and others. */
    const isInSentence = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const block = blockOf(element);
      const linked = [...block.querySelectorAll(controls)].reduce((sum, one) => sum + letters(one), 0);
      return letters(block) - linked > 12;
    };
    const targets = [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, .citations'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      // What only the keyboard or a screen reader finds is one pixel large.
      .filter(({ box, element }) => box.width > 1 && box.height > 1 && getComputedStyle(element).clipPath === 'none');
    const isReached = ({ element, box }: (typeof targets)[number]): boolean => {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return targets.some(({ element: other, box: { left, right, top, bottom } }) => {
        if (other.contains(element) || element.contains(other)) return false;
        return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < 12;
      });
    };
    return targets
      .filter(({ element }) => !isInSentence(element))
      .filter((target) => target.box.height < 23.9 || (target.box.width < 23.9 && isReached(target)))
      .map(({ element, box }) => `a target of ${box.width.toFixed(1)} by ${box.height.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`)
      .slice(0, 6);
  });
}
