import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAfter } from './small-summit.ts';

const BALANCE = `headline: "{up.last} rode in {last.period}, and {down.last} walked"
reading: Columns above the line rode, below it walked.
story: one-train-two-tunnels
series: night-train-passengers
up: {measure: passengers, label: rode}
down: {measure: walkers, label: walked}
`;
const SERIES = 'series/night-train-passengers.csv';

/** The report on the small summit with a balance, written so and placed in its article, and walkers in its series. */
function reportOf(balance: string, walkers = '2022,walkers,4,people,reported,surveyors-letter,\n'): string {
  return reportAfter(({ write, replace, rewrite }) => {
    write('balances/ways.yaml', balance);
    rewrite(SERIES, (csv) => csv.trimEnd() + '\n' + walkers);
    replace('articles/one-train-two-tunnels.md', '::chart{passengers}', '::chart{passengers}\n\n::chart{ways}');
  });
}

test('checkContent accepts a balance whose series has both measures', () => {
  assert.equal(reportOf(BALANCE), '');
});

test('checkContent reports a measure or a series that is not there, and a period that no row has for both', () => {
  assert.match(
    reportOf(BALANCE.replace('measure: walkers', 'measure: walker')),
    /:6:17 {2}"night-train-passengers" has no measure "walker"\n {2}Did you mean "walkers"\?/,
  );
  assert.match(
    reportOf(BALANCE.replace('series: night-train-passengers', 'series: night-trains')),
    /:4:9 {2}unknown series "night-trains"/,
  );
  assert.match(reportOf(BALANCE, '1999,walkers,4,people,reported,surveyors-letter,\n'), /:4:9 {2}no period with both figures/);
});

test('checkContent reports a headline of a balance that names a value it does not give', () => {
  assert.match(
    reportOf(BALANCE.replace('{up.last}', '{up.lasts}')),
    /:1:11 {2}unknown value "\{up\.lasts\}"\n {2}Did you mean "up\.last"\?/,
  );
});
