import type { PluralTexts } from '#drawings/timeline-data.ts';

/** A number as the language of the page writes it. */
export function formatCount(count: number): string {
  return count.toLocaleString(document.documentElement.lang);
}

/** The form of plural a number takes in the language of the page, unless told. */
export function formFor(count: number, texts: PluralTexts, language = document.documentElement.lang): string {
  return texts[new Intl.PluralRules(language).select(count)] ?? texts.other;
}
