import { z } from 'astro/zod';
import { compareCalendarDates } from './calendar-date.ts';
import type { MarkdownBody } from './citation.ts';
import { correctionSchema, updateSchema } from './correction.ts';
import { calendarDate, recordId, sourceIds, text } from './fields.ts';

/** The form of `content/articles/<id>.md`: an explainer; the body is cited Markdown. */
export const articleSchema = z.strictObject({
  headline: text.max(70),
  /** The label over the headline. */
  kicker: text,
  standfirst: text,
  /** Place among the articles, from 1. */
  order: z.int().positive(),
  /** Three to five things to take away; their sources are also cited in the body. */
  keyPoints: z
    .array(z.strictObject({ lead: text, text: text.optional(), sources: sourceIds }))
    .min(3)
    .max(5),
  publishedAt: calendarDate,
  updatedAt: calendarDate.optional(),
  /** Related agreements, in the order to show them. */
  agreements: z.array(recordId),
  /** Related events. */
  events: z.array(recordId),
  updates: z.array(updateSchema),
  corrections: z.array(correctionSchema),
});

/** An explainer. */
export type Article = Readonly<z.infer<typeof articleSchema>> & { readonly id: string; readonly body: MarkdownBody };

/** The source ids of an article in the order a reader meets them. */
export function sourceIdsOfArticle(article: Article): readonly string[] {
  return [
    ...new Set([...article.keyPoints.flatMap((point) => point.sources), ...article.body.citations.map((citation) => citation.source)]),
  ];
}

/** Entries of all articles' logs of one sort, newest first, each with its article. */
export function logOf<Log extends 'updates' | 'corrections'>(
  articles: readonly Article[],
  log: Log,
): readonly (Article[Log][number] & { readonly article: Article })[] {
  const entries = articles.flatMap((article) => article[log].map((entry) => ({ ...entry, article })));
  return entries.toSorted((a, b) => compareCalendarDates(b.date, a.date)) as (Article[Log][number] & { readonly article: Article })[];
}
