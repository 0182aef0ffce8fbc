import { latestDate, type CalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { newestEvidence } from '#model/ledger.ts';
import { recordsInOrderOf } from '#model/lookup.ts';
import type { Source } from '#model/source.ts';
import { hashOf } from '#model/words-id.ts';
import type { ChartFigure } from './figure.ts';

/** The source records a chart rests on, in its order. */
export function sourcesOfFigure({ sources: ids }: Pick<ChartFigure, 'sources'>, sources: readonly Source[]): readonly Source[] {
  return recordsInOrderOf(sources, ids);
}

/** The date of the newest document a chart rests on, or of the newest thing it shows; where nothing is dated, of the newest document of the site. */
export function asOfDate(figure: Pick<ChartFigure, 'sources' | 'newest'>, corpus: Corpus): CalendarDate {
  const dates = sourcesOfFigure(figure, corpus.sources).flatMap(({ published }) => (published === 'unknown' ? [] : [published]));
  return latestDate(figure.newest ? [...dates, figure.newest] : dates) ?? newestEvidence(corpus);
}

/** What tells one state of a chart from another: the date of its evidence and a hash of all it says. */
export function versionOf(figure: ChartFigure, corpus: Corpus): string {
  const said = JSON.stringify([figure.title, figure.summary, figure.table]);
  return `${asOfDate(figure, corpus)}-${hashOf(said).toString(36)}`;
}
