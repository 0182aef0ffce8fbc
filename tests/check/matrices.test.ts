import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAfter } from './small-summit.ts';

const MATRIX = `headline: "Halvern came to {words halvern} of {words columns} talks"
reading: A column is a day of talks.
story: one-train-two-tunnels
about: halvern
columns:
  - id: tunnel
    label: The tunnel
    when: May 2019
    sources: [surveyors-letter]
  - id: cheese
    label: The cheese
    when: May 2019
    event: 2019-05-13-a-rind-apart
    sources: [fogbank-2019-05-13-cheese]
rows:
  - id: halvern
    label: Halvern
    cells: {tunnel: came, cheese: away}
  - id: osmarra
    label: Osmarra
    cells: {tunnel: both}
`;

/** The report on the small summit with a matrix, written so and placed in its article. */
function reportOf(matrix: string): string {
  return reportAfter(({ write, replace }) => {
    write('matrices/talks.yaml', matrix);
    replace('articles/one-train-two-tunnels.md', '::chart{passengers}', '::chart{passengers}\n\n::chart{talks}');
  });
}

test('checkContent accepts a matrix whose cells and headline name what it has', () => {
  assert.equal(reportOf(MATRIX), '');
});

test('checkContent reports a cell of no column, a row that is not there, and a headline that counts nobody', () => {
  assert.match(reportOf(MATRIX.replace('{tunnel: both}', '{tunel: both}')), /unknown column "tunel"\n {2}Did you mean "tunnel"\?/);
  assert.match(reportOf(MATRIX.replace('about: halvern', 'about: halver')), /:4:8 {2}unknown row "halver"\n {2}Did you mean "halvern"\?/);
  assert.match(reportOf(MATRIX.replace('{words halvern}', '{words halven}')), /:1:11 {2}unknown value "\{halven\}"/);
});

test('checkContent reports an unknown event or source of a column, and two rows of one id', () => {
  assert.match(reportOf(MATRIX.replace('event: 2019-05-13-a-rind-apart', 'event: 2019-05-13-a-rind')), /unknown event "2019-05-13-a-rind"/);
  assert.match(reportOf(MATRIX.replace('[surveyors-letter]', '[surveyors-lettre]')), /unknown source "surveyors-lettre"/);
  assert.match(reportOf(MATRIX.replace('id: osmarra', 'id: halvern')), /id "halvern" stands twice in rows/);
});
