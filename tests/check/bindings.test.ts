import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAfter, type Editor } from './small-summit.ts';

const ARTICLE = 'articles/one-train-two-tunnels.md';
const TRAIN = 'agreements/night-train.md';

/** The report after the article's sentence on the announcement, and on the first train, are written so. */
function reportOf(announced: string, left: string, edit: (editor: Editor) => void = () => undefined): string {
  return reportAfter((editor) => {
    editor.replace(ARTICLE, 'announced five agreements in Brackwater', `announced ${announced} agreements in Brackwater`);
    editor.replace(ARTICLE, 'in November 2020, eleven minutes early; two', `in ${left}, eleven minutes early; two`);
    edit(editor);
  });
}

test('checkContent accepts a bound number in words or digits, and a bound date in full or without its year', () => {
  assert.equal(reportOf('[five](count:announced)', '[November 2020](value:night-train.running)'), '');
  assert.equal(reportOf('[5](count:announced)', '[November](value:night-train.running)'), '');
  assert.equal(reportOf('[Five](count:announced)', '[2020](value:night-train.running)'), '');
});

test('checkContent reports a bound number that the records no longer give', () => {
  assert.equal(
    reportOf('[six](count:announced)', 'November 2020'),
    [
      'content/articles/one-train-two-tunnels.md:27:109  "six" is not what the records say of count announced',
      '  They say 5; mend the sentence, or the record.',
    ].join('\n'),
  );
});

test('checkContent reports a bound date that no step of that status has', () => {
  assert.equal(
    reportOf('five', '[December 2020](value:night-train.running)'),
    [
      'content/articles/one-train-two-tunnels.md:31:216  "December 2020" is not what the records say of night-train.running',
      '  They say November 2020; mend the sentence, or the record.',
    ].join('\n'),
  );
});

test('checkContent reports a bound figure that differs from the record, and accepts it when it is the same', () => {
  const addFigure = ({ replace }: Editor): void => replace(TRAIN, 'history:\n', 'figures: {delay: eleven minutes}\nhistory:\n');
  assert.equal(reportOf('five', '2020, [Eleven minutes](value:night-train.delay)', addFigure), '');
  assert.equal(
    reportOf('five', '2020, [twelve minutes](value:night-train.delay)', addFigure),
    [
      'content/articles/one-train-two-tunnels.md:31:222  "twelve minutes" is not what the records say of night-train.delay',
      '  They say eleven minutes; mend the sentence, or the record.',
    ].join('\n'),
  );
});

test('checkContent reports a binding to a count, an agreement or a field that does not exist', () => {
  assert.match(reportOf('[five](count:anounced)', '2020'), /27:109 {2}unknown count "anounced"\n {2}Did you mean "announced"\?/);
  assert.match(
    reportOf('five', '[2020](value:night-tran.running)'),
    /31:216 {2}unknown agreement "night-tran"\n {2}Did you mean "night-train"\?/,
  );
  assert.match(
    reportOf('five', '[2020](value:night-train.runing)'),
    /31:216 {2}"night-train" has no figure and no step "runing"\n {2}Did you mean "running"\? It has haggling, sealed, running\./,
  );
});

test('checkContent reports a citation whose bracket is never closed', () => {
  assert.equal(
    reportAfter(({ replace }) =>
      replace(ARTICLE, 'names two.[@gazette-2019-05-14-communique]', 'names two.[@gazette-2019-05-14-communique] [@lantern'),
    ),
    [
      'content/articles/one-train-two-tunnels.md:27:200  a citation that is not closed: "[@lantern"',
      '  Close it with ], and begin no other bracket inside it.',
    ].join('\n'),
  );
});
