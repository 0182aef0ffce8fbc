import { placeSquares, type PlacedSquare, type SquareSettings } from '#charts/squares.ts';
import { drawSquares } from '#drawings/squares.ts';
import { isTiedToTotal, sourceIdsOfAgreement } from '#model/agreement.ts';
import { latestDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { knowledgeGroups } from '#model/ledger.ts';
import { latestState } from '#model/state.ts';
import { wordOf } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';
import { columnsOf, drawingNames, STILL_WIDTH, type ChartFigure, type FigureRow } from './figure.ts';

const ID = 'squares';

/** The signature chart: one square for each announced agreement, and outside the frame those that were put off or that no source counts. */
export function squaresFigure(corpus: Corpus): ChartFigure {
  const { summit } = corpus;
  const groups = knowledgeGroups(corpus);
  const squares = groups.flatMap((group) => group.squares.map((square) => ({ ...square, group: group.id })));
  const count = (state: string): number => squares.filter((square) => square.state === state).length;
  const agreements = squares.flatMap(({ agreement }) => (agreement ? [agreement] : []));
  const documented = agreements.filter(isTiedToTotal).length;
  const sectorName = (id: string): string => wordOf(summit.sectors, id).name;
  const levelName = (id: string): string => wordOf(summit.levels, id).name;
  const nameOf = ({ agreement }: Pick<PlacedSquare, 'agreement'>): string => {
    if (!agreement) return '';
    return words.squareName(
      agreement.label,
      sectorName(agreement.sector),
      levelName(agreement.level),
      stateInWords(latestState(agreement, summit), summit).since,
      agreement.counted === 'disputed',
    );
  };
  const draw = (settings: Omit<SquareSettings, 'footOf'>): ChartFigure['still'] =>
    drawSquares(placeSquares(groups, { ...settings, footOf: ({ sector }) => sectorName(sector) }), {
      names: drawingNames(ID),
      fontSize: settings.fontSize,
      captionSize: settings.showLabels ? 13 : 12,
      nameOf,
      urlOf: urls.agreement,
      captionOf: (group) => (group === 'put-off' ? words.groupPutOff : group === 'uncounted' ? words.groupUncounted : undefined),
      levelOf: ({ agreement }) => summit.levels.findIndex(({ id }) => id === agreement?.level),
    });
  const rows = squares.flatMap(({ agreement, group }, index): readonly FigureRow[] => {
    if (!agreement) return [];
    const state = latestState(agreement, summit);
    const { status, date = '' } = stateInWords(state, summit, 'short');
    const number = squares.slice(0, index + 1).filter((square) => square.agreement).length;
    return [
      {
        cells: [
          { text: String(number) },
          { text: agreement.title, url: urls.agreement(agreement.id) },
          { text: sectorName(agreement.sector) },
          { text: levelName(agreement.level) },
          { text: words.squareGroups[group] },
          { text: status },
          { text: date },
          { text: state.newestEvidence ? formatCalendarDate(state.newestEvidence, 'short') : '' },
        ],
        sources: sourceIdsOfAgreement(agreement),
      },
    ];
  });
  const field = { text: words.moreAnnounced(count('unidentified')), fontSize: 20 };
  const unidentified = {
    cells: ['', words.unidentifiedSquares(count('unidentified')), '', '', words.squareGroups.announced, '', '', ''].map((text) => ({
      text,
    })),
    sources: [],
  };
  return {
    id: ID,
    title: words.squareTitle(documented, summit.announced),
    reading: words.squareReading(summit.levels.map(({ name }) => name)),
    summary: words.squareDescription(documented, count('unidentified'), count('uncounted'), count('put-off')),
    sources: [...new Set(rows.flatMap(({ sources }) => sources))],
    newest: latestDate(agreements.flatMap((agreement) => latestState(agreement, summit).newestEvidence ?? [])),
    story: urls.home,
    table: {
      columns: columnsOf(
        ['no_', 'agreement', 'sector', 'level', 'group', 'latest_status', 'since', 'newest_evidence'],
        words.squareColumns,
      ),
      rows: [...rows, ...(count('unidentified') > 0 ? [unidentified] : [])],
    },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, columns: 7, gap: 5, outsideHeight: 32, fontSize: 14, showLabels: false }) },
      { when: 'wide', tree: draw({ width: 672, columns: 7, gap: 6, outsideHeight: 58, fontSize: 12, showLabels: true, field }) },
    ],
    still: draw({ width: STILL_WIDTH, columns: 7, gap: 6, outsideHeight: 58, fontSize: 12, showLabels: true, field }),
    cardStill: draw({ width: 520, columns: 14, gap: 5, outsideHeight: 18, fontSize: 12, showLabels: false }),
  };
}
