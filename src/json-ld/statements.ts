import type {
  BackgroundNewsArticle,
  ClaimReview,
  Dataset,
  DefinedTermSet,
  Event,
  NewsMediaOrganization,
  WebPage,
  WebSite,
} from 'schema-dts';
import type { Article } from '#model/article.ts';
import type { CalendarDate } from '#model/calendar-date.ts';
import type { Claim } from '#model/claim.ts';
import type { POLICIES, Summit } from '#model/summit.ts';
import type { Source } from '#model/source.ts';
import type { Term } from '#model/term.ts';
import { licence } from '#site.ts';
import { urls } from '#urls.ts';
import { language, words } from '#words/words.ts';
import { absolute, instantOf, publisher } from './graph.ts';

/** What every statement needs: where the site is published and what it is about. */
export interface Publication {
  readonly site: URL;
  readonly summit: Summit;
}

/** What schema.org calls the address of each policy. */
const POLICY_NAMES = {
  ethics: 'ethicsPolicy',
  verification: 'verificationFactCheckingPolicy',
  'unnamed-sources': 'unnamedSourcesPolicy',
} as const satisfies Readonly<Record<(typeof POLICIES)[number], string>>;

/** A page that is no more than a page: its title and what it holds. */
export function pageStatement(
  { site }: Publication,
  page: { readonly url: string; readonly title: string; readonly description: string },
): WebPage {
  return {
    '@type': 'WebPage',
    url: absolute(site, page.url),
    name: page.title,
    description: page.description,
    inLanguage: language,
  };
}

/** An explainer: background to news, its dates, and where it was wrong. */
export function articleStatement({ site, summit }: Publication, article: Article): BackgroundNewsArticle {
  return {
    '@type': 'BackgroundNewsArticle',
    url: absolute(site, urls.article(article.id)),
    headline: article.headline,
    description: article.standfirst,
    inLanguage: language,
    image: absolute(site, urls.card('articles', article.id)),
    mainEntityOfPage: absolute(site, urls.article(article.id)),
    isAccessibleForFree: true,
    datePublished: instantOf(article.publishedAt),
    dateModified: instantOf(article.updatedAt ?? article.publishedAt),
    author: publisher(site, summit),
    publisher: publisher(site, summit),
    ...(article.corrections.length > 0 && { correction: article.corrections.map(({ wrong, right }) => words.correction(wrong, right)) }),
  };
}

/** The site and the newsroom behind it, with the pages that say how it works. */
export function siteStatements({ site, summit }: Publication): readonly [WebSite, NewsMediaOrganization] {
  const url = absolute(site, urls.home);
  const policies = summit.about.flatMap(({ id, policy }) =>
    policy ? [[POLICY_NAMES[policy], absolute(site, `${urls.about}#${id}`)]] : [],
  );
  return [
    { '@type': 'WebSite', url, name: summit.name, description: summit.description, inLanguage: language },
    {
      '@type': 'NewsMediaOrganization',
      url,
      name: summit.name,
      publishingPrinciples: absolute(site, urls.about),
      correctionsPolicy: absolute(site, urls.corrections),
      ownershipFundingInfo: absolute(site, `${urls.about}#publisher`),
      ...Object.fromEntries(policies),
    },
  ];
}

/** The meeting itself: a day of the world, without an hour, since sources give none. */
export function summitStatement({ summit }: Publication): Event {
  return {
    '@type': 'Event',
    name: summit.title,
    startDate: summit.date,
    location: { '@type': 'Place', name: summit.place, address: summit.place },
  };
}

/** The ledger as a set of data. */
export function ledgerStatement({ site, summit }: Publication, description: string, last: CalendarDate): Dataset {
  return {
    '@type': 'Dataset',
    url: absolute(site, urls.agreements),
    name: words.sharing.datasetTitle(summit.name),
    description: `${summit.description} ${description}`,
    inLanguage: language,
    license: licence.url,
    creator: publisher(site, summit),
    isAccessibleForFree: true,
    temporalCoverage: `${summit.date}/${last}`,
    distribution: ['json', 'csv'].map((ending) => ({
      '@type': 'DataDownload',
      encodingFormat: ending === 'json' ? 'application/json' : 'text/csv',
      contentUrl: absolute(site, urls.dataFile(`agreements.${ending}`)),
    })),
  };
}

/** The glossary and each of its terms. */
export function glossaryStatement({ site }: Publication, terms: readonly Term[]): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    url: absolute(site, urls.glossary),
    name: words.glossaryHead,
    inLanguage: language,
    hasDefinedTerm: terms.map(({ id, title, longForm, aliases }) => {
      const others = [...(longForm ? [longForm] : []), ...aliases];
      return {
        '@type': 'DefinedTerm',
        name: title,
        url: absolute(site, urls.term(id)),
        ...(others.length > 0 && { alternateName: others }),
      };
    }),
  };
}

/** A statement, by whom and where it was made, and our verdict on it; what each verdict means stands on the page. */
export function claimStatement({ site, summit }: Publication, claim: Claim, source: Source | undefined): ClaimReview {
  return {
    '@type': 'ClaimReview',
    url: absolute(site, urls.claim(claim.id)),
    claimReviewed: claim.said,
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': claim.speaker === source?.publisher ? 'Organization' : 'Person', name: claim.speaker },
      ...(source && source.published !== 'unknown' && { datePublished: source.published }),
      ...(source?.url && { appearance: { '@type': 'CreativeWork', url: source.url } }),
    },
    reviewRating: { '@type': 'Rating', alternateName: words.verdicts[claim.verdict] },
    reviewBody: claim.why,
    author: publisher(site, summit),
  };
}
