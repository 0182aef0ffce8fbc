import { endOfDate, isWhollyBefore, type CalendarDate } from './calendar-date.ts';
import type { Corpus } from './corpus.ts';
import { unknownHeadlineValues } from './headline-values.ts';
import { suggestion, type FieldPath, type Issue } from './issue.ts';
import type { Lane, LaneChart, LaneStep } from './lane-chart.ts';
import { factsOfLane, firstDeadlines, isInState, laneValues, wholePromises } from './lane-facts.ts';

type Finding = Pick<Issue, 'fault' | 'remedy'>;

/** Runs a test over each lane of each chart; `at` of what it finds counts from the lane. */
function inLanes(
  { lanes }: Corpus,
  test: (lane: Lane, chart: LaneChart) => readonly (Finding & { readonly at: FieldPath })[],
): readonly Issue[] {
  return lanes.flatMap((chart) =>
    chart.lanes.flatMap((lane, place) =>
      test(lane, chart).map(({ at, ...finding }) => ({
        collection: 'lanes' as const,
        id: chart.id,
        at: ['lanes', place, ...at],
        ...finding,
      })),
    ),
  );
}

/** Two lanes of a chart with one id: the headline could not tell them apart. */
export function repeatedLanes(corpus: Corpus): readonly Issue[] {
  return inLanes(corpus, (lane, { lanes }) =>
    lanes.find(({ id }) => id === lane.id) === lane
      ? []
      : [{ at: ['id'], fault: `id "${lane.id}" stands twice in lanes`, remedy: 'Give each lane its own id.' }],
  );
}

/** A step of a lane that lies wholly before an earlier one, or a second beginning. */
export function laneOutOfOrder(corpus: Corpus): readonly Issue[] {
  return inLanes(corpus, ({ steps }) =>
    steps.flatMap(({ kind, date }, place) => {
      const earlier = steps.slice(0, place);
      const before = earlier.findLast((step) => isWhollyBefore(date, step.date));
      if (before) {
        return [
          {
            at: ['steps', place, 'date'],
            fault: `steps out of order: "${date}" stands after "${before.date}"`,
            remedy: 'Put the steps in the order of their dates; a promise stands where it was made.',
          },
        ];
      }
      return kind === 'begun' && earlier.some((step) => step.kind === 'begun')
        ? [{ at: ['steps', place, 'kind'], fault: 'a lane that begins twice', remedy: 'Keep one step of the kind begun.' }]
        : [];
    }),
  );
}

/** A lane that does not say how it ended, or goes on after its end. */
export function laneWithoutEnd({ lanes, ...corpus }: Corpus): readonly Issue[] {
  const isEnd = ({ kind }: LaneStep): boolean => kind === 'done' || kind === 'missing';
  return inLanes({ ...corpus, lanes }, ({ steps }) =>
    steps.flatMap((step, place) => {
      const at = ['steps', place, 'kind'];
      const isLast = place === steps.length - 1;
      if (isEnd(step) && !isLast) {
        return [
          {
            at,
            fault: `a step after the end: "${step.kind}" is not the last`,
            remedy: 'Let done or missing be the last step of its lane.',
          },
        ];
      }
      if (!isEnd(step) && isLast) {
        return [
          {
            at,
            fault: 'a lane without an end',
            remedy: 'Add a last step: done, or missing with the month you looked and the last evidence.',
          },
        ];
      }
      if (isEnd(step) && step.label === undefined) {
        return [
          { at, fault: 'an end without a label', remedy: 'Add label: two or three words that say what came, or what was not found.' },
        ];
      }
      return step.kind === 'missing' && isWhollyBefore(corpus.summit.searchedAt, step.date)
        ? [
            {
              at: ['steps', place, 'date'],
              fault: `missing on "${step.date}", after the last search of "${corpus.summit.searchedAt}"`,
              remedy: 'Write when we looked, or mend searchedAt in summit.yaml.',
            },
          ]
        : [];
    }),
  );
}

/** A promise without the date it named, such a date elsewhere, one that had passed when it was promised, or a part due after the rest. */
export function faultyPromises(corpus: Corpus): readonly Issue[] {
  return inLanes(corpus, ({ steps }) =>
    steps.flatMap(({ kind, date, due, partly }, place) => {
      const at = ['steps', place, due === undefined ? 'kind' : 'due'];
      if (kind === 'promised' && due === undefined) {
        return [{ at, fault: 'promised, and no date for when', remedy: 'Add due: with the date that was named, or make it noted.' }];
      }
      if (kind !== 'promised' && due !== undefined) {
        return [
          { at, fault: `due in a step that is "${kind}"`, remedy: 'Only what is promised is due; take the key out, or mend the kind.' },
        ];
      }
      if (partly && (due === undefined || isWhollyBefore(partly.due, date) || isWhollyBefore(due, partly.due))) {
        return [
          {
            at: ['steps', place, 'partly', 'due'],
            fault: `a part due on "${partly.due}", outside the time from the promise to its date`,
            remedy: 'A part is due after the promise was made and no later than the rest; mend the dates.',
          },
        ];
      }
      return due !== undefined && isWhollyBefore(due, date)
        ? [{ at, fault: `promised on "${date}" for "${due}", which had passed`, remedy: 'Mend one of the two dates.' }]
        : [];
    }),
  );
}

