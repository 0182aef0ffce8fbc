import { z } from 'astro/zod';
import type { Corpus } from './corpus.ts';
import { formerIds, text } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';

/** The form of `content/disagreements/<id>.yaml`: a point on which sources differ; both stand. */
export const disagreementSchema = z.strictObject({
  /** At most 140 characters. */
  question: text.max(140),
  versions: z
    .array(
      z.strictObject({
        text,
        sources: sourceIds,
        /** true for the one version the site uses; leave out of all where it uses none alone. */
        used: z.literal(true).optional(),
      }),
    )
    .min(2),
  /** Which version the site uses. */
  reading: text,
  /** Why. */
  why: text,
  /** The records it touches. */
  agreements: z.array(idOf('agreements')),
  events: z.array(idOf('events')),
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

/** Disagreements about one thing. */
export interface Topic {
  readonly id: string;
  /** What the agreement or the thread they are about is called; nothing for those about neither. */
  readonly name: string | undefined;
  readonly disagreements: readonly Disagreement[];
}

/** As many disagreements about one agreement make a topic of their own; fewer are told with the thread of their event. */
const OWN_TOPIC = 3;

/** Disagreements by what they are about, most first; those about no agreement and no event come last. */
export function topicsOf({
  disagreements,
  agreements,
  events,
  threads,
}: Pick<Corpus, 'disagreements' | 'agreements' | 'events' | 'threads'>): readonly Topic[] {
  const countOf = (agreement: string): number => disagreements.filter((one) => one.agreements.includes(agreement)).length;
  const subjectOf = (disagreement: Disagreement): { readonly id: string; readonly name?: string } => {
    const own = agreements.find(({ id }) => disagreement.agreements.includes(id) && countOf(id) >= OWN_TOPIC);
    if (own) return { id: own.id, name: own.label };
    const event = events.find(({ id }) => disagreement.events.includes(id));
    const thread = threads.find(({ id }) => id === event?.thread);
    return thread ? { id: thread.id, name: thread.label } : { id: 'other' };
  };
  const bySubject = Map.groupBy(disagreements, (disagreement) => subjectOf(disagreement).id);
  return [...bySubject.values()]
    .flatMap((own) => (own[0] ? [{ name: undefined, ...subjectOf(own[0]), disagreements: own }] : []))
    .toSorted((a, b) => Number(a.name === undefined) - Number(b.name === undefined) || b.disagreements.length - a.disagreements.length);
}
