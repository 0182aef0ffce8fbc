import { precisionOf } from './calendar-date.ts';
import { COLLECTIONS, collectionsWith } from './collections.ts';
import type { Corpus } from './corpus.ts';
import { COUNT_NAMES, unknownCounts } from './counts.ts';
import { suggestion, type FieldPath, type Issue } from './issue.ts';
import { recordsBySource, type Unread } from './mentions.ts';

/** An event whose file is not named for its date. */
export function misdatedFileNames(corpus: Corpus): readonly Issue[] {
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

/** Two records with one place in an order. */
export function sharedNumbers(corpus: Corpus): readonly Issue[] {
  return [...collectionsWith({ orderedBy: 'number' }), ...collectionsWith({ orderedBy: 'order' })].flatMap((collection) => {
    const { orderedBy } = COLLECTIONS[collection];
    const records = corpus[collection].map((record) => ({ id: record.id, value: 'order' in record ? record.order : record.number }));
    return records.flatMap(({ id, value }, place) => {
      const first = records.findIndex((other) => other.value === value);
      if (first === place) return [];
      const fault = `${orderedBy} ${value} is taken by "${records[first]?.id ?? ''}"`;
      return [{ collection, id, at: [orderedBy], fault, remedy: 'Give each its own number.' }];
    });
  });
}

/** A disagreement of which the site would use two versions. */
export function usedTwice({ disagreements }: Corpus): readonly Issue[] {
  return disagreements.flatMap(({ id, versions }) => {
    const [, second] = versions.flatMap(({ used }, place) => (used ? [place] : []));
    if (second === undefined) return [];
    const remedy = 'Leave the mark at the one the site uses, or at none.';
    return [
      { collection: 'disagreements' as const, id, at: ['versions', second, 'used'], fault: 'two versions are marked as used', remedy },
    ];
  });
}

/** A statement that does not name its speaker, by the last word before any comma, so that nobody knows whose it is where it stands alone. */
export function speakerUnnamed({ claims }: Corpus): readonly Issue[] {
  return claims.flatMap(({ id, speaker, said }) => {
    const name = speaker.split(',')[0]?.trim().split(' ').at(-1) ?? '';
    if (said.includes(name)) return [];
    const remedy = `Begin with who spoke and how: “${name} said that …”.`;
    return [{ collection: 'claims' as const, id, at: ['said'], fault: `the statement does not name ${name}`, remedy }];
  });
}

/** A word that stands twice in a vocabulary. */
export function repeatedWords({ summit }: Corpus): readonly Issue[] {
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

/** A source with no address that was not supplied to us. */
export function sourceWithoutAddress(corpus: Corpus): readonly Issue[] {
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

/** A source nothing rests on that does not say why, or says so wrongly. */
export function unusedSources(corpus: Corpus, unread: Unread): readonly Issue[] {
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

/** A count in braces that does not exist. */
export function unknownPlaceholders({ summit }: Corpus): readonly Issue[] {
  const texts: readonly { readonly at: FieldPath; readonly value: string }[] = [
    { at: ['front', 'headline'], value: summit.front.headline },
    { at: ['front', 'standfirst'], value: summit.front.standfirst },
    ...summit.front.points.flatMap((point, place) => [
      { at: ['front', 'points', place, 'lead'], value: point.lead },
      { at: ['front', 'points', place, 'text'], value: point.text },
    ]),
    ...Object.entries(summit.publisher).map(([field, value]) => ({ at: ['publisher', field], value })),
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
