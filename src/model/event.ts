import { z } from 'astro/zod';
import type { MarkdownBody } from './citation.ts';
import { calendarDate, formerIds, text } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';

/** How much an event weighs: a headline event is labelled in the timeline, a detail is a mark. */
export const EVENT_WEIGHTS = ['headline', 'detail'] as const;

/** The form of `content/events/<date>-<id>.md`: data above, one or two sentences below. */
export const eventSchema = z.strictObject({
  /** What happened, as a headline of at most 70 characters. */
  title: text.max(70),
  /** As exactly as the sources say; the file's name begins with it. */
  date: calendarDate,
  /** A thread's id. */
  thread: idOf('threads'),
  weight: z.enum(EVENT_WEIGHTS),
  /** The agreements it belongs to. */
  agreements: z.array(idOf('agreements')),
  /** What people type when they look for it; leave out when its title says it. */
  aliases: z.array(text).optional(),
  sources: sourceIds,
  /** One sentence of doubt, shown beside the event. */
  doubt: text.optional(),
  /** Ids it had before it was renamed; their addresses lead here. */
  formerIds,
});

/** One dated event. */
export type TimelineEvent = Readonly<z.infer<typeof eventSchema>> & { readonly id: string; readonly body: MarkdownBody };
