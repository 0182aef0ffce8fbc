import { laneTitle } from '#figures/lanes.ts';
import type { Corpus } from '#model/corpus.ts';
import { recordWithId } from '#model/lookup.ts';
import type { RecordReference } from '#model/mentions.ts';
import { wordOf } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { words } from '#words/en.ts';

/** A record as a link: what it is called, where it is, what sort of thing it is. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
  readonly type: string;
}

/** The link to a record that names a source; records without a page of their own lead to where they are shown. */
export function linkToRecord(corpus: Corpus, { collection, id }: RecordReference): NamedLink {
  switch (collection) {
    case 'articles':
      return { name: recordWithId(corpus.articles, id).headline, url: urls.article(id), type: words.typeNames.article };
    case 'agreements':
      return { name: recordWithId(corpus.agreements, id).title, url: urls.agreement(id), type: words.typeNames.agreement };
    case 'events':
      return { name: recordWithId(corpus.events, id).title, url: urls.event(id), type: words.typeNames.event };
    case 'terms':
      return { name: recordWithId(corpus.terms, id).title, url: urls.term(id), type: words.typeNames.term };
    case 'disagreements':
      return { name: recordWithId(corpus.disagreements, id).question, url: urls.disagreement(id), type: words.typeNames.disagreement };
    case 'claims':
      return { name: recordWithId(corpus.claims, id).said, url: urls.claim(id), type: words.typeNames.claim };
    case 'series':
      return { name: wordOf(corpus.summit.series, id).name, url: `${urls.figures}#${id}`, type: words.typeNames.page };
    case 'lanes': {
      const chart = recordWithId(corpus.lanes, id);
      return { name: laneTitle(chart), url: `${urls.article(chart.story)}#${id}`, type: words.lanes.type };
    }
    default:
      return { name: words.home, url: urls.home, type: words.typeNames.page };
  }
}
