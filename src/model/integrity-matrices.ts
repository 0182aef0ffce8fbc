import type { Corpus } from './corpus.ts';
import { unknownHeadlineValues } from './headline-values.ts';
import { suggestion, type FieldPath, type Issue } from './issue.ts';
import { matrixValues, type Matrix } from './matrix.ts';

/** A matrix with two rows or columns of one id, a cell or a row that does not exist, or a headline that names what it does not count. */
export function faultyMatrices({ matrices }: Corpus): readonly Issue[] {
  return matrices.flatMap((matrix) => {
    const issue = (at: FieldPath, fault: string, remedy: string): Issue => ({ collection: 'matrices', id: matrix.id, at, fault, remedy });
    const columns = matrix.columns.map(({ id }) => id);
    const rows = matrix.rows.map(({ id }) => id);
    const values = matrixValues(matrix);
    return [
      ...repeated(matrix, 'columns', issue),
      ...repeated(matrix, 'rows', issue),
      ...matrix.rows.flatMap(({ cells }, place) =>
        Object.keys(cells)
          .filter((id) => !columns.includes(id))
          .map((id) =>
            issue(
              ['rows', place, 'cells', id],
              `unknown column "${id}"`,
              `${suggestion(id, columns)}The columns are ${columns.join(', ')}.`,
            ),
          ),
      ),
      ...(rows.includes(matrix.about)
        ? []
        : [issue(['about'], `unknown row "${matrix.about}"`, `${suggestion(matrix.about, rows)}The rows are ${rows.join(', ')}.`)]),
      ...unknownHeadlineValues(matrix.headline, values, 'The matrix gives', issue),
    ];
  });
}

function repeated(
  matrix: Matrix,
  list: 'columns' | 'rows',
  issue: (at: FieldPath, fault: string, remedy: string) => Issue,
): readonly Issue[] {
  const ids = matrix[list].map(({ id }) => id);
  return ids.flatMap((id, place) =>
    ids.indexOf(id) === place ? [] : [issue([list, place, 'id'], `id "${id}" stands twice in ${list}`, 'Give each its own id.')],
  );
}
