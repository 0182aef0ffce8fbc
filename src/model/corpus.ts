import type { Agreement } from './agreement.ts';
import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { Disagreement } from './disagreement.ts';
import type { TimelineEvent } from './event.ts';
import type { LaneChart } from './lane-chart.ts';
import type { LocatorMap } from './locator-map.ts';
import type { Matrix } from './matrix.ts';
import type { Balance } from './balance.ts';
import type { Series } from './series.ts';
import type { Source } from './source.ts';
import type { Summit } from './summit.ts';
import type { Term } from './term.ts';
import type { Thread } from './thread.ts';
import type { Trend } from './trend.ts';

/** All records of a site, as plain objects. */
export interface Corpus {
  readonly summit: Summit;
  readonly articles: readonly Article[];
  readonly agreements: readonly Agreement[];
  readonly events: readonly TimelineEvent[];
  readonly threads: readonly Thread[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly disagreements: readonly Disagreement[];
  readonly claims: readonly Claim[];
  readonly series: readonly Series[];
  readonly lanes: readonly LaneChart[];
  readonly trends: readonly Trend[];
  readonly balances: readonly Balance[];
  readonly matrices: readonly Matrix[];
  readonly maps: readonly LocatorMap[];
}

/** A collection of records; its name is its folder's under `content/`, but for `terms`, which lie in `glossary/`. */
export type CollectionName = Exclude<keyof Corpus, 'summit'>;

/** The folder a collection lies in. */
export function folderOf(collection: CollectionName): string {
  return collection === 'terms' ? 'glossary' : collection;
}
