import { isTiedToTotal, type Agreement } from './agreement.ts';
import { isWhollyBefore, precisionOf } from './calendar-date.ts';
import { BINDABLE, LINKABLE } from './citation.ts';
import { folderOf, type CollectionName, type Corpus } from './corpus.ts';
import { COUNT_NAMES, unknownCounts } from './counts.ts';
import { suggestion, type FieldPath, type Issue } from './issue.ts';
import { bodiesOf, listed, recordsBySource, sourceMentions, type Mention, type RecordReference } from './mentions.ts';
import type { StatusTone } from './summit.ts';

type Rule = (corpus: Corpus, unread: Unread) => readonly Issue[];
/** Records that exist but could not be read; naming one is no fault, and what only they hold is not missing. */
type Unread = readonly RecordReference[];

/** Every rule that spans records, in one list; the order is that of the report. */
const RULES: readonly Rule[] = [
  unknownSources,
  unknownRecords,
  unknownWords,
  unknownLinks,
  historyOutOfOrder,
  statusNeverReached,
  summitStepMissing,
  toneMissing,
  countedWithoutSource,
  moreThanAnnounced,
  uncitedParagraphs,
  uncitedKeyPoints,
  emptyBodies,
  silentImages,
  misdatedFileNames,
  sharedNumbers,
  repeatedWords,
  sourceWithoutAddress,
  unusedSources,
  unknownPlaceholders,
];

/**
 * All faults that no single record shows: unknown ids, order, citations, numbers. An empty list means the corpus holds.
 * `unread` names the records whose own faults kept them out of the corpus, so that one fault is not reported once for each mention.
 */
export function checkIntegrity(corpus: Corpus, unread: Unread = []): readonly Issue[] {
  return RULES.flatMap((rule) => rule(corpus, unread));
}

