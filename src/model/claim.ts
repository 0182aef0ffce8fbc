import { z } from 'astro/zod';
import { formerIds, text } from './fields.ts';
import { sourceIds } from './named-ids.ts';

/** What can be found about a statement. */
export const VERDICTS = ['confirmed', 'refined', 'contradicted', 'not-checkable'] as const;

/** The form of `content/claims/<id>.yaml`: one statement of the interview, checked. */
export const claimSchema = z.strictObject({
  /** Its place in the interview, from 1. */
  number: z.int().positive(),
  speaker: text.max(80),
  /** Who said what, in our words and in at most 240 characters: “Lavrov said that …”, since lists and previews show it alone. */
  said: text.max(240),
  verdict: z.enum(VERDICTS),
  why: text,
  sources: sourceIds,
  /** Ids it had before it was renamed; their addresses lead here. */
  formerIds,
});

/** What we found about a statement. */
export type Verdict = (typeof VERDICTS)[number];

/** A statement, checked. */
export type Claim = Readonly<z.infer<typeof claimSchema>> & { readonly id: string };
