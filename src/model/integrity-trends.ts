import type { Corpus } from './corpus.ts';
import { suggestion, type FieldPath, type Issue } from './issue.ts';
import { placesOf } from './template.ts';
import { rowsOfTrend, trendValues } from './trend.ts';

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
    return [
      ...disputed.flatMap(({ period }, place) =>
        periods.includes(period)
          ? []
          : [issue(['disputed', place, 'period'], `no figure for "${period}"`, `The periods are ${periods.join(', ')}.`)],
      ),
      ...placesOf(headline)
        .filter((name) => !values.has(name))
        .map((name) =>
          issue(
            ['headline'],
            `unknown value "{${name}}"`,
            `${suggestion(name, values.keys())}The series gives ${[...values.keys()].join(', ')}.`,
          ),
        ),
    ];
  });
}
