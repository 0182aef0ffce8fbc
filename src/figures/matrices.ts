import { placeMatrix, type MatrixSettings } from '#charts/matrix.ts';
import { drawMatrix } from '#drawings/matrix.ts';
import { withoutText } from '#drawings/without-text.ts';
import type { Corpus } from '#model/corpus.ts';
import { matrixValues, type Matrix, type MatrixColumn, type MatrixRow } from '#model/matrix.ts';
import { fillTemplate } from '#model/template.ts';
import { urls } from '#urls.ts';
import { formatNumber, numberInWords, withCapital, words } from '#words/words.ts';
import { CARD_RATIO, drawingNames, STILL_WIDTH, type ChartFigure } from './figure.ts';

/** The charts of who came to what, each with its headline counted from its cells. */
export function matrixFigures({ matrices }: Pick<Corpus, 'matrices'>): readonly ChartFigure[] {
  return matrices.map(matrixFigure);
}

/** The distance of two rows on a card, in pixels. */
const CARD_PITCH = 17;

function matrixFigure(matrix: Matrix): ChartFigure {
  const { id, columns, rows } = matrix;
  const draw = (settings: MatrixSettings, headOf: (column: MatrixColumn) => string): ChartFigure['still'] =>
    drawMatrix(placeMatrix(columns, rows, settings), {
      names: drawingNames(id),
      headOf,
      nameOf: (column) => words.matrix.mark(column.label, column.when, guestsOf(column, rows)),
      urlOf,
      labelOf: ({ label }) => label,
      presenceOf: (row, column) => row.cells[column.id],
      isAbout: (row) => row.id === matrix.about,
    });
  const short = ({ label }: MatrixColumn): string => label;
  const long = ({ label, when }: MatrixColumn): string => words.matrix.head(label, when);
  const cardWidth = Math.round(rows.length * CARD_PITCH * CARD_RATIO);
  return {
    id,
    title: titleOf(matrix),
    reading: matrix.reading,
    summary: words.matrix.summary(columns.map((column) => words.matrix.mark(column.label, column.when, guestsOf(column, rows)))),
    sources: [...new Set(columns.flatMap(({ sources }) => sources))],
    story: urls.article(matrix.story),
    table: {
      columns: [
        { id: 'who', name: words.matrix.who },
        ...columns.map((column) => ({ id: column.id.replaceAll('-', '_'), name: words.matrix.head(column.label, column.when) })),
      ],
      rows: rows.map((row) => ({
        cells: [
          { text: row.label },
          ...columns.map((column) => ({ text: words.matrix.presences[row.cells[column.id] ?? 'none'], url: urlOf(column) })),
        ],
        sources: [...new Set(columns.filter((column) => row.cells[column.id]).flatMap(({ sources }) => sources))],
      })),
    },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, left: 112, pitch: 35, rowPitch: 28, showNames: true }, short) },
      { when: 'wide', tree: draw({ width: 608, left: 200, pitch: 78, rowPitch: 28, showNames: true }, long) },
    ],
    still: draw({ width: STILL_WIDTH, left: 220, pitch: 82, rowPitch: 28, showNames: true }, long),
    cardStill: withoutText(
      draw({ width: cardWidth, left: 0, pitch: cardWidth / columns.length, rowPitch: CARD_PITCH, showNames: false }, short),
    ),
  };
}

/** The address of a column's event, or of its first source. */
function urlOf({ event, sources: [source = ''] }: MatrixColumn): string {
  return event === undefined ? urls.source(source) : urls.event(event);
}

/** The labels of the rows by what they did at a column. */
function guestsOf({ id }: MatrixColumn, rows: readonly MatrixRow[]): Parameters<typeof words.matrix.mark>[2] {
  const labels = (presence: string): readonly string[] => rows.filter(({ cells }) => cells[id] === presence).map(({ label }) => label);
  return { came: labels('came'), away: labels('away'), both: labels('both') };
}

function titleOf(matrix: Matrix): string {
  const values = matrixValues(matrix);
  return fillTemplate(matrix.headline, (name, form) => {
    const value = values.get(name);
    if (value === undefined) throw new RangeError(`unknown value "${name}"`);
    const said = form === 'digits' ? formatNumber(value) : numberInWords(value);
    return form === 'Words' ? withCapital(said) : said;
  });
}
