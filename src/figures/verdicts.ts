import { placeStatements, type StatementSettings } from '#charts/statements.ts';
import { drawStatements } from '#drawings/statements.ts';
import { VERDICTS, type Claim } from '#model/claim.ts';
import type { Corpus } from '#model/corpus.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { CARD_RATIO, columnsOf, drawingNames, STILL_WIDTH, type ChartFigure } from './figure.ts';
import { storyOf } from './story.ts';

const ID = 'verdicts';

/** On a card the names are left out, and so is the room over or beside the squares. */
const CARD: StatementSettings = { width: STILL_WIDTH, size: 27, gap: 5, label: 1 };

/** The statements that were checked, one square each, in rows by verdict. */
export function verdictsFigure(corpus: Corpus): ChartFigure | undefined {
  const claims = corpus.claims.toSorted((a, b) => a.number - b.number);
  if (claims.length === 0) return undefined;
  const groups = VERDICTS.map((id) => {
    const data = claims.filter(({ verdict }) => verdict === id);
    return { id, data, name: words.withCount(words.verdicts[id], data.length) };
  });
  const nameOf = ({ number, said, verdict }: Claim): string => words.verdictChart.mark(number, said, words.verdicts[verdict]);
  const draw = (settings: StatementSettings, showText = true): ChartFigure['still'] =>
    drawStatements(placeStatements(groups, settings), {
      names: drawingNames(ID),
      numberOf: ({ number }) => number,
      nameOf,
      urlOf: ({ id }) => urls.claim(id),
      showText,
    });
  const counts = groups.map(({ id, data }) => ({ verdict: id, count: data.length })).filter(({ count }) => count > 0);
  return {
    id: ID,
    title: words.verdictChart.title(claims.length, counts),
    reading: words.verdictChart.reading,
    summary: words.verdictChart.summary(
      groups.filter(({ data }) => data.length > 0).map(({ name, data }) => ({ name, numbers: data.map(({ number }) => number) })),
    ),
    sources: [...new Set(claims.flatMap(({ sources }) => sources))],
    story: storyOf(corpus, ID, urls.figures),
    table: {
      columns: columnsOf(['number', 'statement', 'verdict'], words.verdictChart.columns),
      rows: claims.map(({ id, number, said, verdict, sources }) => ({
        cells: [{ text: String(number) }, { text: said, url: urls.claim(id) }, { text: words.verdicts[verdict] }],
        sources,
      })),
    },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, size: 25, gap: 4, label: 0 }) },
      { when: 'wide', tree: draw({ width: 608, size: 25, gap: 4, label: 140 }) },
    ],
    still: draw({ width: STILL_WIDTH, size: 27, gap: 4, label: 145 }),
    cardStill: draw({ ...CARD, width: Math.round(placeStatements(groups, CARD).height * CARD_RATIO) }, false),
  };
}
