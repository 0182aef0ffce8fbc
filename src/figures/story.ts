import type { Corpus } from '#model/corpus.ts';
import { urls } from '#urls.ts';

/** The page of the first article that places a chart; another page where none does. */
export function storyOf({ articles }: Pick<Corpus, 'articles'>, chart: string, otherwise: string): string {
  const placing = articles.toSorted((a, b) => a.order - b.order).find(({ body }) => body.charts.some(({ id }) => id === chart));
  return placing ? urls.article(placing.id) : otherwise;
}
