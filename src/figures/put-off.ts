import { placeThenNow, type ThenNowSettings } from '#charts/then-and-now.ts';
import { drawThenNow, type DrawnState } from '#drawings/then-and-now.ts';
import { withoutText } from '#drawings/without-text.ts';
import type { Agreement } from '#model/agreement.ts';
import type { Corpus } from '#model/corpus.ts';
import { stateRuns, type StateRun } from '#model/state-runs.ts';
import { wordOf, type Summit } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, words } from '#words/en.ts';
import { stateInWords } from '#words/state.ts';
import { CARD_RATIO, drawingNames, STILL_WIDTH, type ChartFigure } from './figure.ts';
import { storyOf } from './story.ts';

const ID = 'put-off';

const CARD: ThenNowSettings = { width: STILL_WIDTH, pitch: 22, then: 12, now: STILL_WIDTH, nameOver: false };

/** The agreements that were expected at the summit and not signed: where each stood then, and where it stands now. */
export function putOffFigure(corpus: Corpus): ChartFigure | undefined {
  const { summit } = corpus;
  const shown = corpus.agreements.filter(({ atSummit }) => atSummit === 'expected-not-signed').map((agreement) => rowOf(agreement, summit));
  if (shown.length === 0) return undefined;
  const status = (run: StateRun): DrawnState => {
    const { tone } = wordOf(summit.statuses, run.state.status);
    return { tone, words: stateInWords(run.state, summit, 'short').since };
  };
  const rows = [...shown].sort((a, b) => rank(a) - rank(b));
  function rank({ now }: Row): number {
    return summit.statuses.findIndex(({ id }) => id === now.state.status);
  }
  const deferred = summit.statuses.find(({ tone }) => tone === 'deferred');
  const then: DrawnState = { tone: 'deferred', words: deferred?.name ?? '' };
  const draw = (settings: ThenNowSettings): ChartFigure['still'] =>
    drawThenNow(placeThenNow(rows, settings), {
      names: drawingNames(ID),
      heads: [formatCalendarDate(summit.date, 'short'), formatCalendarDate(summit.searchedAt, 'short')],
      labelOf: ({ agreement }) => agreement.label,
      nameOf: ({ agreement, now }) => words.putOffChart.mark(agreement.label, then.words, status(now).words),
      urlOf: ({ agreement }) => urls.agreement(agreement.id),
      thenOf: () => then,
      nowOf: ({ now }) => status(now),
    });
  const byStatus = Map.groupBy(rows, ({ now }) => now.state.status);
  const counts = [...byStatus].map(([id, own]) => ({ status: wordOf(summit.statuses, id).name, count: own.length }));
  const wide = { pitch: 30, then: 215, now: 330, nameOver: false };
  const cardWidth = Math.round(placeThenNow(rows, CARD).height * CARD_RATIO);
  return {
    id: ID,
    title: words.putOffChart.title(rows.length, counts),
    reading: words.putOffChart.reading,
    summary: words.putOffChart.summary(rows.map(({ agreement, now }) => `${agreement.label}: ${status(now).words}`)),
    sources: [...new Set(rows.flatMap(sourcesOf))],
    story: storyOf(corpus, ID, urls.figures),
    table: {
      columns: words.putOffChart.columns,
      rows: rows.map((row) => ({
        cells: [
          { text: row.agreement.title, url: urls.agreement(row.agreement.id) },
          { text: then.words },
          { text: status(row.now).words },
        ],
        sources: sourcesOf(row),
      })),
    },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, pitch: 46, then: 6, now: 104, nameOver: true }) },
      { when: 'wide', tree: draw({ width: 608, ...wide }) },
    ],
    still: draw({ width: STILL_WIDTH, ...wide }),
    cardStill: withoutText(draw({ ...CARD, width: cardWidth, now: cardWidth - CARD.then })),
  };
}

interface Row {
  readonly agreement: Agreement;
  readonly now: StateRun;
}

function rowOf(agreement: Agreement, summit: Summit): Row {
  const now = stateRuns(agreement, summit).at(-1);
  if (!now) throw new RangeError(`agreement "${agreement.id}" has no history`);
  return { agreement, now };
}

function sourcesOf({ now }: Row): readonly string[] {
  return [...new Set(now.steps.flatMap(({ step }) => step.sources))];
}
