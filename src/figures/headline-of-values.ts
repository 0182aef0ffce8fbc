import type { HeadlineValue } from '#model/headline-values.ts';
import { fillTemplate } from '#model/template.ts';
import { formatFigure, periodInWords } from '#words/words.ts';

/** A headline with the values of a series in place of their names: amounts as figures, periods in words. Throws a RangeError for a name without a value. */
export function headlineOfValues(headline: string, values: ReadonlyMap<string, HeadlineValue>): string {
  return fillTemplate(headline, (name) => {
    const value = values.get(name);
    if (!value) throw new RangeError(`unknown value "${name}"`);
    return 'amount' in value ? formatFigure(value.amount) : periodInWords(value.period);
  });
}
