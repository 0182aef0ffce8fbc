import { placePromises, type PromiseDatum, type PromiseSettings } from '#charts/promises.ts';
import { drawPromises } from '#drawings/promises.ts';
import { withoutText } from '#drawings/without-text.ts';
import type { CalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Lane, LaneChart } from '#model/lane-chart.ts';
import { lanesOfPromises, wholePromises, promisesId, yearsPromised, type Promised } from '#model/lane-facts.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import { CARD_RATIO, columnsOf, drawingNames, STILL_WIDTH, type ChartFigure } from './figure.ts';
import { storyOf } from './story.ts';

/** For each lane whose whole was promised for many years: one row a promise, with who made it, when, and the date it named. */
export function promisesFigures(corpus: Corpus): readonly ChartFigure[] {
  return lanesOfPromises(corpus.lanes).map(({ chart, lane }) => promisesFigure(lane, chart, corpus));
}

/** The distance of two rows on a card, in pixels. */
const CARD_PITCH = 13;

type Datum = PromiseDatum & { readonly step: Promised };

function promisesFigure(lane: Lane, chart: LaneChart, corpus: Corpus): ChartFigure {
  const id = promisesId(lane);
  const promises = wholePromises(lane);
  const data = promises.map((step): Datum => ({ step, due: step.due, said: saidOf(step), label: formatCalendarDate(step.due, 'short') }));
  const urlOf = ({ step: { event, sources } }: Datum): string => (event === undefined ? urls.source(sources[0] ?? '') : urls.event(event));
  const draw = (settings: Omit<PromiseSettings, 'today'>): ChartFigure['still'] =>
    drawPromises(placePromises(data, { ...settings, today: corpus.summit.searchedAt }), {
      names: drawingNames(id),
      nameOf: (datum) => words.promiseChart.mark(datum.said, datum.label),
      urlOf,
    });
  const years = yearsPromised(promises);
  return {
    id,
    title: words.promiseChart.title(lane.label, years.length, years[0] ?? 0, years.at(-1) ?? 0),
    reading: words.promiseChart.reading(formatCalendarDate(corpus.summit.searchedAt)),
    summary: words.promiseChart.summary(data.map((datum) => words.promiseChart.mark(datum.said, formatCalendarDate(datum.due)))),
    sources: [...new Set(promises.flatMap(({ sources }) => sources))],
    story: storyOf(corpus, id, urls.article(chart.story)),
    table: {
      columns: columnsOf(['said', 'who', 'promised_for'], words.promiseChart.columns),
      rows: data.map((datum) => ({
        cells: [
          { text: formatCalendarDate(datum.step.date) },
          { text: datum.step.text, url: urlOf(datum) },
          { text: formatCalendarDate(datum.due) },
        ],
        sources: datum.step.sources,
      })),
    },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, left: 0, pitch: 40, isWordsOver: true }) },
      { when: 'wide', tree: draw({ width: 608, left: 290, pitch: 26, isWordsOver: false }) },
    ],
    still: draw({ width: STILL_WIDTH, left: 300, pitch: 26, isWordsOver: false }),
    cardStill: withoutText(
      draw({ width: Math.round((data.length + 2) * CARD_PITCH * CARD_RATIO), left: 0, pitch: CARD_PITCH, isWordsOver: true }),
    ),
  };
}

/** When a promise was made, to the month, and who made it. */
function saidOf({ date, text }: Promised): string {
  return words.promiseChart.said(formatCalendarDate(date.slice(0, 7) as CalendarDate, 'short'), text);
}
