import type { Agreement } from '#model/agreement.ts';
import type { CalendarDate } from '#model/calendar-date.ts';
import type { RecordLink } from '#model/citation.ts';
import type { Corpus } from '#model/corpus.ts';
import { COUNT_NAMES, countCorpus, isCountName, type Counts } from '#model/counts.ts';
import { suggestion, type Issue } from '#model/issue.ts';
import { bodiesOf, type Unread } from '#model/mentions.ts';
import { formatCalendarDate, numberInWords } from '#words/prose.ts';

type Finding = Pick<Issue, 'fault' | 'remedy'> | undefined;

/** Words bound to a record or a count that no longer say what it says: `[18 February 2025](value:relos-logistics.signed)`. */
export function checkBindings(corpus: Corpus, unread: Unread = []): readonly Issue[] {
  const counts = unread.length > 0 ? undefined : countCorpus(corpus);
  return bodiesOf(corpus).flatMap(({ collection, id, body }) =>
    body.links.flatMap((link) => {
      const found =
        link.kind === 'count' ? countFault(link, counts) : link.kind === 'value' ? valueFault(link, corpus.agreements, unread) : undefined;
      return found ? [{ collection, id, at: { line: link.line, column: link.column }, ...found }] : [];
    }),
  );
}

function countFault({ id, words = '' }: RecordLink, counts: Counts | undefined): Finding {
  if (!isCountName(id)) {
    return { fault: `unknown count "${id}"`, remedy: `${suggestion(id, COUNT_NAMES)}Counts are ${COUNT_NAMES.join(', ')}.` };
  }
  // Records that could not be read are counted nowhere, so no count is sure.
  if (!counts) return undefined;
  const right = [String(counts[id]), numberInWords(counts[id])];
  return mismatch(words, right, `count ${id}`);
}

function valueFault({ id, words = '' }: RecordLink, agreements: readonly Agreement[], unread: Unread): Finding {
  const [record = '', field = ''] = id.split('.');
  const agreement = agreements.find((candidate) => candidate.id === record);
  if (unread.some((one) => one.collection === 'agreements' && one.id === record)) return undefined;
  if (!agreement) {
    return {
      fault: `unknown agreement "${record}"`,
      remedy: `${suggestion(
        record,
        agreements.map((known) => known.id),
      )}A value is named agreement-id.field.`,
    };
  }
  const figure = agreement.figures?.[field];
  if (figure !== undefined) return mismatch(words, [figure], id);
  const dates = agreement.history.filter((step) => step.status === field).map((step) => step.date);
  const known = [...Object.keys(agreement.figures ?? {}), ...agreement.history.map((step) => step.status)];
  if (dates.length === 0) {
    return {
      fault: `"${record}" has no figure and no step "${field}"`,
      remedy: `${suggestion(field, known)}It has ${[...new Set(known)].join(', ')}.`,
    };
  }
  return mismatch(words, dates.flatMap(wordsOfDate), id);
}

/** A date as prose may say it: in full, without its year, or no more than its month or year. */
function wordsOfDate(date: CalendarDate): readonly string[] {
  const forms = [date, date.slice(0, 7), date.slice(0, 4)].map((form) => formatCalendarDate(form as CalendarDate));
  return [...new Set([...forms, ...forms.map((form) => form.replace(/ \d{4}$/, ''))])];
}

function mismatch(words: string, right: readonly string[], name: string): Finding {
  const said = words.replace(/\s+/g, ' ').trim();
  if (right.some((form) => form.toLowerCase() === said.toLowerCase())) return undefined;
  return {
    fault: `"${said}" is not what the records say of ${name}`,
    remedy: `They say ${right[0] ?? ''}; mend the sentence, or the record.`,
  };
}
