import type { Corpus } from '#model/corpus.ts';
import { onceFor } from '#model/once.ts';
import type { ChartFigure } from './figure.ts';
import { balanceFigures } from './balances.ts';
import { laneFigures } from './lanes.ts';
import { mapFigures } from './maps.ts';
import { matrixFigures } from './matrices.ts';
import { outcomesFigure } from './outcomes.ts';
import { promisesFigures } from './promises.ts';
import { putOffFigure } from './put-off.ts';
import { squaresFigure } from './squares.ts';
import { timelineFigure } from './timeline.ts';
import { trendFigures } from './trends.ts';
import { verdictsFigure } from './verdicts.ts';

/** Every chart the content has data for, in the order of the page of figures. */
export const figuresOf: (corpus: Corpus) => readonly ChartFigure[] = onceFor(drawFigures);

function drawFigures(corpus: Corpus): readonly ChartFigure[] {
  const fixed = [
    squaresFigure(corpus),
    outcomesFigure(corpus),
    timelineFigure(corpus),
    verdictsFigure(corpus),
    putOffFigure(corpus),
  ].flatMap((figure) => (figure ? [figure] : []));
  return [
    ...fixed,
    ...promisesFigures(corpus),
    ...laneFigures(corpus),
    ...trendFigures(corpus),
    ...mapFigures(corpus),
    ...matrixFigures(corpus),
    ...balanceFigures(corpus),
  ];
}

/** The chart with an id; throws when the content has no data for it. */
export function figureById(corpus: Corpus, id: string): ChartFigure {
  const figure = figuresOf(corpus).find((candidate) => candidate.id === id);
  if (!figure) throw new RangeError(`no chart "${id}"`);
  return figure;
}
