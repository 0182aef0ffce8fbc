import { calendarDateFault } from './calendar-date.ts';
import type { Corpus } from './corpus.ts';
import { unknownHeadlineValues } from './headline-values.ts';
import { suggestion, type FieldPath, type Issue } from './issue.ts';
import { isMonthOrYear, parsePeriod, type Period } from './period.ts';
import { rowsOfTrend, trendValues, type SeriesRow } from './trend.ts';

/** A trend that draws what its series does not hold, or whose headline names a value it does not give. */
export function trendAgainstSeries({ trends, series }: Corpus): readonly Issue[] {
  return trends.flatMap((trend) => {
    const { id, measure, target, disputed, headline } = trend;
    const drawn = series.find((candidate) => candidate.id === trend.series);
    if (!drawn) return [];
    const issue = (at: FieldPath, fault: string, remedy: string): Issue => ({ collection: 'trends', id, at, fault, remedy });
    const measures = [...new Set(drawn.rows.map((row) => row.measure))];
    const { rows, target: found } = rowsOfTrend(trend, drawn);
    if (rows.length === 0) {
      return [
        issue(['measure'], `"${drawn.id}" has no measure "${measure}"`, `${suggestion(measure, measures)}It has ${measures.join(', ')}.`),
      ];
    }
    if (!found) {
      return [
        issue(
          ['target', 'period'],
          `"${drawn.id}" has no row "${target.measure}" for ${target.period} with a value`,
          'Name the measure and the period of the row that is the target.',
        ),
      ];
    }
    const periods = rows.map(({ period }) => period);
    const values = trendValues(trend, drawn);
    const begin = rows.find(({ value, basis }) => value !== undefined && basis !== 'promised')?.value;
    return [
      ...(begin !== undefined && begin > found.value && target.reached === undefined
        ? [
            issue(
              ['target'],
              `the figures begin at ${begin}, above the target of ${found.value}`,
              'Add reached: falling to the target where the measure is to fall to it, or reached: rising where it had been passed before.',
            ),
          ]
        : []),
      ...faultyPeriods([...rows, found]).map(([period, fault, remedy]) => ({
        collection: 'series' as const,
        id: drawn.id,
        at: ['rows', drawn.rows.findIndex((row) => row === period), 'period'],
        fault,
        remedy,
      })),
      ...disputed.flatMap(({ period }, place) =>
        periods.includes(period)
          ? []
          : [issue(['disputed', place, 'period'], `no figure for "${period}"`, `The periods are ${periods.join(', ')}.`)],
      ),
      ...unknownHeadlineValues(headline, values, 'The series gives', issue),
    ];
  });
}

/** The rows of a trend whose period cannot be put in time, with the fault and its remedy: the last row is the target's. */
function faultyPeriods(rows: readonly SeriesRow[]): readonly (readonly [row: SeriesRow, fault: string, remedy: string])[] {
  const hasFinancialYears = rows.some(({ period }) => parsePeriod(period) !== undefined && calendarDateFault(period) !== undefined);
  return rows.flatMap((row, place) => {
    const { period } = row;
    const own = parsePeriod(period);
    if (!own) {
      return [
        [
          row,
          `period "${period}" cannot be read`,
          'Write a date such as 2021, 2021-12 or 2021-12-06, or a financial year such as FY2021-22.',
        ],
      ];
    }
    if (hasFinancialYears && isMonthOrYear(period)) {
      return [[row, `period "${period}" may be a month or a financial year`, `Write FY${period} for the year.`]];
    }
    const before = place === rows.length - 1 ? undefined : rows.slice(0, place).findLast((earlier) => startsAfter(earlier.period, own));
    return before
      ? [
          [
            row,
            `periods out of order: "${period}" stands after "${before.period}"`,
            'Put the rows of a measure in the order of their periods.',
          ],
        ]
      : [];
  });
}

function startsAfter(period: string, { start }: Period): boolean {
  const other = parsePeriod(period);
  return other !== undefined && other.start > start;
}
