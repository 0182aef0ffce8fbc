import type { Corpus } from '#model/corpus.ts';
import type { ChartFigure } from './figure.ts';
import { outcomesFigure } from './outcomes.ts';
import { squaresFigure } from './squares.ts';

/** Every chart the content has data for, in the order of the page of figures. */
export function figuresOf(corpus: Corpus): readonly ChartFigure[] {
  return [squaresFigure(corpus), outcomesFigure(corpus)].flatMap((figure) => (figure ? [figure] : []));
}

/** The chart with an id; throws when the content has no data for it. */
export function figureById(corpus: Corpus, id: string): ChartFigure {
  const figure = figuresOf(corpus).find((candidate) => candidate.id === id);
  if (!figure) throw new RangeError(`no chart "${id}"`);
  return figure;
}
