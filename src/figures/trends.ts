import { placeColumns, type ColumnDatum } from '#charts/columns.ts';
import { drawColumns, type ColumnTexts } from '#drawings/columns.ts';
import { calendarDateFault, latestDate, parseCalendarDate, type CalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Series } from '#model/series.ts';
import { wordOf } from '#model/summit.ts';
import { rowsOfTrend, trendValues, type SeriesRow, type Trend } from '#model/trend.ts';
import { urls } from '#urls.ts';
import { formatFigure, formatRounded, periodInWords, words } from '#words/words.ts';
import { columnsOf, drawingNames, STILL_WIDTH, type ChartFigure, type FigureRow } from './figure.ts';
import { headlineOfValues } from './headline-of-values.ts';

/** The narrowest page a chart is read on, in pixels of the drawing. */
const LEAST_WIDTH = 288;
/** The width of a drawing for a card. */
const CARD_WIDTH = 940;
/** The narrowest column of a page that shows what is marked as wide. */
const WIDE_WIDTH = 600;

/** The charts of a measure against its target, with the figures of their series. */
export function trendFigures({ trends, series }: Pick<Corpus, 'trends' | 'series'>): readonly ChartFigure[] {
  return trends.map((trend) => trendFigure(trend, wordOf(series, trend.series)));
}

interface TrendDatum extends ColumnDatum {
  readonly row: SeriesRow;
  /** The disagreement about its figure. */
  readonly disagreement: string | undefined;
}

function trendFigure(trend: Trend, series: Series): ChartFigure {
  const { rows, target } = rowsOfTrend(trend, series);
  if (!target) throw new RangeError(`trend "${trend.id}" has no target`);
  const data = rows.map((row): TrendDatum => {
    const disagreement = trend.disputed.find(({ period }) => period === row.period)?.disagreement;
    return {
      row,
      disagreement,
      period: periodInWords(row.period),
      value: row.value,
      label: row.value === undefined ? '' : formatRounded(row.value),
      isDisputed: disagreement !== undefined,
    };
  });
  const amount = (value: number): string => `${trend.before ?? ''}${formatFigure(value)}${trend.after ?? ''}`;
  const texts: ColumnTexts<TrendDatum> = {
    names: drawingNames(trend.id),
    isFirm: ({ row }) => row.basis === 'reported',
    urlOf: ({ disagreement }) => (disagreement === undefined ? `${urls.figures}#${series.id}` : urls.disagreement(disagreement)),
    nameOf: ({ row, period, label, disagreement }) =>
      words.trends.mark(period, words.trends.rounded(label, figureInWords(row, disagreement !== undefined, amount))),
  };
  const placed = (width: number, { wideWidth = width, shown = data } = {}) =>
    placeColumns(shown, { width, wideWidth, target: { value: target.value, label: `${trend.target.label}: ${amount(target.value)}` } });
  return {
    id: trend.id,
    title: headlineOfValues(trend.headline, trendValues(trend, series)),
    reading: trend.reading,
    summary: summaryOf(data, target, amount),
    sources: [...new Set([...rows, target].flatMap(({ sources }) => sources))],
    newest: newestOfPeriods(rows),
    story: urls.article(trend.story),
    table: {
      columns: columnsOf(['period', 'value', 'basis'], words.trends.columns),
      rows: [
        ...data.map((datum) => rowOf(datum.row, datum.period, texts.urlOf(datum), datum.disagreement)),
        rowOf(target, trend.target.label, `${urls.figures}#${series.id}`, undefined),
      ],
    },
    drawings: [{ when: 'always', tree: drawColumns(placed(LEAST_WIDTH, { wideWidth: WIDE_WIDTH }), texts) }],
    still: drawColumns(placed(STILL_WIDTH), texts, STILL_WIDTH),
    cardStill: drawColumns(placed(CARD_WIDTH, { shown: data.map((datum) => ({ ...datum, isDisputed: false })) }), texts, CARD_WIDTH),
  };
}

/** The last date among the periods of figures somebody reported; a financial year says no more than when it began. */
export function newestOfPeriods(rows: readonly SeriesRow[]): CalendarDate | undefined {
  const periods = rows.flatMap(({ period, value, basis }) =>
    value === undefined || basis === 'promised' ? [] : [period.replace(/^FY ?/, '')],
  );
  return latestDate(periods.map((period) => parseCalendarDate(calendarDateFault(period) === undefined ? period : period.slice(0, 4))));
}

/** "$13.12bn, sources differ". */
function figureInWords({ value, basis }: SeriesRow, isDisputed: boolean, amount: (value: number) => string): string {
  if (value === undefined) return words.noFigure;
  const notes = [...(basis === 'reported' ? [] : [words.bases[basis]]), ...(isDisputed ? [words.sourcesDiffer] : [])];
  return [amount(value), ...notes].join(', ');
}

function summaryOf(data: readonly TrendDatum[], target: SeriesRow & { readonly value: number }, amount: (value: number) => string): string {
  const figures = data.map(({ row, period, disagreement }) =>
    words.trends.mark(period, figureInWords(row, disagreement !== undefined, amount)),
  );
  return words.trends.summary(figures, periodInWords(target.period), amount(target.value));
}

function rowOf({ value, unit, basis, sources }: SeriesRow, name: string, url: string, disagreement: string | undefined): FigureRow {
  return {
    cells: [
      { text: name, url },
      { text: value === undefined ? words.noFigure : words.amount(formatFigure(value), unit) },
      { text: disagreement === undefined ? words.bases[basis] : words.disputedBasis(words.bases[basis]) },
    ],
    sources,
  };
}