function unknownIds(mentions: readonly Mention[], known: ReadonlySet<string>, noun: string, home: string): readonly Issue[] {
  return mentions
    .filter(({ names }) => !known.has(names))
    .map(({ collection, id, at, names }) => ({
      collection,
      id,
      at,
      fault: `unknown ${noun} "${names}"`,
      remedy: `${suggestion(names, known)}${home}`,
    }));
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

function knownIds(collection: CollectionName, corpus: Corpus, unread: Unread): ReadonlySet<string> {
  return idsOf([...corpus[collection], ...unread.filter((record) => record.collection === collection)]);
}

function homeOf(collection: CollectionName): string {
  const folder = folderOf(collection);
  return `${collection.charAt(0).toUpperCase()}${collection.slice(1)} live in ${folder}/.`;
}

function unknownSources(corpus: Corpus, unread: Unread): readonly Issue[] {
  return unknownIds(sourceMentions(corpus), knownIds('sources', corpus, unread), 'source', homeOf('sources'));
}

function unknownRecords(corpus: Corpus, unread: Unread): readonly Issue[] {
  const agreements = [
    ...corpus.events.flatMap((event) => listed('events', event.id, ['agreements'], event.agreements)),
    ...corpus.articles.flatMap((article) => listed('articles', article.id, ['agreements'], article.agreements)),
    ...corpus.disagreements.flatMap((point) => listed('disagreements', point.id, ['agreements'], point.agreements)),
  ];
  const events = [
    ...corpus.articles.flatMap((article) => listed('articles', article.id, ['events'], article.events)),
    ...corpus.disagreements.flatMap((point) => listed('disagreements', point.id, ['events'], point.events)),
  ];
  return [
    ...unknownIds(agreements, knownIds('agreements', corpus, unread), 'agreement', homeOf('agreements')),
    ...unknownIds(events, knownIds('events', corpus, unread), 'event', homeOf('events')),
  ];
}

function unknownWords(corpus: Corpus, unread: Unread): readonly Issue[] {
  const { sectors, levels, kinds, statuses, sides, series } = corpus.summit;
  const one = (collection: CollectionName, id: string, at: FieldPath, names: string): Mention => ({ collection, id, at, names });
  const inSummit = (noun: string): string => `The ${noun} are listed in summit.yaml.`;
  const from = (pick: (agreement: Agreement) => readonly Mention[]): readonly Mention[] => corpus.agreements.flatMap(pick);
  return [
    ...unknownIds(
      from(({ id, sector }) => [one('agreements', id, ['sector'], sector)]),
      idsOf(sectors),
      'sector',
      inSummit('sectors'),
    ),
    ...unknownIds(
      from(({ id, level }) => [one('agreements', id, ['level'], level)]),
      idsOf(levels),
      'level',
      inSummit('levels'),
    ),
    ...unknownIds(
      from(({ id, kind }) => [one('agreements', id, ['kind'], kind)]),
      idsOf(kinds),
      'kind',
      inSummit('kinds'),
    ),
    ...unknownIds(
      from(({ id, parties }) => Object.keys(parties).map((side) => one('agreements', id, ['parties', side], side))),
      idsOf(sides),
      'side',
      inSummit('sides'),
    ),
    ...unknownIds(
      from(({ id, history }) => history.map((step, place) => one('agreements', id, ['history', place, 'status'], step.status))),
      idsOf(statuses),
      'status',
      inSummit('statuses'),
    ),
    ...unknownIds(
      corpus.series.map(({ id }) => one('series', id, [], id)),
      idsOf(series),
      'series',
      inSummit('series'),
    ),
    ...unknownIds(
      corpus.events.map(({ id, thread }) => one('events', id, ['thread'], thread)),
      knownIds('threads', corpus, unread),
      'thread',
      homeOf('threads'),
    ),
  ];
}

/** Every kind of link an editor may write; what a bound word says is judged where words are known. */
const LINK_KINDS: readonly string[] = [...LINKABLE, ...BINDABLE];

function isBindable(kind: string): boolean {
  return (BINDABLE as readonly string[]).includes(kind);
}

function unknownLinks(corpus: Corpus, unread: Unread): readonly Issue[] {
  const targets = new Map<string, CollectionName>([
    ['agreement', 'agreements'],
    ['event', 'events'],
    ['term', 'terms'],
    ['article', 'articles'],
    ['source', 'sources'],
    ['disagreement', 'disagreements'],
    ['claim', 'claims'],
  ]);
  return bodiesOf(corpus).flatMap(({ collection, id, body }) =>
    body.links.flatMap(({ kind, id: names, line, column }) => {
      const target = targets.get(kind);
      const mention: Mention = { collection, id, at: { line, column }, names };
      if (target) return unknownIds([mention], knownIds(target, corpus, unread), kind, homeOf(target));
      if (isBindable(kind)) return [];
      return [
        {
          collection,
          id,
          at: mention.at,
          fault: `unknown kind of link "${kind}:"`,
          remedy: `${suggestion(kind, LINK_KINDS)}Links to records begin with ${LINK_KINDS.map((known) => `${known}:`).join(', ')}.`,
        },
      ];
    }),
  );
}

function historyOutOfOrder(corpus: Corpus): readonly Issue[] {
  return corpus.agreements.flatMap(({ id, history }) =>
    history.flatMap((step, place) => {
      const before = history.slice(0, place).findLast((earlier) => isWhollyBefore(step.date, earlier.date));
      return before
        ? [
            {
              collection: 'agreements' as const,
              id,
              at: ['history', place, 'date'],
              fault: `history out of order: "${step.date}" stands after "${before.date}"`,
              remedy: 'Put the steps in the order they happened.',
            },
          ]
        : [];
    }),
  );
}

function statusNeverReached({ summit, agreements }: Corpus, unread: Unread): readonly Issue[] {
  const reached = new Set(agreements.flatMap(({ history }) => history.map((step) => step.status)));
  const known = idsOf(summit.statuses);
  // An unread history, or a misspelt status, may be the very one that is missed.
  if (unread.some(({ collection }) => collection === 'agreements') || [...reached].some((status) => !known.has(status))) return [];
  return summit.statuses.flatMap(({ id }, place) =>
    reached.has(id)
      ? []
      : [
          {
            collection: 'summit' as const,
            id: 'summit',
            at: ['statuses', place, 'id'],
            fault: `status "${id}" never occurs in a history`,
            remedy: 'Use it in an agreement, or take it out: its page would be empty.',
          },
        ],
  );
}

/** The tone a history must reach for an agreement to have stood so at the summit. */
const NEEDED_TONES: Readonly<Partial<Record<Agreement['atSummit'], StatusTone>>> = { signed: 'agreed', 'expected-not-signed': 'deferred' };

function summitStepMissing({ summit, agreements }: Corpus): readonly Issue[] {
  const known = idsOf(summit.statuses);
  return agreements.flatMap(({ id, atSummit, history }) => {
    const fitting = summit.statuses.filter(({ tone }) => tone === NEEDED_TONES[atSummit]).map((status) => status.id);
    return fitting.length === 0 || history.some((step) => fitting.includes(step.status) || !known.has(step.status))
      ? []
      : [
          {
            collection: 'agreements' as const,
            id,
            at: ['atSummit'],
            fault: `atSummit is "${atSummit}", but the history never says so`,
            remedy: `Add a step with the status ${fitting.join(' or ')}, with its date and source, or mend atSummit.`,
          },
        ];
  });
}

function toneMissing({ summit, agreements }: Corpus): readonly Issue[] {
  const stood = new Set(agreements.map(({ atSummit }) => atSummit));
  return [...stood].flatMap((atSummit) => {
    const tone = NEEDED_TONES[atSummit];
    return tone === undefined || summit.statuses.some((status) => status.tone === tone)
      ? []
      : [
          {
            collection: 'summit' as const,
            id: 'summit',
            at: ['statuses'],
            fault: `no status has the tone ${tone}`,
            remedy: `Give it to the status that agreements reach whose atSummit is "${atSummit}".`,
          },
        ];
  });
}

function countedWithoutSource({ agreements }: Corpus): readonly Issue[] {
  return agreements
    .filter((agreement) => isTiedToTotal(agreement) && agreement.countedSources.length === 0)
    .map(({ id, counted }) => ({
      collection: 'agreements' as const,
      id,
      at: ['counted'],
      fault: `counted is "${counted}", but countedSources is empty`,
      remedy: 'Name the sources that tie it to the total there, or write counted: not-stated.',
    }));
}

function moreThanAnnounced({ summit, agreements }: Corpus): readonly Issue[] {
  const tied = agreements.filter(isTiedToTotal).length;
  return tied <= summit.announced
    ? []
    : [
        {
          collection: 'summit',
          id: 'summit',
          at: ['announced'],
          fault: `announced is ${summit.announced}, but ${tied} agreements are tied to it`,
          remedy: 'Mend the number, or the key counted of the agreements.',
        },
      ];
}

function uncitedParagraphs(corpus: Corpus): readonly Issue[] {
  const cited = bodiesOf(corpus).filter(({ collection }) => collection === 'articles' || collection === 'agreements');
  return cited.flatMap(({ collection, id, body }) =>
    body.uncited.map((at) => ({
      collection,
      id,
      at,
      fault: 'a paragraph with no citation',
      remedy: 'Add [@source-id] to the sentence it supports, or cut the paragraph.',
    })),
  );
}

/** Held back where the body is empty or cites an unknown source: that fault is reported, and mending it may mend this. */
function uncitedKeyPoints(corpus: Corpus, unread: Unread): readonly Issue[] {
  const known = knownIds('sources', corpus, unread);
  const settled = corpus.articles.filter(({ body }) => !body.isEmpty && body.citations.every(({ source }) => known.has(source)));
  return settled.flatMap(({ id, keyPoints, body }) => {
    const cited = new Set(body.citations.map(({ source }) => source));
    return keyPoints.flatMap((point, place) =>
      listed('articles', id, ['keyPoints', place, 'sources'], point.sources)
        .filter(({ names }) => known.has(names) && !cited.has(names))
        .map(({ at, names }) => ({
          collection: 'articles' as const,
          id,
          at,
          fault: `key point cites "${names}", which the body does not`,
          remedy: 'Say it in the body too, with the same source: a key point sums up what the article shows.',
        })),
    );
  });
}

function emptyBodies(corpus: Corpus): readonly Issue[] {
  return bodiesOf(corpus)
    .filter(({ body }) => body.isEmpty)
    .map(({ collection, id }) => ({
      collection,
      id,
      at: [],
      fault: 'the body is empty',
      remedy: 'Write the text below the second --- line.',
    }));
}

function silentImages(corpus: Corpus): readonly Issue[] {
  return bodiesOf(corpus).flatMap(({ collection, id, body }) =>
    body.silentImages.map((at) => ({
      collection,
      id,
      at,
      fault: 'an image without alternative text',
      remedy: 'Say between the square brackets what the image shows: ![what it shows](file).',
    })),
  );
}

function misdatedFileNames(corpus: Corpus): readonly Issue[] {
  return corpus.events
    .filter(({ id, date }) => !id.startsWith(`${date}-`) || (precisionOf(date) !== 'day' && /^\d\d(-|$)/.test(id.slice(date.length + 1))))
    .map(({ id, date }) => ({
      collection: 'events' as const,
      id,
      at: ['date'],
      fault: `date "${date}" is not the one the file name begins with`,
      remedy: `Name the file ${date}-….md, or mend the date: both must be equally exact.`,
    }));
}

function sharedNumbers(corpus: Corpus): readonly Issue[] {
  const repeats = (
    collection: 'articles' | 'claims' | 'threads',
    field: 'number' | 'order',
    records: readonly { readonly id: string; readonly value: number }[],
  ): readonly Issue[] =>
    records.flatMap(({ id, value }, place) => {
      const first = records.findIndex((other) => other.value === value);
      return first < place
        ? [
            {
              collection,
              id,
              at: [field],
              fault: `${field} ${value} is taken by "${records[first]?.id ?? ''}"`,
              remedy: 'Give each its own number.',
            },
          ]
        : [];
    });
  return [
    ...repeats(
      'claims',
      'number',
      corpus.claims.map(({ id, number }) => ({ id, value: number })),
    ),
    ...repeats(
      'articles',
      'order',
      corpus.articles.map(({ id, order }) => ({ id, value: order })),
    ),
    ...repeats(
      'threads',
      'order',
      corpus.threads.map(({ id, order }) => ({ id, value: order })),
    ),
  ];
}

function repeatedWords({ summit }: Corpus): readonly Issue[] {
  const lists = ['sides', 'sectors', 'levels', 'kinds', 'statuses', 'about'] as const;
  return lists.flatMap((list) => {
    const ids = summit[list].map(({ id }) => id);
    return ids.flatMap((id, place) =>
      ids.indexOf(id) === place
        ? []
        : [
            {
              collection: 'summit' as const,
              id: 'summit',
              at: [list, place, 'id'],
              fault: `id "${id}" stands twice in ${list}`,
              remedy: 'Give each its own id, or take one of the two out.',
            },
          ],
    );
  });
}

function sourceWithoutAddress(corpus: Corpus): readonly Issue[] {
  return corpus.sources
    .filter(({ url, read }) => url === undefined && read !== 'supplied')
    .map(({ id }) => ({
      collection: 'sources' as const,
      id,
      at: ['read'],
      fault: 'a source without url that was not supplied to us',
      remedy: 'Add the url, or write read: supplied when the text was given to us.',
    }));
}

function unusedSources(corpus: Corpus, unread: Unread): readonly Issue[] {
  if (unread.length > 0) return [];
  const used = recordsBySource(corpus);
  return corpus.sources.flatMap(({ id, unused }) => {
    const isUsed = used.has(id);
    if (isUsed === (unused === undefined)) return [];
    return [
      isUsed
        ? {
            collection: 'sources' as const,
            id,
            at: ['unused'],
            fault: 'a source that is said to be unused, and is used',
            remedy: 'Take the key unused out.',
          }
        : {
            collection: 'sources' as const,
            id,
            at: [],
            fault: 'a source that nothing rests on',
            remedy: 'Cite it where it belongs, or say in unused: why it was read and not used.',
          },
    ];
  });
}

function unknownPlaceholders({ summit }: Corpus): readonly Issue[] {
  const texts: readonly { readonly at: FieldPath; readonly value: string }[] = [
    { at: ['front', 'headline'], value: summit.front.headline },
    { at: ['front', 'standfirst'], value: summit.front.standfirst },
    ...summit.front.points.flatMap((point, place) => [
      { at: ['front', 'points', place, 'lead'], value: point.lead },
      { at: ['front', 'points', place, 'text'], value: point.text },
    ]),
    ...summit.about.flatMap((section, place) => [
      { at: ['about', place, 'heading'], value: section.heading },
      ...section.paragraphs.map((value, index) => ({ at: ['about', place, 'paragraphs', index], value })),
    ]),
  ];
  return texts.flatMap(({ at, value }) =>
    unknownCounts(value).map((name) => ({
      collection: 'summit' as const,
      id: 'summit',
      at,
      fault: `unknown count "{${name}}"`,
      remedy: `${suggestion(name, COUNT_NAMES)}Counts are ${COUNT_NAMES.join(', ')}.`,
    })),
  );
}
