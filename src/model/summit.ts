import { z } from 'astro/zod';
import { calendarDate, recordId, text, webAddress } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';

const word = z.strictObject({ id: recordId, name: text.max(32) });

/** How the charts paint a status: what is still to come, put off, agreed, carried out, ended, or not heard of again. */
export const STATUS_TONES = ['pending', 'deferred', 'agreed', 'active', 'ended', 'silent'] as const;

const status = z.strictObject({
  id: recordId,
  name: text.max(24),
  /** What the status means, for a reader. */
  meaning: text,
  tone: z.enum(STATUS_TONES),
  /** true where one side alone may bring it about, as a law does: then each of its steps says in `by:` who did. */
  namesSides: z.literal(true).optional(),
});

/** The policies a newsroom states about itself (schema.org, NewsMediaOrganization), beside corrections and who pays. */
export const POLICIES = ['ethics', 'verification', 'unnamed-sources'] as const;

/** A point of the front page: what leads, what follows, and where it comes from. */
const point = z.strictObject({ lead: text, text, sources: sourceIds });

/** The pages that answer a question by themselves. */
const ANSWERING_PAGES = ['agreements', 'updates', 'about'] as const;

/** A question in at most 48 characters, and what answers it. */
function question<Shape extends z.ZodRawShape>(answeredBy: Shape) {
  return z.strictObject({ text: text.max(48), ...answeredBy });
}

/** The form of `content/summit.yaml`: all that the site says about which summit it explains. */
export const summitSchema = z.strictObject({
  /** The site's name, in at most 24 characters: it shares its line with the search. */
  name: text.max(24),
  strapline: text,
  /** One or two sentences for search engines and link previews. */
  description: text,
  /** Where the site is published; used for absolute links. */
  url: webAddress,
  /** Where a reader reports an error: a mailto: or https: address. */
  contact: z.url({ protocol: /^(https|mailto)$/ }).regex(/^\S+$/),
  /** What the summit is called in the label over headlines, in at most 60 characters. */
  title: text.max(60),
  date: calendarDate,
  place: text,
  /** Two parties; their ids are the keys of an agreement's `parties`. */
  sides: z.array(word).length(2),
  /** How many agreements were announced. */
  announced: z.int().positive(),
  /** The fewest and the most words an article may have. */
  articleWords: z.strictObject({ least: z.int().positive(), most: z.int().positive() }),
  /** When we last looked for evidence; a search that found nothing is dated so. */
  searchedAt: calendarDate,
  sectors: z.array(word).min(1),
  /** Who the parties are, in the plural: “Governments”, “Companies”. At most three, since charts tell them by three shapes. */
  levels: z.array(word).min(1).max(3),
  kinds: z.array(word).min(1),
  statuses: z.array(status).min(1),
  front: z.strictObject({
    /** May hold counts in braces, such as {announced}; see `fillCounts`. */
    headline: text,
    standfirst: text,
    points: z.array(point).length(3),
  }),
  /** What a reader asks of a site's publisher first; counts in braces. Whoever publishes a copy writes their own. */
  publisher: z.strictObject({ writes: text, pays: text, ties: text, wrong: text, licence: text }),
  /** Paragraphs of the page about the site, by section; counts in braces. Sources are those of what a section says about the world. */
  about: z
    .array(
      z.strictObject({
        heading: text,
        id: recordId,
        /** Which of a newsroom's policies the section states; search engines are given its address. */
        policy: z.enum(POLICIES).optional(),
        paragraphs: z.array(text).min(1),
        sources: z.array(idOf('sources')),
        /** What people type when they look for it; leave out when its heading says it. */
        aliases: z.array(text).optional(),
      }),
    )
    .min(1),
  search: z.strictObject({
    /** Questions to try, shown before a letter is typed, each with the record or the page that answers it. */
    questions: z
      .array(
        z.union([
          question({ agreement: idOf('agreements') }),
          question({ article: idOf('articles') }),
          question({ page: z.enum(ANSWERING_PAGES) }),
        ]),
      )
      .max(6),
    /** Words that readers type in other languages or spellings, each with the word of the records: what is peculiar to this summit. */
    spellings: z.record(text, text),
  }),
  /** What changed in the data set, newest first; the first entry is its present version. */
  dataVersions: z.array(z.strictObject({ version: z.string().regex(/^\d+\.\d+\.\d+$/), date: calendarDate, text })).min(1),
  /** What each series of figures is called. */
  series: z.array(z.strictObject({ id: recordId, name: text })),
});

/** The summit the content is about. */
export type Summit = Readonly<z.infer<typeof summitSchema>>;
/** A status of the summit's vocabulary. */
export type Status = Summit['statuses'][number];
/** A tone a status is painted in. */
export type StatusTone = (typeof STATUS_TONES)[number];

/** The word of a vocabulary with this id; throws when there is none (the check reports that first). */
export function wordOf<Word extends { readonly id: string }>(words: readonly Word[], id: string): Word {
  const word = words.find((candidate) => candidate.id === id);
  if (!word) throw new RangeError(`"${id}" is not a word of summit.yaml`);
  return word;
}

/** The status that means "we looked and found nothing". */
export function searchStatusOf(summit: Summit): string {
  return summit.statuses.find((candidate) => candidate.tone === 'silent')?.id ?? '';
}
