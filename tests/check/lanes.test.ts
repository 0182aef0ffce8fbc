import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAfter } from './small-summit.ts';

const LANES = 'lanes/promised-and-come.yaml';
const TREND = 'trends/passengers.yaml';
const SERIES = 'series/night-train-passengers.csv';

/** One text of a chart replaced by another, and the report on that, line by line. */
const cases: readonly (readonly [what: string, file: string, from: string, to: string, ...report: string[]])[] = [
  [
    'an unknown source of a step',
    LANES,
    'sources: [surveyors-letter]',
    'sources: [surveyors-lettre]',
    'content/lanes/promised-and-come.yaml:22:19  unknown source "surveyors-lettre"',
    '  Did you mean "surveyors-letter"? Sources live in sources/.',
  ],
  [
    'an unknown article',
    LANES,
    'story: one-train-two-tunnels',
    'story: one-train-two-tunnel',
    'content/lanes/promised-and-come.yaml:3:8  unknown article "one-train-two-tunnel"',
    '  Did you mean "one-train-two-tunnels"? Articles live in articles/.',
  ],
  [
    'an unknown agreement',
    LANES,
    'agreement: night-train',
    'agreement: nite-train',
    'content/lanes/promised-and-come.yaml:15:16  unknown agreement "nite-train"',
    '  Did you mean "night-train"? Agreements live in agreements/.',
  ],
  [
    'an unknown event of a step',
    LANES,
    'event: 2020-11-first-night-train-leaves',
    'event: 2020-11-first-night-train-left',
    'content/lanes/promised-and-come.yaml:32:16  unknown event "2020-11-first-night-train-left"',
    '  Did you mean "2020-11-first-night-train-leaves"? Events live in events/.',
  ],
  [
    'a step whose date is not that of its event',
    LANES,
    'date: "2020-11"',
    'date: "2020-12"',
    'content/lanes/promised-and-come.yaml:29:15  date "2020-12" is not that of the event "2020-11-first-night-train-leaves"',
    '  The event says "2020-11"; mend one of the two.',
  ],
  [
    'a step whose date is not that of the agreement’s step',
    LANES,
    'date: "2017"',
    'date: "2016"',
    'content/lanes/promised-and-come.yaml:18:15  date "2016" is not that of "haggling" in "night-train"',
    '  The agreement says "2017"; mend one of the two.',
  ],
  [
    'several promises for all, none of them the first deadline',
    LANES,
    '        text: A train within two years',
    `        text: A train within two years
        sources: [lantern-2019-05-14-five-papers]
      - kind: promised
        date: "2019-05-14"
        due: "2022-05"
        text: A train within three years`,
    'content/lanes/promised-and-come.yaml:23:15  several promises for all of it, and none is the first deadline',
    '  Add first: true to each date that a source gives as the first; delay counts from these.',
  ],
  [
    'a deadline before every first one',
    LANES,
    '        text: A train within two years',
    `        text: A train within two years
        sources: [lantern-2019-05-14-five-papers]
      - kind: promised
        date: "2019-05-14"
        due: "2022-05"
        first: true
        text: A train within three years`,
    'content/lanes/promised-and-come.yaml:25:14  a deadline of "2021-05", before every first one',
    '  Add first: true: no deadline comes before the first.',
  ],
  [
    'a first deadline that is no promise',
    LANES,
    '        text: One rind agreed',
    '        first: true\n        text: One rind agreed',
    'content/lanes/promised-and-come.yaml:50:16  a first deadline that is no promise for all of it',
    '  Only a promise without amount: can be the first deadline; take the key out.',
  ],
  [
    'a status the agreement never had',
    LANES,
    'status: haggling',
    'status: postponed',
    'content/lanes/promised-and-come.yaml:18:15  "night-train" has no step "postponed"',
    '  Mend the status, or add the step to the agreement.',
  ],
  [
    'a status in a lane that follows no agreement',
    LANES,
    '        label: talks\n',
    '        label: talks\n        status: haggling\n',
    'content/lanes/promised-and-come.yaml:39:15  a status in a lane without agreement',
    '  Name the agreement the lane follows.',
  ],
  [
    'a rule whose date is not that of its event',
    LANES,
    'rule:\n  date: "2019-05-14"',
    'rule:\n  date: "2019-05-15"',
    'content/lanes/promised-and-come.yaml:8:9  date "2019-05-15" is not that of the event "2019-05-14-mayors-exchange-letters-and-hats"',
    '  The event says "2019-05-14"; mend one of the two.',
  ],
  [
    'steps out of order',
    LANES,
    'date: "2018-10"',
    'date: "2019-05-14"',
    'content/lanes/promised-and-come.yaml:44:15  steps out of order: "2019-05-13" stands after "2019-05-14"',
    '  Put the steps in the order of their dates; a promise stands where it was made.',
    'content/lanes/promised-and-come.yaml:49:15  steps out of order: "2019-05-13" stands after "2019-05-14"',
    '  Put the steps in the order of their dates; a promise stands where it was made.',
  ],
  [
    'a promise without a date',
    LANES,
    '        due: "2021-05"\n',
    '',
    'content/lanes/promised-and-come.yaml:23:15  promised, and no date for when',
    '  Add due: with the date that was named, or make it noted.',
  ],
  [
    'a part that is due after the rest',
    LANES,
    'due: "2021-05"',
    'due: "2021-05"\n        partly: {due: "2021-06", text: first train}',
    'content/lanes/promised-and-come.yaml:26:23  a part due on "2021-06", outside the time from the promise to its date',
    '  A part is due after the promise was made and no later than the rest; mend the dates.',
  ],
  [
    'a promise of a date that had passed',
    LANES,
    'due: "2021-05"',
    'due: "2019-04"',
    'content/lanes/promised-and-come.yaml:5:3  the headline takes "train" for timely, and its steps do not say so',
    '  Write the headline anew, or mend the steps.',
    'content/lanes/promised-and-come.yaml:25:14  promised on "2019-05-14" for "2019-04", which had passed',
    '  Mend one of the two dates.',
  ],
  [
    'a date due for what is no promise',
    LANES,
    '        amount: 1\n',
    '        amount: 1\n        due: "2020"\n',
    'content/lanes/promised-and-come.yaml:53:14  due in a step that is "part"',
    '  Only what is promised is due; take the key out, or mend the kind.',
  ],
  [
    'a date due without quotation marks',
    LANES,
    'due: "2021-05"',
    'due: 2021-05',
    'content/lanes/promised-and-come.yaml:25:14  unquoted date 2021-05',
    '  Write "2021-05" in quotation marks; bare YAML reads it as something else.',
  ],
  [
    'a lane without an end',
    LANES,
    'kind: done',
    'kind: part',
    'content/lanes/promised-and-come.yaml:28:15  a lane without an end',
    '  Add a last step: done, or missing with the month you looked and the last evidence.',
  ],
  [
    'a step after the end',
    LANES,
    'kind: begun\n        date: "2017"',
    'kind: missing\n        date: "2017"',
    'content/lanes/promised-and-come.yaml:1:11  unknown value "{train.length}"',
    '  Did you mean "train.end"? The lanes give lanes, done, open, late, train.due, train.end, cheese.length, cheese.delay, cheese.due, cheese.end, cheese.whole, cheese.reached, cheese.share, cheese.time.',
    'content/lanes/promised-and-come.yaml:17:15  a step after the end: "missing" is not the last',
    '  Let done or missing be the last step of its lane.',
  ],
  [
    'a lane that begins twice',
    LANES,
    'kind: promised\n        date: "2019-05-14"\n        due: "2021-05"',
    'kind: begun\n        date: "2019-05-14"',
    'content/lanes/promised-and-come.yaml:5:3  the headline takes "train" for timely, and its steps do not say so',
    '  Write the headline anew, or mend the steps.',
    'content/lanes/promised-and-come.yaml:23:15  a lane that begins twice',
    '  Keep one step of the kind begun.',
  ],
  [
    'an end without a label',
    LANES,
    '        label: left\n',
    '',
    'content/lanes/promised-and-come.yaml:28:15  an end without a label',
    '  Add label: two or three words that say what came, or what was not found.',
  ],
  [
    'a search later than the last one',
    LANES,
    'date: "2024-03"',
    'date: "2024-04"',
    'content/lanes/promised-and-come.yaml:55:15  missing on "2024-04", after the last search of "2024-03"',
    '  Write when we looked, or mend searchedAt in summit.yaml.',
  ],
  [
    'an amount without a whole',
    LANES,
    '    whole: {amount: 2, unit: rinds}\n',
    '',
    'content/lanes/promised-and-come.yaml:51:17  an amount in a lane without whole',
    '  Say in whole: how much was to come, or take the amount out.',
  ],
  [
    'more than the whole',
    LANES,
    '        amount: 1\n',
    '        amount: 3\n',
    'content/lanes/promised-and-come.yaml:52:17  amount is 3, more than the whole of 2',
    '  Mend one of the two.',
  ],
  [
    'two lanes with one id',
    LANES,
    'id: cheese',
    'id: train',
    'content/lanes/promised-and-come.yaml:34:9  id "train" stands twice in lanes',
    '  Give each lane its own id.',
  ],
  [
    'a value the lanes do not give',
    LANES,
    '{train.length}',
    '{train.lenght}',
    'content/lanes/promised-and-come.yaml:1:11  unknown value "{train.lenght}"',
    '  Did you mean "train.length"? The lanes give lanes, done, open, late, train.length, train.due, train.end, cheese.length, cheese.delay, cheese.due, cheese.end, cheese.whole, cheese.reached, cheese.share, cheese.time.',
  ],
  [
    'a headline that writes a number itself',
    LANES,
    'The train left',
    'Two trains left',
    'content/lanes/promised-and-come.yaml:1:11  the headline writes "Two" itself',
    '  Take it from the data, by its name in braces: {done}, {words open}, {lane-id.delay}.',
  ],
  [
    'a headline that writes digits itself',
    LANES,
    'The train left',
    'The 3 trains left',
    'content/lanes/promised-and-come.yaml:1:11  the headline writes "3" itself',
    '  Take it from the data, by its name in braces: {done}, {words open}, {lane-id.delay}.',
  ],
  [
    'a headline that the lanes no longer bear out',
    LANES,
    'train: [done, timely]',
    'train: [open, late]',
    'content/lanes/promised-and-come.yaml:5:3  the headline takes "train" for open, and its steps do not say so',
    '  Write the headline anew, or mend the steps.',
    'content/lanes/promised-and-come.yaml:5:3  the headline takes "train" for late, and its steps do not say so',
    '  Write the headline anew, or mend the steps.',
  ],
  [
    'a state of a lane that does not exist',
    LANES,
    '  cheese: [open, late]',
    '  chese: [open, late]',
    'content/lanes/promised-and-come.yaml:6:3  unknown lane "chese"',
    '  Did you mean "cheese"? The lanes are train, cheese.',
  ],
  [
    'an unknown kind of step',
    LANES,
    'kind: part',
    'kind: parts',
    'content/lanes/promised-and-come.yaml:48:15  unknown kind "parts"',
    '  Did you mean "part"? It is one of begun, promised, noted, part, done, missing.',
  ],
  [
    'a trend of an unknown series',
    TREND,
    'series: night-train-passengers',
    'series: night-train-passenger',
    'content/trends/passengers.yaml:4:9  unknown series "night-train-passenger"',
    '  Did you mean "night-train-passengers"? Series live in series/.',
  ],
  [
    'a trend of a measure the series does not hold',
    TREND,
    'measure: passengers',
    'measure: passenger',
    'content/trends/passengers.yaml:5:10  "night-train-passengers" has no measure "passenger"',
    '  Did you mean "passengers"? It has passengers, goal.',
  ],
  [
    'a trend without its target',
    TREND,
    'period: "2025"',
    'period: "2026"',
    'content/trends/passengers.yaml:8:11  "night-train-passengers" has no row "goal" for 2026 with a value',
    '  Name the measure and the period of the row that is the target.',
  ],
  [
    'a disputed period the series does not hold',
    TREND,
    'period: "2021"',
    'period: "2019"',
    'content/trends/passengers.yaml:11:13  no figure for "2019"',
    '  The periods are 2020, 2021, 2022, 2023.',
  ],
  [
    'an unknown disagreement of a trend',
    TREND,
    'disagreement: how-long-is-the-tunnel',
    'disagreement: how-long-is-a-tunnel',
    'content/trends/passengers.yaml:12:19  unknown disagreement "how-long-is-a-tunnel"',
    '  Did you mean "how-long-is-the-tunnel"? Disagreements live in disagreements/.',
  ],
  [
    'a value the series does not give',
    TREND,
    '{last} people',
    '{passed} people',
    'content/trends/passengers.yaml:1:11  unknown value "{passed}"',
    '  The series gives target, target.period, last, last.period, times.',
  ],
  [
    'a period that cannot be put in time',
    SERIES,
    '2020,passengers',
    'opening year,passengers',
    'content/series/night-train-passengers.csv:2:1  period "opening year" cannot be read',
    '  Write a date such as 2021, 2021-12 or 2021-12-06, or a financial year such as FY2021-22.',
  ],
  [
    'periods out of order',
    SERIES,
    '2020,passengers',
    '2024,passengers',
    'content/series/night-train-passengers.csv:3:1  periods out of order: "2021" stands after "2024"',
    '  Put the rows of a measure in the order of their periods.',
    'content/series/night-train-passengers.csv:4:1  periods out of order: "2022" stands after "2024"',
    '  Put the rows of a measure in the order of their periods.',
    'content/series/night-train-passengers.csv:5:1  periods out of order: "2023" stands after "2024"',
    '  Put the rows of a measure in the order of their periods.',
  ],
  [
    'a period that may be a month or a financial year',
    SERIES,
    '2020,passengers,212,people,reported,rail-almanac-2020-11-first-train,"November only, cab passengers left out"\n2021,passengers,9100,people,derived,rail-almanac-2020-11-first-train kurier-2022-03-02-thousand,',
    '2010-11,passengers,212,people,reported,rail-almanac-2020-11-first-train,\n2020-21,passengers,9100,people,derived,rail-almanac-2020-11-first-train kurier-2022-03-02-thousand,\n2021,passengers,,people,missing,kurier-2022-03-02-thousand,',
    'content/series/night-train-passengers.csv:2:1  period "2010-11" may be a month or a financial year',
    '  Write FY2010-11 for the year.',
  ],
  [
    'figures that begin above the target, and no word on whether they are to fall to it',
    SERIES,
    '2020,passengers,212',
    '2020,passengers,21200',
    'content/trends/passengers.yaml:6:1  the figures begin at 21200, above the target of 15000',
    '  Add reached: falling to the target where the measure is to fall to it, or reached: rising where it had been passed before.',
  ],
];

for (const [what, file, from, to, ...report] of cases) {
  test(`checkContent reports ${what}`, () => {
    assert.equal(
      reportAfter(({ replace }) => replace(file, from, to)),
      report.join('\n'),
    );
  });
}

test('checkContent reports a trend with the name of a chart of lanes', () => {
  const report = reportAfter(({ rename, replace }) => {
    rename(TREND, 'trends/promised-and-come.yaml');
    replace('articles/one-train-two-tunnels.md', '\n\n::chart{passengers}', '');
  });
  assert.equal(
    report,
    [
      'content/trends/promised-and-come.yaml:1:1  lanes/ has a chart "promised-and-come" already',
      '  Rename one of the two files: the name is part of the address.',
    ].join('\n'),
  );
});
