import { z } from 'astro/zod';
import type { MarkdownBody } from './citation.ts';
import { formerIds, text } from './fields.ts';
import { idOf } from './named-ids.ts';

/** The form of `content/threads/<id>.md`: one line of the story that events belong to. */
export const threadSchema = z.strictObject({
  /** At most 60 characters. */
  title: text.max(60),
  /** At most 14 characters, for a lane of the timeline. */
  label: text.max(14),
  /** Place among the threads, from 1. */
  order: z.int().positive(),
  /** The event on which it turned, for the head of the timeline. */
  turningPoint: idOf('events').optional(),
  /** Ids it had before it was renamed; their addresses lead here. */
  formerIds,
});

/** A line of the story. */
export type Thread = Readonly<z.infer<typeof threadSchema>> & { readonly id: string; readonly body: MarkdownBody };
