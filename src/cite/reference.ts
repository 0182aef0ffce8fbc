import { latestStep, type Agreement } from '#model/agreement.ts';
import type { Article } from '#model/article.ts';
import type { CalendarDate } from '#model/calendar-date.ts';
import type { Source } from '#model/source.ts';
import type { Summit } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { language, words } from '#words/words.ts';

/** What a citation names, as an item of CSL-JSON (citationstyles.org, schema of input data 1.0); every other format is made from it. */
export interface Reference {
  readonly id: string;
  readonly type: 'webpage' | 'dataset';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher: string;
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  /** The day, month or year of the version that is cited; ISO 8601. */
  readonly version?: string;
  readonly URL?: string;
  readonly language: string;
  readonly note?: string;
}

/** Where the site is published and what it is about. */
export interface CitedSite {
  readonly site: URL;
  readonly summit: Summit;
}

/** An article in the version its last change made. */
export function articleReference(cited: CitedSite, article: Article): Reference {
  const { id, headline, publishedAt, updatedAt } = article;
  return ownReference(cited, { id, title: headline, path: urls.article(id), issued: publishedAt, version: updatedAt ?? publishedAt });
}

/** The record of an agreement; its version is the date of its latest step. */
export function agreementReference(cited: CitedSite, agreement: Agreement): Reference {
  const { id, title } = agreement;
  const { date } = latestStep(agreement);
  return ownReference(cited, { id, title, path: urls.agreement(id), issued: date, version: date });
}

/** All records as a data set; its version is the date of the newest evidence. */
export function datasetReference(cited: CitedSite, newest: CalendarDate): Reference {
  const title = words.sharing.datasetTitle(cited.summit.name);
  return { ...ownReference(cited, { id: 'records', title, path: urls.agreements, issued: newest, version: newest }), type: 'dataset' };
}

/** A document the site rests on, as its record says. */
export function sourceReference(source: Source): Reference {
  const { id, title, publisher, published, url, note } = source;
  return {
    id,
    type: 'webpage',
    title,
    publisher,
    ...(source.origin && { author: [{ literal: source.origin }] }),
    ...(published !== 'unknown' && { issued: datePartsOf(published) }),
    ...(url && { URL: url }),
    language: source.language,
    ...(note && { note }),
  };
}

interface OwnWork {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly issued: CalendarDate;
  readonly version: CalendarDate;
}

function ownReference({ site, summit }: CitedSite, { id, title, path, issued, version }: OwnWork): Reference {
  return {
    id: `${slugOf(summit.name)}-${id}`,
    type: 'webpage',
    title,
    author: [{ literal: summit.name }],
    'container-title': words.siteTitle(summit.name, summit.strapline),
    publisher: summit.name,
    issued: datePartsOf(issued),
    version,
    URL: new URL(path, site).href,
    language,
  };
}

function datePartsOf(date: CalendarDate): NonNullable<Reference['issued']> {
  return { 'date-parts': [date.split('-').map(Number)] };
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
