import { holdsCharts } from './chart-ids.ts';
import { collectionsWith } from './collections.ts';
import type { Corpus } from './corpus.ts';
import type { Issue } from './issue.ts';
import { BUILT_IN_CHARTS, isReservedId } from './reserved-ids.ts';

/** A record whose id, or former id, something else on a page bears. */
export function reservedIds(corpus: Corpus): readonly Issue[] {
  const records = collectionsWith({ isAnchored: true }).flatMap((collection) =>
    corpus[collection].flatMap((record) => [
      { collection, id: record.id, bears: record.id, at: [] },
      ...('formerIds' in record
        ? (record.formerIds ?? []).map((bears, place) => ({ collection, id: record.id, bears, at: ['formerIds', place] }))
        : []),
    ]),
  );
  return (
    records
      // A chart with the name of one the site makes is told by `sharedChartIds`.
      .filter(({ collection, bears }) => isReservedId(bears) && !(holdsCharts(collection) && BUILT_IN_CHARTS.includes(bears)))
      .map(({ collection, id, bears, at }) => ({
        collection,
        id,
        at,
        fault: BUILT_IN_CHARTS.includes(bears)
          ? `every site has a chart "${bears}" already`
          : `the id "${bears}" is taken by a part of a page`,
        remedy: at.length > 0 ? 'Take it out.' : 'Rename the file: the name is part of the address.',
      }))
  );
}

/** A page about the site without the section that every chart links to, or with one whose id the page has already. */
export function sectionsOfAbout({ summit: { about } }: Corpus): readonly Issue[] {
  const taken = about.flatMap(({ id }, place): readonly Issue[] =>
    ['text', 'menu', 'sources', 'publisher', 'writes', 'pays', 'ties', 'wrong', 'licence', 'one-line'].includes(id)
      ? [
          {
            collection: 'summit',
            id: 'summit',
            at: ['about', place, 'id'],
            fault: `the id "${id}" is taken by a part of the page`,
            remedy: 'Give the section another: it is part of the address.',
          },
        ]
      : [],
  );
  if (about.some(({ id }) => id === 'how-we-count')) return taken;
  return [
    ...taken,
    {
      collection: 'summit',
      id: 'summit',
      at: ['about'],
      fault: 'no section "how-we-count" in about',
      remedy: 'Every chart links to it: add a section with that id which says what was counted, and how.',
    },
  ];
}
