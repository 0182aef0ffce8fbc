import { ANSWER_WORDS, answersOf, isTiedToTotal, stepIds, type Agreement } from './agreement.ts';
import { isWhollyBefore } from './calendar-date.ts';
import type { Corpus } from './corpus.ts';
import { idsOf } from './integrity-ids.ts';
import type { Issue } from './issue.ts';
import type { Unread } from './mentions.ts';
import type { StatusTone } from './summit.ts';

/** A step that lies wholly before an earlier one. */
export function historyOutOfOrder(corpus: Corpus): readonly Issue[] {
  return corpus.agreements.flatMap(({ id, history }) =>
    history.flatMap((step, place) => {
      const before = history.slice(0, place).findLast((earlier) => isWhollyBefore(step.date, earlier.date));
      return before
        ? [
            {
              collection: 'agreements' as const,
              id,
              at: ['history', place, 'date'],
              fault: `history out of order: "${step.date}" stands after "${before.date}"`,
              remedy: 'Put the steps in the order they happened.',
            },
          ]
        : [];
    }),
  );
}

/** A status of the vocabulary that no history reaches: its page would be empty. */
export function statusNeverReached({ summit, agreements }: Corpus, unread: Unread): readonly Issue[] {
  const reached = new Set(agreements.flatMap(({ history }) => history.map((step) => step.status)));
  const known = idsOf(summit.statuses);
  // An unread history, or a misspelt status, may be the very one that is missed.
  if (unread.some(({ collection }) => collection === 'agreements') || [...reached].some((status) => !known.has(status))) return [];
  return summit.statuses.flatMap(({ id }, place) =>
    reached.has(id)
      ? []
      : [
          {
            collection: 'summit' as const,
            id: 'summit',
            at: ['statuses', place, 'id'],
            fault: `status "${id}" never occurs in a history`,
            remedy: 'Use it in an agreement, or take it out: its page would be empty.',
          },
        ],
  );
}

/** A step of a status that one side alone may bring about, without the sides that did. */
export function stepWithoutSides({ summit, agreements }: Corpus): readonly Issue[] {
  const naming = new Set(summit.statuses.filter(({ namesSides }) => namesSides).map(({ id }) => id));
  const sides = summit.sides.map(({ id }) => id);
  return agreements.flatMap(({ id, history }) =>
    history.flatMap(({ status, by }, place) =>
      by !== undefined || !naming.has(status)
        ? []
        : [
            {
              collection: 'agreements' as const,
              id,
              at: ['history', place, 'status'],
              fault: `status "${status}" without the side that brought it about`,
              remedy: `Add by: [${sides[0] ?? ''}], by: [${sides[1] ?? ''}], or by: [${sides.join(', ')}] where both have.`,
            },
          ],
    ),
  );
}

/** A former id of a step that another step of its agreement has. */
export function clashingStepIds({ agreements }: Corpus): readonly Issue[] {
  return agreements.flatMap((agreement) => {
    const ids = stepIds(agreement);
    const formerIds = agreement.history.flatMap((step) => step.formerIds ?? []);
    return agreement.history.flatMap((step, place) =>
      (step.formerIds ?? [])
        .filter((formerId) => ids.includes(formerId) || formerIds.filter((other) => other === formerId).length > 1)
        .map((formerId) => ({
          collection: 'agreements' as const,
          id: agreement.id,
          at: ['history', place, 'formerIds'],
          fault: `another step has the id "${formerId}", too`,
          remedy: 'Keep it with the step that had it first.',
        })),
    );
  });
}

/** The tone a history must reach for an agreement to have stood so at the summit. */
const NEEDED_TONES: Readonly<Partial<Record<Agreement['atSummit'], StatusTone>>> = { signed: 'agreed', 'expected-not-signed': 'deferred' };

/** An agreement whose history does not say what happened to it at the summit. */
export function summitStepMissing({ summit, agreements }: Corpus): readonly Issue[] {
  const known = idsOf(summit.statuses);
  return agreements.flatMap(({ id, atSummit, history }) => {
    const fitting = summit.statuses.filter(({ tone }) => tone === NEEDED_TONES[atSummit]).map((status) => status.id);
    return fitting.length === 0 || history.some((step) => fitting.includes(step.status) || !known.has(step.status))
      ? []
      : [
          {
            collection: 'agreements' as const,
            id,
            at: ['atSummit'],
            fault: `atSummit is "${atSummit}", but the history never says so`,
            remedy: `Add a step with the status ${fitting.join(' or ')}, with its date and source, or mend atSummit.`,
          },
        ];
  });
}

