import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAfter } from './small-summit.ts';

const ARTICLE = 'articles/one-train-two-tunnels.md';
const AGREEMENT = 'agreements/night-train.md';
const CHARTS = 'squares, outcomes, timeline, verdicts, put-off, promised-and-come, passengers';

/** The report after the line that places the chart of passengers is written so. */
function reportOfLine(line: string): string {
  return reportAfter(({ replace }) => replace(ARTICLE, '::chart{passengers}', line));
}

const unplaced = [
  'content/trends/passengers.yaml:3:8  "one-train-two-tunnels" does not place this chart',
  '  Write ::chart{passengers} there, as a paragraph of its own, below the sentence it proves.',
];

test('checkContent accepts every chart the content has, placed once in an article', () => {
  assert.equal(reportOfLine('::chart{passengers}\n\n::chart{squares}\n\n::chart{outcomes}\n\n::chart{timeline}'), '');
});

test('checkContent reports a chart that does not exist, with the nearest and all there are', () => {
  assert.equal(
    reportOfLine('::chart{pasengers}'),
    [
      'content/articles/one-train-two-tunnels.md:42:1  unknown chart "pasengers"',
      `  Did you mean "passengers"? Charts are ${CHARTS}.`,
      ...unplaced,
    ].join('\n'),
  );
});

test('checkContent reports a chart that an article places twice', () => {
  assert.equal(
    reportOfLine('::chart{passengers}\n\nIt ran.[@surveyors-letter]\n\n::chart{passengers}'),
    [
      'content/articles/one-train-two-tunnels.md:46:1  chart "passengers" stands here twice',
      '  It has its place at line 42; take one of the two out.',
    ].join('\n'),
  );
});

test('checkContent reports a chart that its story does not place', () => {
  assert.equal(reportOfLine('It ran.[@surveyors-letter]'), unplaced.join('\n'));
});

test('checkContent reports a place for a chart in the middle of a sentence', () => {
  assert.equal(
    reportOfLine('See ::chart{passengers} for more.[@surveyors-letter]'),
    [
      'content/articles/one-train-two-tunnels.md:42:1  a place for a chart that is no paragraph of its own',
      '  Write ::chart{id} alone, with an empty line before and after it.',
      ...unplaced,
    ].join('\n'),
  );
});

test('checkContent reports a chart that stands in another record than an article', () => {
  assert.equal(
    reportAfter(({ rewrite }) => rewrite(AGREEMENT, (text) => `${text}\n::chart{passengers}\n`)),
    ['content/agreements/night-train.md:54:1  a chart in agreements/', '  Only an article places charts; take the line out.'].join('\n'),
  );
});

test('checkContent reports a chart of lanes that bears the name of one the site makes', () => {
  assert.match(
    reportAfter((editor) => editor.rename('lanes/promised-and-come.yaml', 'lanes/squares.yaml')),
    /content\/lanes\/squares\.yaml:1:1 {2}the site makes a chart "squares" itself\n {2}Rename this file: the name is part of the address\./,
  );
});

test('checkContent does not miss a chart whose article, or whose own file, cannot be read', () => {
  const ofArticle = reportAfter(({ replace }) => replace(ARTICLE, 'order: 1', 'order: one'));
  assert.doesNotMatch(ofArticle, /does not place/);
  const ofTrend = reportAfter(({ replace }) => replace('trends/passengers.yaml', 'measure: passengers', 'meazure: passengers'));
  assert.doesNotMatch(ofTrend, /unknown chart/);
});
