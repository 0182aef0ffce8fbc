import { figureById } from '#figures/all.ts';
import { laneTitle } from '#figures/lanes.ts';
import type { Corpus } from '#model/corpus.ts';
import { countCorpus, fillCounts } from '#model/counts.ts';
import { recordWithId } from '#model/lookup.ts';
import type { RecordReference } from '#model/mentions.ts';
import { wordOf } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { numberInWords, words } from '#words/words.ts';

/** A record as a link: what it is called, where it is, what sort of thing it is. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
  readonly type: string;
}

/** The link to a record that names a source; records without a page of their own lead to where they are shown. */
export function linkToRecord(corpus: Corpus, { collection, id, section }: RecordReference): NamedLink {
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
    case 'lanes':
      return { name: laneTitle(recordWithId(corpus.lanes, id)), url: urls.chartPage(id), type: words.lanes.type };
    case 'trends':
    case 'maps':
    case 'matrices':
    case 'balances':
      return { name: figureById(corpus, id).title, url: urls.chartPage(id), type: words.lanes.type };
    case 'threads':
      return { name: recordWithId(corpus.threads, id).title, url: urls.thread(id), type: words.typeNames.page };
    case 'sources':
      return { name: recordWithId(corpus.sources, id).title, url: urls.source(id), type: words.typeNames.source };
    case 'summit':
      return section === undefined
        ? { name: words.home, url: urls.home, type: words.typeNames.page }
        : { name: aboutHeading(corpus, section), url: `${urls.about}#${section}`, type: words.about };
  }
}

/** The heading of a section of the page about the site, with its counts. */
function aboutHeading(corpus: Corpus, section: string): string {
  return fillCounts(wordOf(corpus.summit.about, section).heading, countCorpus(corpus), numberInWords);
}