/** A tone the histories need and no status has. */
export function toneMissing({ summit, agreements }: Corpus): readonly Issue[] {
  const stood = new Set(agreements.map(({ atSummit }) => atSummit));
  return [...stood].flatMap((atSummit) => {
    const tone = NEEDED_TONES[atSummit];
    return tone === undefined || summit.statuses.some((status) => status.tone === tone)
      ? []
      : [
          {
            collection: 'summit' as const,
            id: 'summit',
            at: ['statuses'],
            fault: `no status has the tone ${tone}`,
            remedy: `Give it to the status that agreements reach whose atSummit is "${atSummit}".`,
          },
        ];
  });
}

/** An agreement that is counted in without a source for that. */
export function countedWithoutSource({ agreements }: Corpus): readonly Issue[] {
  return agreements
    .filter((agreement) => isTiedToTotal(agreement) && agreement.countedSources.length === 0)
    .map(({ id, counted }) => ({
      collection: 'agreements' as const,
      id,
      at: ['counted'],
      fault: `counted is "${counted}", but countedSources is empty`,
      remedy: 'Name the sources that tie it to the total there, or write counted: not-stated.',
    }));
}

/** More agreements tied to the total than were announced. */
export function moreThanAnnounced({ summit, agreements }: Corpus): readonly Issue[] {
  const tied = agreements.filter(isTiedToTotal).length;
  return tied <= summit.announced
    ? []
    : [
        {
          collection: 'summit',
          id: 'summit',
          at: ['announced'],
          fault: `announced is ${summit.announced}, but ${tied} agreements are tied to it`,
          remedy: 'Mend the number, or the key counted of the agreements.',
        },
      ];
}

/** An answer longer than a phone's first screen has room for. */
export function answerTooLong({ agreements }: Corpus): readonly Issue[] {
  return agreements.flatMap((agreement) =>
    answersOf(agreement).flatMap(({ question, text }) => {
      const count = text.split(/\s+/).length;
      return count <= ANSWER_WORDS
        ? []
        : [
            {
              collection: 'agreements' as const,
              id: agreement.id,
              at: ['answers', question, 'text'],
              fault: `this answer has ${count} words`,
              remedy: `Say it in at most ${ANSWER_WORDS}: four answers fill the first screen of a phone.`,
            },
          ];
    }),
  );
}

/** A tally whose parts are more than its total. */
export function tallyTooFull({ agreements }: Corpus): readonly Issue[] {
  return agreements.flatMap(({ id, tally }) => {
    const counted = (tally?.parts ?? []).reduce((sum, { count }) => sum + count, 0);
    return tally === undefined || counted <= tally.total
      ? []
      : [
          {
            collection: 'agreements' as const,
            id,
            at: ['tally', 'total'],
            fault: `the parts of this tally are ${counted}, more than its total of ${tally.total}`,
            remedy: 'Mend the total or the parts.',
          },
        ];
  });
}

/** A step that is newer than every document it rests on; a search that found nothing rests on older ones. */
export function stepsAheadOfSources({ summit, agreements, sources }: Corpus): readonly Issue[] {
  const published = new Map(sources.map((source) => [source.id, source.published]));
  // Of an unknown status nobody can say whether it is such a search.
  const told = new Set(summit.statuses.filter(({ tone }) => tone !== 'silent').map(({ id }) => id));
  // A date out of order is reported as such, and mending it may mend this.
  const ordered = agreements.filter(({ history }) =>
    history.every((step, place) => !history.slice(0, place).some((earlier) => isWhollyBefore(step.date, earlier.date))),
  );
  return ordered.flatMap(({ id, history }) =>
    history.flatMap((step, place) => {
      const dates = step.sources.map((source) => published.get(source));
      const isAhead = dates.every((date) => date !== undefined && date !== 'unknown' && isWhollyBefore(date, step.date));
      return isAhead && told.has(step.status)
        ? [
            {
              collection: 'agreements' as const,
              id,
              at: ['history', place, 'date'],
              fault: `a step of "${step.date}" that rests on older documents alone`,
              remedy: 'Name the document that shows it, or mend the date.',
            },
          ]
        : [];
    }),
  );
}
