import { drawFavicon, drawIcon } from '#cards/icon.ts';
import { citationFormats, writeCsl } from '#cite/formats.ts';
import { agreementReference, articleReference, datasetReference, sourceReference, type Reference } from '#cite/reference.ts';
import { figuresOf } from '#figures/all.ts';
import { mediaTypeOf } from '#hosts/media-types.ts';
import { endOfDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { newestEvidence } from '#model/ledger.ts';
import { onceFor } from '#model/once.ts';
import { packVocabulary } from '#search/vocabulary.ts';
import { questionsToTry, searchRecords, searchVocabulary } from '#search-records.ts';
import { pathOf, urls } from '#urls.ts';
import { language, words } from '#words/words.ts';
import { agreementBrief, articleBrief } from './brief.ts';
import { dataFilesOf } from './data-files.ts';
import { agreementFeed, siteFeed, threadFeed } from './feed.ts';
import { figureCsv } from './figure-csv.ts';
import { agreementFrame, chartFrame, eventFrame, frameCode, type Frame } from './frames.ts';
import { oEmbedOf } from './oembed.ts';
import { hostedRedirects, nginxRedirects, redirectsOf } from './redirects.ts';
import { rssOf } from './rss.ts';

/** A file of the site that is neither a page nor the picture of a chart or card. */
export interface SiteFile {
  /** Its path below the site's own address, without a slash at its start. */
  readonly path: string;
  /** Its media type, with the encoding of a text. */
  readonly type: string;
  readonly body: Body;
}

/** Writes a file; called only when the file is asked for. */
type Body = () => Written | Promise<Written>;
type Written = string | Uint8Array;
/** Files by their addresses. */
type Files = Readonly<Record<string, Body>>;

/** Every such file. `origin` is where the site is published. */
export function filesOf(corpus: Corpus, origin: URL): readonly SiteFile[] {
  const files: readonly Files[] = [
    rootFiles(corpus, origin),
    searchFiles(corpus),
    dataFiles(corpus, origin),
    ...recordFiles(corpus, origin),
    oEmbedFiles(corpus, origin),
  ];
  return files
    .flatMap((some) => Object.entries(some))
    .map(([address, body]) => ({ path: pathOf(address).slice(1), type: mediaTypeOf(address), body }));
}

/** What crawlers, browsers, feed readers and hosts look for at the root. */
function rootFiles(corpus: Corpus, origin: URL): Files {
  return below(urls.home, {
    'robots.txt': () => `User-agent: *\nAllow: /\n\nSitemap: ${new URL(urls.siteMap, origin).href}\n`,
    'favicon.ico': drawFavicon,
    'apple-touch-icon.png': () => drawIcon(180),
    'feed.xml': () => rssOf(siteFeed(corpus), origin),
    '.well-known/security.txt': () => securityText(corpus.summit, origin),
    _redirects: () => hostedRedirects(redirectsOf(corpus)),
    'redirects.nginx.conf': () => nginxRedirects(redirectsOf(corpus)),
  });
}

/** Whom to tell of a hole in the site (RFC 9116); it holds for a year from the last search for evidence, since a build has no clock. */
function securityText({ contact, searchedAt }: Corpus['summit'], origin: URL): string {
  const expires = endOfDate(searchedAt);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  const address = new URL(`${urls.home}.well-known/security.txt`, origin).href;
  return `Contact: ${contact}\nExpires: ${expires.toISOString()}\nPreferred-Languages: ${language}\nCanonical: ${address}\n`;
}

const packedVocabulary = onceFor((corpus: Corpus) => packVocabulary(searchVocabulary(corpus)));

/**
 * What the search loads: names, questions and its own words when the box has the focus, answers with the first letter. And every place
 * of the site with its text, from which the integration makes the search index; it removes that list afterwards.
 */
function searchFiles(corpus: Corpus): Files {
  const questions = questionsToTry(corpus.summit);
  return below(urls.search, {
    'vocabulary.json': () => JSON.stringify({ ...packedVocabulary(corpus).names, questions, says: words.searching.says }),
    'answers.json': () => JSON.stringify(packedVocabulary(corpus).answers),
    'records.json': () => JSON.stringify(searchRecords(corpus)),
  });
}

/** The data set, how to cite it, every source for a reference manager, and what each chart shows. */
function dataFiles(corpus: Corpus, origin: URL): Files {
  const { sources, summit } = corpus;
  return {
    ...byAddress(dataFilesOf(corpus, origin), ({ name, text }) => [urls.dataFile(name), () => text]),
    ...citations(urls.data, () => datasetReference({ site: origin, summit }, newestEvidence(corpus))),
    [urls.sourcesCitation]: () => writeCsl(sources.map(sourceReference)),
    ...byAddress(figuresOf(corpus), (figure) => [urls.chart(figure.id, 'csv'), () => figureCsv(figure, sources)]),
  };
}

/** What lies beside the pages of articles, agreements, events and threads; a thread without events has no page. */
function recordFiles(corpus: Corpus, origin: URL): readonly Files[] {
  const { articles, agreements, events, threads, summit } = corpus;
  const cited = { site: origin, summit };
  return [
    ...articles.map((article) => ({
      ...below(urls.article(article.id), { 'brief.txt': () => articleBrief(article, corpus, origin) }),
      ...citations(urls.article(article.id), () => articleReference(cited, article)),
    })),
    ...agreements.map((agreement) => ({
      ...below(urls.agreement(agreement.id), {
        'brief.txt': () => agreementBrief(agreement, corpus, origin),
        'embed.txt': () => `${frameCode(agreementFrame(agreement), origin)}\n`,
        'feed.xml': () => rssOf(agreementFeed(corpus, agreement), origin),
      }),
      ...citations(urls.agreement(agreement.id), () => agreementReference(cited, agreement)),
    })),
    ...events.map((event) => below(urls.event(event.id), { 'embed.txt': () => `${frameCode(eventFrame(event), origin)}\n` })),
    ...threads
      .filter(({ id }) => events.some(({ thread }) => thread === id))
      .map((thread) => below(urls.thread(thread.id), { 'feed.xml': () => rssOf(threadFeed(corpus, thread), origin) })),
  ];
}

/** What oEmbed says of each page that can be shown in a frame; of a chart, for the frame's own page. */
function oEmbedFiles(corpus: Corpus, origin: URL): Files {
  const answer = (frame: Frame): string => oEmbedOf(frame, corpus.summit, origin);
  return {
    ...byAddress(corpus.agreements, (agreement) => [urls.oEmbed(urls.agreement(agreement.id)), () => answer(agreementFrame(agreement))]),
    ...byAddress(corpus.events, (event) => [urls.oEmbed(urls.event(event.id)), () => answer(eventFrame(event))]),
    ...byAddress(figuresOf(corpus), (figure) => [urls.oEmbed(urls.embed(figure.id)), () => answer(chartFrame(figure))]),
  };
}

/** How to cite a page, in every format. */
function citations(page: string, reference: () => Reference): Files {
  return byAddress(citationFormats, ({ id, write }) => [`${page}cite.${id}`, () => write(reference())]);
}

function below(folder: string, files: Files): Files {
  return byAddress(Object.entries(files), ([name, body]) => [folder + name, body]);
}

function byAddress<Item>(items: readonly Item[], fileOf: (item: Item) => readonly [address: string, body: Body]): Files {
  return Object.fromEntries(items.map(fileOf));
}
