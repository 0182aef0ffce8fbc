import type { Corpus } from '#model/corpus.ts';
import type { ChartFigure } from './figure.ts';
import { laneFigures } from './lanes.ts';
import { outcomesFigure } from './outcomes.ts';
import { squaresFigure } from './squares.ts';
import { timelineFigure } from './timeline.ts';
import { trendFigures } from './trends.ts';

/** Drawn once for each corpus: a dozen pages ask, and placing the labels of the timeline takes most of a second. */
const figuresByCorpus = new WeakMap<Corpus, readonly ChartFigure[]>();

/** Every chart the content has data for, in the order of the page of figures. */
export function figuresOf(corpus: Corpus): readonly ChartFigure[] {
  const known = figuresByCorpus.get(corpus) ?? drawFigures(corpus);
  figuresByCorpus.set(corpus, known);
  return known;
}

function drawFigures(corpus: Corpus): readonly ChartFigure[] {
  const fixed = [squaresFigure(corpus), outcomesFigure(corpus), timelineFigure(corpus)].flatMap((figure) => (figure ? [figure] : []));
  return [...fixed, ...laneFigures(corpus), ...trendFigures(corpus)];
}

/** The charts that belong to a page, by its path. */
export function figuresAt(corpus: Corpus, story: string): readonly ChartFigure[] {
  return figuresOf(corpus).filter((figure) => figure.story === story);
}

/** The chart with an id; throws when the content has no data for it. */
export function figureById(corpus: Corpus, id: string): ChartFigure {
  const figure = figuresOf(corpus).find((candidate) => candidate.id === id);
  if (!figure) throw new RangeError(`no chart "${id}"`);
  return figure;
}
