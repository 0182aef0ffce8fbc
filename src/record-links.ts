import { figureById } from '#figures/all.ts';
import { COLLECTIONS } from '#model/collections.ts';
import type { Corpus } from '#model/corpus.ts';
import { countCorpus, fillCounts } from '#model/counts.ts';
import { recordWithId } from '#model/lookup.ts';
import type { RecordReference } from '#model/mentions.ts';
import { wordOf } from '#model/summit.ts';
import { addressOf, urls } from '#urls.ts';
import { numberInWords, words } from '#words/words.ts';

/** A record as a link: what it is called, where it is, what sort of thing it is. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
  readonly type: string;
}

/** The link to a record that names a source; records without a page of their own lead to where they are shown. */
export function linkToRecord(corpus: Corpus, { collection, id, section }: RecordReference): NamedLink {
  if (collection === 'summit') {
    return section === undefined
      ? { name: words.home, url: urls.home, type: words.typeNames.page }
      : { name: aboutHeading(corpus, section), url: `${urls.about}#${section}`, type: words.about };
  }
  const form = COLLECTIONS[collection];
  switch (form.shown) {
    case 'page':
    case 'entry': {
      const record: object = recordWithId<{ readonly id: string }>(corpus[collection], id);
      const type = form.noun === 'thread' ? words.typeNames.page : words.typeNames[form.noun];
      return { name: String((record as Readonly<Record<string, unknown>>)[form.title]), url: addressOf(collection, id), type };
    }
    case 'chart':
      return { name: figureById(corpus, id).title, url: urls.chartPage(id), type: words.lanes.type };
    case 'figure':
      return { name: wordOf(corpus.summit.series, id).name, url: addressOf(collection, id), type: words.typeNames.page };
  }
}

/** The heading of a section of the page about the site, with its counts. */
function aboutHeading(corpus: Corpus, section: string): string {
  return fillCounts(wordOf(corpus.summit.about, section).heading, countCorpus(corpus), numberInWords);
}
