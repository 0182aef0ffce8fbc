import type { Agreement } from '#model/agreement.ts';
import { startOfDate, type CalendarDate } from '#model/calendar-date.ts';
import { changesOf, changesOfAgreement, changesOfThread, type Change } from '#model/changes.ts';
import type { Corpus } from '#model/corpus.ts';
import { originalId } from '#model/former-ids.ts';
import type { Summit } from '#model/summit.ts';
import type { Thread } from '#model/thread.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';

/** How many entries a feed holds at most. */
export const FEED_LENGTH = 50;

/** From the start of a day to its noon, in milliseconds. */
const NOON = 12 * 60 * 60 * 1000;

/** One change as a feed tells it. */
export interface FeedEntry {
  /** The path of the thing itself, under the id it was first published with, so that a renamed record is not announced twice. */
  readonly path: string;
  readonly title: string;
  /** Begins with the date in words, no more exact than it is known. */
  readonly text: string;
  /** Noon in UTC of the day, which is that very day almost everywhere; of the first day where a month or year alone is known, since an entry without an hour is newest at each fetch. */
  readonly instant: Date;
  readonly kind: Change['kind'];
}

/** A feed before it takes a form. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page it belongs to; the feed lies beside it as feed.xml. */
  readonly path: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** What changed on the whole site. */
export function siteFeed(corpus: Corpus): Feed {
  const { summit } = corpus;
  return {
    title: summit.name,
    description: words.feeds.site(summit.name),
    path: urls.home,
    entries: entriesFor(changesOf(corpus), summit),
  };
}

/** What changed in one thread. */
export function threadFeed(corpus: Corpus, thread: Thread): Feed {
  const { summit } = corpus;
  return {
    title: words.pageTitle(thread.title, summit.name),
    description: words.feeds.thread(thread.title),
    path: urls.thread(thread.id),
    entries: entriesFor(changesOfThread(changesOf(corpus), thread.id, corpus), summit),
  };
}

/** What changed about one agreement. */
export function agreementFeed(corpus: Corpus, agreement: Agreement): Feed {
  const { summit } = corpus;
  return {
    title: words.pageTitle(agreement.title, summit.name),
    description: words.feeds.agreement(agreement.title),
    path: urls.agreement(agreement.id),
    entries: entriesFor(changesOfAgreement(changesOf(corpus), agreement.id), summit),
  };
}

function entriesFor(changes: readonly Change[], summit: Summit): readonly FeedEntry[] {
  return changes.slice(0, FEED_LENGTH).map((change) => {
    const { title, text, path } = tellingOf(change, summit);
    return {
      path,
      title,
      text: words.feeds.dated(formatCalendarDate(change.date), text),
      instant: instantOf(change.date),
      kind: change.kind,
    };
  });
}

function tellingOf(change: Change, summit: Summit): Pick<FeedEntry, 'title' | 'text' | 'path'> {
  switch (change.kind) {
    case 'article':
      return { title: change.article.headline, text: change.article.standfirst, path: urls.article(originalId(change.article)) };
    case 'update':
      return {
        title: words.feeds.update(change.article.headline),
        text: change.text,
        path: `${urls.article(originalId(change.article))}#${change.place}`,
      };
    case 'correction':
      return {
        title: words.feeds.correction(change.article.headline),
        text: words.correction(change.wrong, change.right),
        path: `${urls.article(originalId(change.article))}#${change.place}`,
      };
    case 'step':
      return {
        title: titleOfStep(change, summit),
        text: change.stated.step.text,
        path: `${urls.agreement(originalId(change.agreement))}#${originalId({ ...change.stated.step, id: change.stated.id })}`,
      };
    case 'event':
      return { title: change.event.title, text: change.event.body.text, path: urls.event(originalId(change.event)) };
  }
}

/** The agreement, and the status where the step led to a new one. */
function titleOfStep({ agreement: { title }, stated: { state, isChange } }: Extract<Change, { kind: 'step' }>, summit: Summit): string {
  return isChange ? words.feeds.step(title, stateInWords(state, summit).status) : title;
}

function instantOf(date: CalendarDate): Date {
  return new Date(startOfDate(date).getTime() + NOON);
}
