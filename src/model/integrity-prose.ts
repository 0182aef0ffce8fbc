import { FINDING_WORDS, wordsOfArticle } from './article.ts';
import { folderOf } from './collections.ts';
import type { Corpus } from './corpus.ts';
import { knownIds } from './integrity-ids.ts';
import type { Issue } from './issue.ts';
import { bodiesOf, type Unread } from './mentions.ts';

/** A paragraph of an article or agreement that cites nothing. */
export function uncitedParagraphs(corpus: Corpus): readonly Issue[] {
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

/** What each list of an article's front matter holds. */
const POINTS = { keyPoints: 'key point', known: 'finding', unknown: 'finding' } as const;

/** A key point or finding that the body does not bear out. Held back where the body is empty or cites an unknown source: that fault is reported, and mending it may mend this. */
export function uncitedPoints(corpus: Corpus, unread: Unread): readonly Issue[] {
  const known = knownIds('sources', corpus, unread);
  const settled = corpus.articles.filter(({ body }) => !body.isEmpty && body.citations.every(({ source }) => known.has(source)));
  return settled.flatMap((article) => {
    const cited = new Set(article.body.citations.map(({ source }) => source));
    return (['keyPoints', 'known', 'unknown'] as const).flatMap((field) =>
      article[field].flatMap(({ sources }, place) =>
        sources.flatMap((source, index) =>
          cited.has(source) || !known.has(source)
            ? []
            : [
                {
                  collection: 'articles' as const,
                  id: article.id,
                  at: [field, place, 'sources', index],
                  fault: `${POINTS[field]} cites "${source}", which the body does not`,
                  remedy: `Say it in the body too, with the same source: a ${POINTS[field]} sums up what the article shows.`,
                },
              ],
        ),
      ),
    );
  });
}

/** A finding longer than its box has room for. */
export function findingTooLong({ articles }: Corpus): readonly Issue[] {
  return articles.flatMap((article) =>
    (['known', 'unknown'] as const).flatMap((field) =>
      article[field].flatMap(({ text }, place) => {
        const count = text.split(/\s+/).length;
        return count <= FINDING_WORDS
          ? []
          : [
              {
                collection: 'articles' as const,
                id: article.id,
                at: [field, place, 'text'],
                fault: `this finding has ${count} words`,
                remedy: `Say it in at most ${FINDING_WORDS}: four of them stand in a box.`,
              },
            ];
      }),
    ),
  );
}

/** An article shorter or longer than the desk wants it; held back where it is empty, which is reported. */
export function articleLength({ articles, summit: { articleWords } }: Corpus): readonly Issue[] {
  return articles.flatMap((article) => {
    const count = wordsOfArticle(article);
    const isLong = count > articleWords.most;
    return article.body.isEmpty || (!isLong && count >= articleWords.least)
      ? []
      : [
          {
            collection: 'articles' as const,
            id: article.id,
            at: [],
            fault: `an article of ${count} words`,
            remedy: isLong
              ? `Cut it to ${articleWords.most}, as articleWords of summit.yaml has it: method belongs in the notes.`
              : `It needs ${articleWords.least}, as articleWords of summit.yaml has it: say why, and for whom it matters.`,
          },
        ];
  });
}

/** A body with nothing to read. */
export function emptyBodies(corpus: Corpus): readonly Issue[] {
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

/** An image without alternative text. */
export function silentImages(corpus: Corpus): readonly Issue[] {
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

/** A citation that names a second source where only a place in the first may stand: that source would be lost. */
export function lostSources(corpus: Corpus): readonly Issue[] {
  return bodiesOf(corpus).flatMap(({ collection, id, body }) =>
    body.citations
      .filter(({ locator }) => locator?.includes('@'))
      .map(({ line, column, locator = '' }) => ({
        collection,
        id,
        at: { line, column },
        fault: `"${locator.slice(locator.indexOf('@'))}" after a comma, where a place in the source stands`,
        remedy: 'Part two sources by a semicolon: [@one-source; @another].',
      })),
  );
}

/** A citation in a text that has no notes of its own: the figure would open another source. */
export function strayCitations(corpus: Corpus, unread: Unread): readonly Issue[] {
  const known = knownIds('sources', corpus, unread);
  return bodiesOf(corpus)
    .filter(({ collection }) => collection !== 'articles' && collection !== 'agreements')
    .flatMap(({ collection, id, body }) =>
      body.citations
        .filter(({ source }) => known.has(source))
        .map(({ line, column }) => ({
          collection,
          id,
          at: { line, column },
          fault: `a citation in a text of ${folderOf(collection)}/`,
          remedy: 'Name the source in the key sources: it covers the whole text.',
        })),
    );
}

/** An alias that a record names twice. */
export function repeatedAliases({ agreements, articles, events, terms }: Corpus): readonly Issue[] {
  const named = [
    ...agreements.map(({ id, aliases }) => ({ collection: 'agreements' as const, id, aliases })),
    ...articles.map(({ id, aliases = [] }) => ({ collection: 'articles' as const, id, aliases })),
    ...events.map(({ id, aliases = [] }) => ({ collection: 'events' as const, id, aliases })),
    ...terms.map(({ id, aliases }) => ({ collection: 'terms' as const, id, aliases })),
  ];
  return named.flatMap(({ collection, id, aliases }) =>
    aliases.flatMap((alias, place) =>
      aliases.indexOf(alias) === place
        ? []
        : [{ collection, id, at: ['aliases', place], fault: `alias "${alias}" stands twice`, remedy: 'Keep one of the two.' }],
    ),
  );
}
