import type { BreadcrumbList, Graph, Organization, Thing } from 'schema-dts';
import { precisionOf, type CalendarDate } from '#model/calendar-date.ts';
import type { Summit } from '#model/summit.ts';
import { urls } from '#urls.ts';

/** Something a page says of itself to machines (schema.org); the compiler checks its words. */
export type Statement = Thing;

/** A step on the way to a page, as the page itself shows it: the words of a link and where it leads. */
export interface TrailStep {
  readonly name: string;
  readonly url: string;
}

/** The statements of a page as one JSON-LD graph, safe to stand inside a `<script>`. */
export function graphText(statements: readonly Statement[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': statements };
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}

/** Where a page stands in the site; the last step is the page itself, which needs no address. */
export function trailStatement(site: URL, trail: readonly TrailStep[], title: string): BreadcrumbList {
  const steps = [...trail.map(({ name, url }) => ({ name, item: absolute(site, url) })), { name: title }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, place) => ({ '@type': 'ListItem', position: place + 1, ...step })),
  };
}

/** Who says it: the site, with the page about it. */
export function publisher(site: URL, summit: Summit): Extract<Organization, { '@type': 'Organization' }> {
  return { '@type': 'Organization', name: summit.name, url: absolute(site, urls.about) };
}

/** The address of a page with its host. */
export function absolute(site: URL, path: string): string {
  return new URL(path, site).href;
}

/** A day as an instant with a time zone, which dates of publication want; throws for a month or a year, which are none. */
export function instantOf(date: CalendarDate): string {
  if (precisionOf(date) !== 'day') throw new RangeError(`${date} is no day; a date of publication is exact to the day`);
  return `${date}T00:00:00Z`;
}
