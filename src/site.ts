import { urls } from '#urls.ts';
import { words } from '#words/words.ts';

/** The main navigation, in order. */
export const navigation = [
  { name: words.story, url: urls.explainers },
  { name: words.agreements, url: urls.agreements },
  { name: words.timeline, url: urls.timeline },
  { name: words.sources, url: urls.sources },
  { name: words.about, url: urls.about },
] as const;

/** What the menu of a phone lists as well. */
export const menuNavigation = [
  { name: words.changed.head, url: urls.updates },
  { name: words.figuresHead, url: urls.figures },
] as const;

/** What the foot of every page adds to it. */
export const footerNavigation = [
  { name: words.home, url: urls.home },
  ...navigation,
  { name: words.glossary, url: urls.glossary },
  { name: words.search, url: urls.search },
  { name: words.disagreementsHead, url: urls.disagreements },
  { name: words.claimsHead, url: urls.claims },
  { name: words.figuresHead, url: urls.figures },
  { name: words.data.head, url: urls.data },
  { name: words.changed.head, url: urls.updates },
  { name: words.corrections, url: urls.corrections },
  { name: words.feed, url: urls.feed },
] as const;

/** What the text, the charts and the data may be used for. */
export const licence = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
