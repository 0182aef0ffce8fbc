import { z } from 'astro/zod';
import { formerIds, recordId, sourceIds, text } from './fields.ts';

/** The form of `content/disagreements/<id>.yaml`: a point on which sources differ; both stand. */
export const disagreementSchema = z.strictObject({
  /** At most 140 characters. */
  question: text.max(140),
  versions: z.array(z.strictObject({ text, sources: sourceIds })).min(2),
  /** Which version the site uses. */
  reading: text,
  /** Why. */
  why: text,
  /** The records it touches. */
  agreements: z.array(recordId),
  events: z.array(recordId),
  /** Ids it had before it was renamed; their addresses lead here. */
  formerIds,
});

/** A point on which sources differ. */
export type Disagreement = Readonly<z.infer<typeof disagreementSchema>> & { readonly id: string };

/** Every source id a disagreement names, in order, once. */
export function sourceIdsOfDisagreement({ versions }: Disagreement): readonly string[] {
  return [...new Set(versions.flatMap(({ sources }) => sources))];
}

/** The ids of the agreements or events that at least one disagreement touches. */
export function touchedBy(disagreements: readonly Disagreement[], collection: 'agreements' | 'events'): ReadonlySet<string> {
  return new Set(disagreements.flatMap((disagreement) => disagreement[collection]));
}
