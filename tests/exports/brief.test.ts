import assert from 'node:assert/strict';
import test from 'node:test';
import { agreementBrief, articleBrief, BRIEF_LENGTH } from '#exports/brief.ts';
import { article, rifles, soundCorpus } from '../model/sound-corpus.ts';

const origin = new URL('https://summit.example/');

test('agreementBrief(agreement, corpus, origin) stays below its bound however much there is to say, and ends with the address', () => {
  const text = 'A sentence of a hundred characters, give or take a few, that says what happened on that day. '.trim();
  const history = rifles.history.flatMap((step) => Array.from({ length: 20 }, () => ({ ...step, text })));
  const brief = agreementBrief({ ...rifles, history, doubt: text }, soundCorpus, origin);
  assert.ok(brief.length < BRIEF_LENGTH, String(brief.length));
  assert.ok(brief.length > BRIEF_LENGTH - 250, String(brief.length));
  assert.match(brief, /\n.+: https:\/\/summit\.example\/agreements\/ak-203-rifles\/\n$/);
});

test('articleBrief(article, corpus, origin) drops key points from the end, never the sources or the address', () => {
  const lead = 'A point that takes some hundred characters to make, as points do when there is much to say in them.';
  const keyPoints = Array.from({ length: 20 }, (_, place) => ({ lead: `${place + 1}: ${lead}`, sources: [] }));
  const brief = articleBrief({ ...article, keyPoints }, soundCorpus, origin);
  assert.ok(brief.length < BRIEF_LENGTH);
  assert.ok(brief.includes('– 1: ') && !brief.includes('– 20: '));
  assert.match(brief, /\n\d+ documents?: .+\n.+: https:\/\/summit\.example\/explainers\/the-summit-in-brief\/\n$/);
});
