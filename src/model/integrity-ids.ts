import type { Agreement } from './agreement.ts';
import { BINDABLE, isBindable } from './citation.ts';
import { COLLECTIONS, folderOf, LINKABLE, type CollectionName } from './collections.ts';
import type { Corpus } from './corpus.ts';
import { renamedIn } from './former-ids.ts';
import { suggestion, type FieldPath, type Issue } from './issue.ts';
import { bodiesOf, mentionsIn, type Mention, type Unread } from './mentions.ts';

/** A word or id in a record, with its place. */
type Place = Pick<Mention, 'collection' | 'id' | 'at' | 'names'>;

/** Mentions of what does not exist; `renamed` leads from former ids to the present ones. */
function unknownIds(
  mentions: readonly Place[],
  known: ReadonlySet<string>,
  noun: string,
  home: string,
  renamed: ReadonlyMap<string, string> = new Map(),
): readonly Issue[] {
  return mentions
    .filter(({ names }) => !known.has(names))
    .map(({ collection, id, at, names }) => {
      const present = renamed.get(names);
      const said =
        present === undefined
          ? { fault: `unknown ${noun} "${names}"`, remedy: `${suggestion(names, known)}${home}` }
          : { fault: `${noun} "${names}" has a new name`, remedy: `Write "${present}".` };
      return { collection, id, at, ...said };
    });
}

/** The present ids of a collection's records by their former ones. */
function presentIds(collection: CollectionName, corpus: Corpus): ReadonlyMap<string, string> {
  const own = renamedIn(corpus).filter((renamed) => renamed.collection === collection);
  return new Map(own.map(({ formerId, id }) => [formerId, id]));
}

/** The ids of records or words. */
export function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

/** The ids of a collection, those that could not be read included. */
export function knownIds(collection: CollectionName, corpus: Corpus, unread: Unread): ReadonlySet<string> {
  return idsOf([...corpus[collection], ...unread.filter((record) => record.collection === collection)]);
}

function homeOf(collection: CollectionName): string {
  const folder = folderOf(collection);
  return `${collection.charAt(0).toUpperCase()}${collection.slice(1)} live in ${folder}/.`;
}

/** A record that a field names or a body cites, and that does not exist. */
export function unknownRecords(corpus: Corpus, unread: Unread): readonly Issue[] {
  const mentions = Map.groupBy(mentionsIn(corpus), ({ into }) => into);
  return [...mentions].flatMap(([into, own]) =>
    unknownIds(own, knownIds(into, corpus, unread), COLLECTIONS[into].noun, homeOf(into), presentIds(into, corpus)),
  );
}

function one(collection: Mention['collection'], id: string, at: FieldPath, names: string): Place {
  return { collection, id, at, names };
}

/** A sector, level, kind, side, status or series that no vocabulary holds. */
export function unknownWords(corpus: Corpus): readonly Issue[] {
  const { sectors, levels, kinds, statuses, sides, series } = corpus.summit;
  const inSummit = (noun: string, listed: readonly { readonly id: string }[]): string =>
    `The ${noun} of summit.yaml are ${listed.map(({ id }) => id).join(', ')}.`;
  const from = (pick: (agreement: Agreement) => readonly Place[]): readonly Place[] => corpus.agreements.flatMap(pick);
  return [
    ...unknownIds(
      from(({ id, sector }) => [one('agreements', id, ['sector'], sector)]),
      idsOf(sectors),
      'sector',
      inSummit('sectors', sectors),
    ),
    ...unknownIds(
      from(({ id, level }) => [one('agreements', id, ['level'], level)]),
      idsOf(levels),
      'level',
      inSummit('levels', levels),
    ),
    ...unknownIds(
      from(({ id, kind }) => [one('agreements', id, ['kind'], kind)]),
      idsOf(kinds),
      'kind',
      inSummit('kinds', kinds),
    ),
    ...unknownIds(
      from(({ id, parties }) => Object.keys(parties).map((side) => one('agreements', id, ['parties', side], side))),
      idsOf(sides),
      'side',
      inSummit('sides', sides),
    ),
    ...unknownIds(
      from(({ id, history }) =>
        history.flatMap((step, place) => (step.by ?? []).map((side) => one('agreements', id, ['history', place, 'by'], side))),
      ),
      idsOf(sides),
      'side',
      inSummit('sides', sides),
    ),
    ...unknownIds(
      from(({ id, history }) => history.map((step, place) => one('agreements', id, ['history', place, 'status'], step.status))),
      idsOf(statuses),
      'status',
      inSummit('statuses', statuses),
    ),
    ...unknownIds(
      corpus.series.map(({ id }) => one('series', id, [], id)),
      idsOf(series),
      'series',
      inSummit('series', series),
    ),
  ];
}

/** Every kind of link an editor may write; what a bound word says is judged where words are known. */
const LINK_KINDS: readonly string[] = [...LINKABLE.keys(), ...BINDABLE];

/** A link in prose to a record, or of a kind, that does not exist. */
export function unknownLinks(corpus: Corpus, unread: Unread): readonly Issue[] {
  const known = new Map([...LINKABLE.values()].map((target) => [target, knownIds(target, corpus, unread)]));
  const renamed = new Map([...LINKABLE.values()].map((target) => [target, presentIds(target, corpus)]));
  return bodiesOf(corpus).flatMap(({ collection, id, body }) =>
    body.links.flatMap(({ kind, id: names, line, column }) => {
      const target = LINKABLE.get(kind);
      const mention: Place = { collection, id, at: { line, column }, names };
      if (target) return unknownIds([mention], known.get(target) ?? new Set(), kind, homeOf(target), renamed.get(target));
      if (isBindable(kind)) return [];
      return [
        {
          collection,
          id,
          at: mention.at,
          fault: `unknown kind of link "${kind}:"`,
          remedy: `${suggestion(kind, LINK_KINDS)}Links to records begin with ${LINK_KINDS.map((name) => `${name}:`).join(', ')}.`,
        },
      ];
    }),
  );
}

/** A former id that is some record's own, or that two records claim: its address could not lead to both. */
export function clashingFormerIds(corpus: Corpus, unread: Unread): readonly Issue[] {
  const renamed = renamedIn(corpus);
  return renamed.flatMap(({ collection, formerId, id, place }, index) => {
    const earlier = renamed.slice(0, index).find((other) => other.collection === collection && other.formerId === formerId);
    const at = ['formerIds', place];
    if (knownIds(collection, corpus, unread).has(formerId)) {
      return [
        {
          collection,
          id,
          at,
          fault: `former id "${formerId}" is the id of a record`,
          remedy: 'Take it out, or rename that record: one address cannot lead to two.',
        },
      ];
    }
    return earlier
      ? [
          {
            collection,
            id,
            at,
            fault: `former id "${formerId}" stands at "${earlier.id}" too`,
            remedy: 'Keep it at the record its readers should find.',
          },
        ]
      : [];
  });
}