/** First deadlines that are no deadlines for all, that nobody marked among several, or that leave an earlier one out. */
export function faultyFirsts(corpus: Corpus): readonly Issue[] {
  return inLanes(corpus, (lane) => {
    const misplaced = lane.steps.flatMap(({ kind, first, amount }, place) =>
      first && (kind !== 'promised' || amount !== undefined)
        ? [
            {
              at: ['steps', place, 'first'],
              fault: 'a first deadline that is no promise for all of it',
              remedy: 'Only a promise without amount: can be the first deadline; take the key out.',
            },
          ]
        : [],
    );
    const whole = wholePromises(lane);
    const [earliest] = firstDeadlines(lane);
    if (whole.length > 1 && !earliest) {
      return [
        ...misplaced,
        {
          at: ['steps', lane.steps.findIndex((step) => step === whole[0]), 'kind'],
          fault: 'several promises for all of it, and none is the first deadline',
          remedy: 'Add first: true to each date that a source gives as the first; delay counts from these.',
        },
      ];
    }
    const leftOut = whole.filter(({ first, due }) => !first && earliest && earliest.first && endOfDate(due) < endOfDate(earliest.due));
    return [
      ...misplaced,
      ...leftOut.map((promise) => ({
        at: ['steps', lane.steps.findIndex((step) => step === promise), 'due'],
        fault: `a deadline of "${promise.due}", before every first one`,
        remedy: 'Add first: true: no deadline comes before the first.',
      })),
    ];
  });
}

/** An amount with no whole to measure it by, or more than the whole. */
export function faultyAmounts(corpus: Corpus): readonly Issue[] {
  return inLanes(corpus, ({ whole, steps }) =>
    steps.flatMap(({ amount }, place) => {
      const at = ['steps', place, 'amount'];
      if (amount === undefined) return [];
      if (!whole)
        return [{ at, fault: 'an amount in a lane without whole', remedy: 'Say in whole: how much was to come, or take the amount out.' }];
      return amount > whole.amount
        ? [{ at, fault: `amount is ${amount}, more than the whole of ${whole.amount}`, remedy: 'Mend one of the two.' }]
        : [];
    }),
  );
}

/** A step whose date is no longer that of the event, or of the agreement's step, that it repeats. */
export function laneAgainstRecords(corpus: Corpus): readonly Issue[] {
  const ofRule = corpus.lanes.flatMap(({ id, rule }) => {
    const found = rule && eventMismatch(corpus, rule.event, rule.date);
    return found ? [{ collection: 'lanes' as const, id, at: ['rule', 'date'], ...found }] : [];
  });
  return [
    ...ofRule,
    ...inLanes(corpus, (lane) =>
      lane.steps.flatMap((step, place) => {
        const found = (step.event !== undefined && eventMismatch(corpus, step.event, step.date)) || statusMismatch(corpus, lane, step);
        return found ? [{ at: ['steps', place, 'date'], ...found }] : [];
      }),
    ),
  ];
}

function eventMismatch({ events }: Corpus, id: string, date: CalendarDate): Finding | undefined {
  const event = events.find((candidate) => candidate.id === id);
  if (!event || event.date === date) return undefined;
  return { fault: `date "${date}" is not that of the event "${id}"`, remedy: `The event says "${event.date}"; mend one of the two.` };
}

function statusMismatch({ agreements }: Corpus, lane: Lane, { status, date }: LaneStep): Finding | undefined {
  if (status === undefined) return undefined;
  if (lane.agreement === undefined)
    return { fault: 'a status in a lane without agreement', remedy: 'Name the agreement the lane follows.' };
  const agreement = agreements.find(({ id }) => id === lane.agreement);
  if (!agreement || agreement.history.some((step) => step.status === status && step.date === date)) return undefined;
  const dates = agreement.history.filter((step) => step.status === status).map((step) => `"${step.date}"`);
  return dates.length === 0
    ? {
        fault: `"${agreement.id}" has no step "${status}"`,
        remedy: `${suggestion(
          status,
          agreement.history.map((step) => step.status),
        )}Mend the status, or add the step to the agreement.`,
      }
    : {
        fault: `date "${date}" is not that of "${status}" in "${agreement.id}"`,
        remedy: `The agreement says ${dates.join(', ')}; mend one of the two.`,
      };
}

/** True when no fault of a lane itself stands in the way of reading the chart; mending that one may mend the headline. */
function isReadable({ lanes }: LaneChart): boolean {
  return lanes.every(
    (lane) =>
      factsOfLane(lane) !== undefined &&
      (firstDeadlines(lane).length > 0 || wholePromises(lane).length === 0) &&
      lane.steps.every(({ kind, due }) => (kind === 'promised') === (due !== undefined)) &&
      lanes.find(({ id }) => id === lane.id) === lane,
  );
}

/** A headline that names a value the lanes do not give, or takes for granted what they do not say. */
export function headlineAgainstLanes({ lanes }: Corpus): readonly Issue[] {
  return lanes.filter(isReadable).flatMap((chart) => {
    const issue = (at: FieldPath, fault: string, remedy: string): Issue => ({ collection: 'lanes', id: chart.id, at, fault, remedy });
    const values = laneValues(chart);
    const unknown = unknownHeadlineValues(chart.headline, values, 'The lanes give', issue);
    const ids = chart.lanes.map(({ id }) => id);
    const unheld = Object.entries(chart.holds).flatMap(([id, states]) => {
      const lane = chart.lanes.find((candidate) => candidate.id === id);
      if (!lane) return [issue(['holds', id], `unknown lane "${id}"`, `${suggestion(id, ids)}The lanes are ${ids.join(', ')}.`)];
      const facts = factsOfLane(lane);
      return states
        .filter((state) => facts && !isInState(facts, state))
        .map((state) =>
          issue(
            ['holds', id],
            `the headline takes "${id}" for ${state}, and its steps do not say so`,
            'Write the headline anew, or mend the steps.',
          ),
        );
    });
    return [...unknown, ...unheld];
  });
}
