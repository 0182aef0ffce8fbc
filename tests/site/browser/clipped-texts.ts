import type { Page } from 'playwright-core';

/** Text spaced as WCAG 1.4.12 says a reader may space it. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Texts that are cut off: by a box that hides what overflows it, by the edge of their drawing, or by the window. */
export function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const says = (element: Element, why: string): string => `${why}: ${element.outerHTML.slice(0, 120)}`;
    const isShown = (element: Element): boolean => element.checkVisibility() && getComputedStyle(element).clipPath !== 'inset(50%)';
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return (
        isShown(element) &&
        element.textContent?.trim() &&
        ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
      );
    });
    const outside = [...document.querySelectorAll('svg text')].filter((text) => {
      const svg = text.closest('svg');
      if (!svg || !isShown(text) || getComputedStyle(svg).overflow === 'visible') return false;
      const [inner, outer] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
      return inner.left < outer.left - 2 || inner.right > outer.right + 2 || inner.top < outer.top - 2 || inner.bottom > outer.bottom + 2;
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide, the window ${clientWidth}`] : []),
      ...cut.map((element) => says(element, 'cut off by its box')),
      ...outside.map((element) => says(element, 'cut off by its drawing')),
    ].slice(0, 6);
  });
}
