import { z } from 'astro/zod';
import type { MarkdownBody } from './citation.ts';
import type { Corpus } from './corpus.ts';
import { formerIds, text } from './fields.ts';
import { recordsWithIds } from './lookup.ts';
import { sourceIds } from './named-ids.ts';

/** The form of `content/glossary/<id>.md`: one term, person or body; its one-line meaning is the body. */
export const termSchema = z.strictObject({
  title: text,
  /** What an abbreviation stands for. */
  longForm: text.optional(),
  aliases: z.array(text),
  sources: sourceIds,
  /** Ids it had before it was renamed; their addresses lead here. */
  formerIds,
});

/** A term of the glossary. */
export type Term = Readonly<z.infer<typeof termSchema>> & { readonly id: string; readonly body: MarkdownBody };

/** The terms that the body of a record links to, each once. */
export function termsOf({ body }: { readonly body: MarkdownBody }, { terms }: Pick<Corpus, 'terms'>): readonly Term[] {
  return recordsWithIds(
    terms,
    body.links.filter(({ kind }) => kind === 'term').map(({ id }) => id),
  );
}
