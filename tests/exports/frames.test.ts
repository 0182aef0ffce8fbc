import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { agreementFrame, chartFrame, eventFrame, frameCode } from '#exports/frames.ts';
import { figureById } from '#figures/all.ts';

const { corpus, faults } = checkContent('content');
assert.ok(corpus && faults.length === 0);
const site = new URL('https://site.example/');

test('frameCode(frame, site) is one frame with an absolute address, the version and a title whose quotes cannot end it', () => {
  const squares = { ...figureById(corpus, 'squares'), title: 'A "quoted" finding' };
  assert.match(
    frameCode(chartFrame(squares, '2026-v'), site),
    /^<iframe src="https:\/\/site\.example\/embed\/squares\/\?v=2026-v" title="A &#x22;quoted&#x22; finding" [^<]*><\/iframe>$/,
  );
});

test('frames are as high as their words ask for', () => {
  const [agreement, event] = [corpus.agreements[0], corpus.events[0]];
  assert.ok(agreement && event);
  const more = 'A sentence that takes its lines. '.repeat(10);
  const wordier = { ...event, body: { ...event.body, text: `${event.body.text} ${more}` } };
  assert.ok(eventFrame(wordier).height > eventFrame(event).height + 100);
  const doubtful = { ...event, doubt: more };
  assert.ok(eventFrame(doubtful).height > eventFrame({ ...event, doubt: undefined }).height + 100);
  const titled = { ...agreement, title: `${agreement.title} ${more}` };
  assert.ok(agreementFrame(titled).height > agreementFrame(agreement).height + 100);
  const outcomes = figureById(corpus, 'outcomes');
  assert.ok(chartFrame({ ...outcomes, reading: `${outcomes.reading} ${more}` }).height > chartFrame(outcomes).height);
});
