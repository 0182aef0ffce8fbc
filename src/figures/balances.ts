import { placeBalance, type BalanceDatum, type BalanceSettings } from '#charts/balance.ts';
import { drawBalance, type Half } from '#drawings/balance.ts';
import { withoutText } from '#drawings/without-text.ts';
import { balanceValues, periodsOfBalance, type Balance, type BalancePeriod } from '#model/balance.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Series } from '#model/series.ts';
import { wordOf } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { formatFigure, formatRounded, periodInWords, words } from '#words/words.ts';
import { CARD_RATIO, columnsOf, drawingNames, STILL_WIDTH, type ChartFigure } from './figure.ts';
import { headlineOfValues } from './headline-of-values.ts';
import { newestOfPeriods } from './trends.ts';

/** The charts of two measures against each other, with the figures of their series. */
export function balanceFigures({ balances, series }: Pick<Corpus, 'balances' | 'series'>): readonly ChartFigure[] {
  return balances.map((balance) => balanceFigure(balance, wordOf(series, balance.series)));
}

interface Datum extends BalanceDatum {
  readonly rows: BalancePeriod;
}

/** The height of the columns on a card, in pixels. */
const CARD_PLOT = 150;

function balanceFigure(balance: Balance, series: Series): ChartFigure {
  const periods = periodsOfBalance(balance, series);
  const data = periods.map((rows): Datum => ({ rows, period: periodInWords(rows.period), up: rows.up.value, down: rows.down.value }));
  const amount = (value: number): string => `${balance.before ?? ''}${formatFigure(value)}${balance.after ?? ''}`;
  const nameOf = ({ rows, period }: Datum, half: Half): string => {
    const { value, basis } = rows[half];
    return words.balances.mark(period, balance[half].label, formatRounded(value), amount(value), words.bases[basis]);
  };
  const draw = (settings: BalanceSettings): ChartFigure['still'] =>
    drawBalance(placeBalance(data, settings), {
      names: drawingNames(balance.id),
      upWords: balance.up.label,
      downWords: balance.down.label,
      periodOf: ({ period }) => period,
      labelOf: ({ rows }, half) => formatRounded(rows[half].value),
      nameOf,
      urlOf: () => urlOf(series),
      isFirm: ({ rows }, half) => rows[half].basis === 'reported',
    });
  const halves = data.flatMap((datum) => (['up', 'down'] as const).map((half) => ({ datum, half, row: datum.rows[half] })));
  const card = placeBalance(data, { width: STILL_WIDTH, plot: CARD_PLOT, showWords: false });
  return {
    id: balance.id,
    title: headlineOfValues(balance.headline, balanceValues(balance, series)),
    reading: balance.reading,
    summary: words.balances.summary(halves.map(({ datum, half }) => nameOf(datum, half))),
    sources: [...new Set(halves.flatMap(({ row }) => row.sources))],
    newest: newestOfPeriods(halves.map(({ row }) => row)),
    story: urls.article(balance.story),
    table: {
      columns: columnsOf(['period', 'measure', 'value', 'basis'], words.balances.columns),
      rows: halves.map(({ datum, half, row }) => ({
        cells: [
          { text: datum.period, url: urlOf(series) },
          { text: balance[half].label },
          { text: words.amount(formatFigure(row.value), row.unit) },
          { text: words.bases[row.basis] },
        ],
        sources: row.sources,
      })),
    },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, plot: 130, showWords: true }) },
      { when: 'wide', tree: draw({ width: 608, plot: 170, showWords: true }) },
    ],
    still: draw({ width: STILL_WIDTH, plot: 180, showWords: true }),
    cardStill: withoutText(draw({ width: Math.round(card.height * CARD_RATIO), plot: CARD_PLOT, showWords: false })),
  };
}

function urlOf({ id }: Series): string {
  return `${urls.figures}#${id}`;
}
