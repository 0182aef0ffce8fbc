import { placeThenNow, type ThenNowSettings } from '#charts/then-and-now.ts';
import { drawThenNow } from '#drawings/then-and-now.ts';
import { withoutText } from '#drawings/without-text.ts';
import type { Agreement } from '#model/agreement.ts';
import type { Corpus } from '#model/corpus.ts';
import { stateRuns } from '#model/state-runs.ts';
import { wordOf, type Summit } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';
import { CARD_RATIO, columnsOf, drawingNames, STILL_WIDTH, type ChartFigure } from './figure.ts';
import { storyOf } from './story.ts';

const ID = 'put-off';

const CARD: ThenNowSettings = { width: STILL_WIDTH, pitch: 22, then: 12, now: STILL_WIDTH, nameOver: false };

/** The agreements that were expected at the summit and not signed: where each stood then, and where it stands now. */
export function putOffFigure(corpus: Corpus): ChartFigure | undefined {
  const { summit } = corpus;
  const shown = corpus.agreements.filter(({ atSummit }) => atSummit === 'expected-not-signed').map((agreement) => rowOf(agreement, summit));
  if (shown.length === 0) return undefined;
  const rank = ({ status }: Row): number => summit.statuses.findIndex(({ id }) => id === status);
  const rows = shown.toSorted((a, b) => rank(a) - rank(b));
  const deferred = summit.statuses.find(({ tone }) => tone === 'deferred');
  const then = deferred?.name ?? '';
  const draw = (settings: ThenNowSettings, own = rows): ChartFigure['still'] =>
    drawThenNow(placeThenNow(own, settings), {
      names: drawingNames(ID),
      heads: [formatCalendarDate(summit.date, 'short'), formatCalendarDate(summit.searchedAt, 'short')],
      labelOf: ({ agreement }) => agreement.label,
      nameOf: ({ agreement, words: now }) => words.putOffChart.mark(agreement.label, then, now),
      urlOf: ({ agreement }) => urls.agreement(agreement.id),
      thenTone: 'deferred',
      nowToneOf: ({ status }) => wordOf(summit.statuses, status).tone,
    });
  const byStatus = Map.groupBy(rows, ({ status }) => status);
  const counts = [...byStatus].map(([id, own]) => ({ status: wordOf(summit.statuses, id).name, count: own.length }));
  const wide = { pitch: 30, then: 215, now: 330, nameOver: false };
  const wordless = rows.map((row) => ({ ...row, words: '' }));
  const cardWidth = Math.round(placeThenNow(wordless, CARD).height * CARD_RATIO);
  return {
    id: ID,
    title: words.putOffChart.title(rows.length, counts),
    reading: words.putOffChart.reading,
    summary: words.putOffChart.summary(rows.map(({ agreement, words: now }) => words.labelled(agreement.label, now))),
    sources: [...new Set(rows.flatMap(({ sources }) => sources))],
    story: storyOf(corpus, ID, urls.figures),
    table: {
      columns: columnsOf(['agreement', 'then', 'now'], words.putOffChart.columns),
      rows: rows.map((row) => ({
        cells: [{ text: row.agreement.title, url: urls.agreement(row.agreement.id) }, { text: then }, { text: row.words }],
        sources: row.sources,
      })),
    },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, pitch: 46, then: 6, now: 104, nameOver: true }) },
      { when: 'wide', tree: draw({ width: 608, ...wide }) },
    ],
    still: draw({ width: STILL_WIDTH, ...wide }),
    cardStill: withoutText(draw({ ...CARD, width: cardWidth, now: cardWidth - CARD.then }, wordless)),
  };
}

interface Row {
  readonly agreement: Agreement;
  readonly status: string;
  readonly words: string;
  readonly sources: readonly string[];
}

function rowOf(agreement: Agreement, summit: Summit): Row {
  const now = stateRuns(agreement, summit).at(-1);
  if (!now) throw new RangeError(`agreement "${agreement.id}" has no history`);
  return {
    agreement,
    status: now.state.status,
    words: stateInWords(now.state, summit, 'short').since,
    sources: [...new Set(now.steps.flatMap(({ step }) => step.sources))],
  };
}
