import { z } from 'astro/zod';
import { compareCalendarDates } from './calendar-date.ts';
import type { MarkdownBody } from './citation.ts';
import { correctionSchema, updateSchema } from './correction.ts';
import { calendarDay, formerIds, text } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';
import { namedIds } from './words-id.ts';

/** The most words a finding may have. */
export const FINDING_WORDS = 25;

/** What is known or not known, in a sentence; its sources are also cited in the body. */
const findings = z
  .array(z.strictObject({ text, sources: sourceIds }))
  .min(2)
  .max(4);

/** The form of `content/articles/<id>.md`: an explainer; the body is cited Markdown. */
export const articleSchema = z.strictObject({
  headline: text.max(70),
  /** The label over the headline, in at most 32 characters. */
  kicker: text.max(32),
  /** At most 320 characters. */
  standfirst: text.max(320),
  /** Place among the articles, from 1. */
  order: z.int().positive(),
  /** The one question it asks and answers, for the list of stories; at most 100 characters. */
  question: text.max(100),
  /** Three things to take away, each a sentence to repeat to a friend; their sources are also cited in the body. */
  keyPoints: z.array(z.strictObject({ lead: text, text: text.optional(), sources: sourceIds })).length(3),
  /** Two to four things the article establishes, each in at most 25 words. */
  known: findings,
  /** Two to four things it could not establish, each in at most 25 words. */
  unknown: findings,
  /** What people type when they look for it; leave out when headline and kicker say it. */
  aliases: z.array(text).optional(),
  publishedAt: calendarDay,
  /** The day of the last update or correction. */
  updatedAt: calendarDay.optional(),
  /** Related agreements, in the order to show them. */
  agreements: z.array(idOf('agreements')),
  /** Related events. */
  events: z.array(idOf('events')),
  updates: z.array(updateSchema),
  corrections: z.array(correctionSchema),
  /** Former addresses of sections and paragraphs, by the address of the sub-head or paragraph that tells the same now; `text` for the beginning. */
  formerAnchors: z.record(text, z.array(text).min(1)).optional(),
  /** Ids it had before it was renamed; their addresses lead here. */
  formerIds,
});

/** An explainer. */
export type Article = Readonly<z.infer<typeof articleSchema>> & { readonly id: string; readonly body: MarkdownBody };

/** The source ids of an article in the order a reader meets them. */
export function sourceIdsOfArticle(article: Article): readonly string[] {
  return [
    ...new Set([...article.keyPoints.flatMap((point) => point.sources), ...article.body.citations.map((citation) => citation.source)]),
  ];
}

/** Words of running text that are read in a minute. */
const WORDS_A_MINUTE = 200;

/** How many words an article has, its sub-heads among them. */
export function wordsOfArticle({ body }: Pick<Article, 'body'>): number {
  return body.text.split(/\s+/).length;
}

/** How long an article takes to read, in whole minutes. */
export function readingMinutes(article: Pick<Article, 'body'>): number {
  return Math.max(1, Math.round(wordsOfArticle(article) / WORDS_A_MINUTE));
}

/** The articles that follow one in their order, at most `count`; after the last comes the first. */
export function storiesAfter(articles: readonly Article[], id: string, count: number): readonly Article[] {
  const place = articles.findIndex((article) => article.id === id);
  return [...articles.slice(place + 1), ...articles.slice(0, place)].slice(0, count);
}

/** The ids of an article's updates or corrections, in order: what they are and their date, such as "update-2026-11-22"; of two of one date the later carries a hash of its words. */
export function logIds(article: Pick<Article, 'updates' | 'corrections'>, log: 'updates' | 'corrections'): readonly string[] {
  return namedIds(
    article[log].map((entry) => ({ name: `${log.slice(0, -1)}-${entry.date}`, words: 'text' in entry ? entry.text : entry.wrong })),
  );
}

/** Entries of all articles' logs of one sort, newest first, each with its article. */
export function logOf<Log extends 'updates' | 'corrections'>(
  articles: readonly Article[],
  log: Log,
): readonly (Article[Log][number] & { readonly article: Article })[] {
  const entries = articles.flatMap((article) => article[log].map((entry) => ({ ...entry, article })));
  return entries.toSorted((a, b) => compareCalendarDates(b.date, a.date)) as (Article[Log][number] & { readonly article: Article })[];
}
