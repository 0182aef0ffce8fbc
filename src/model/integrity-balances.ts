import { balanceValues, periodsOfBalance } from './balance.ts';
import type { Corpus } from './corpus.ts';
import { unknownHeadlineValues } from './headline-values.ts';
import { suggestion, type FieldPath, type Issue } from './issue.ts';

/** A balance of measures its series does not have, without a period that has both, or whose headline names a value it does not give. */
export function balanceAgainstSeries({ balances, series }: Corpus): readonly Issue[] {
  return balances.flatMap((balance) => {
    const drawn = series.find(({ id }) => id === balance.series);
    if (!drawn) return [];
    const issue = (at: FieldPath, fault: string, remedy: string): Issue => ({ collection: 'balances', id: balance.id, at, fault, remedy });
    const measures = [...new Set(drawn.rows.map(({ measure }) => measure))];
    const unknown = (['up', 'down'] as const)
      .filter((side) => !measures.includes(balance[side].measure))
      .map((side) =>
        issue(
          [side, 'measure'],
          `"${drawn.id}" has no measure "${balance[side].measure}"`,
          `${suggestion(balance[side].measure, measures)}It has ${measures.join(', ')}.`,
        ),
      );
    if (unknown.length > 0) return unknown;
    if (periodsOfBalance(balance, drawn).length === 0)
      return [issue(['series'], 'no period with both figures', 'Give both measures a value for one period at least.')];
    const values = balanceValues(balance, drawn);
    return unknownHeadlineValues(balance.headline, values, 'The series gives', issue);
  });
}
