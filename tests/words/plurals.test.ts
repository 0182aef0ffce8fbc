import assert from 'node:assert/strict';
import test from 'node:test';
import { words } from '#words/words.ts';

test('the standfirsts of lists are English at nought, one and many', () => {
  assert.match(words.disagreementsStandfirst(1), /^One point on which our sources differ\. /);
  assert.match(words.disagreementsStandfirst(44), /^Forty-four points on which our sources differ\. /);
  assert.equal(words.storiesStandfirst(1), 'One story, and the question it answers.');
  assert.match(words.storiesStandfirst(9), /^Nine stories, and the question that each answers\. /);
  assert.equal(words.claimsStandfirst(0), 'No statement about the summit has been checked yet.');
  assert.match(words.claimsStandfirst(1), /^One statement about the summit, read /);
  assert.match(words.claimsStandfirst(36), /^Thirty-six statements about the summit, one by one, /);
  assert.equal(words.timelineStandfirst(0, 2021, 2021), 'No event is on record yet.');
  assert.equal(words.timelineStandfirst(1, 2021, 2021), '1 dated event of 2021, with its sources.');
  assert.equal(words.timelineStandfirst(198, 1988, 2026), '198 dated events from 1988 to 2026, each with its sources.');
  assert.equal(words.sourcesStandfirst(1, 1, 0), 'One document, from a party or a government.');
  assert.equal(
    words.sourcesStandfirst(2, 0, 1),
    '2 documents, none of them from a party or a government. Of one we could read only a part.',
  );
});

test('the standfirst of the ledger speaks of the records there are', () => {
  assert.equal(words.ledgerStandfirst(0, 28, 0), 'No agreement is on record yet.');
  assert.equal(words.ledgerStandfirst(1, 28, 1), 'The site follows one agreement, and sources tie it to the 28 that were announced.');
  assert.equal(
    words.ledgerStandfirst(6, 6, 6),
    'The site follows six agreements, and sources tie all of them to the 6 that were announced.',
  );
  assert.equal(
    words.ledgerStandfirst(2, 28, 0),
    'The site follows two agreements, signed, put off, discussed or recalled; no source ties any of them to the 28 that were announced.',
  );
  assert.equal(
    words.ledgerStandfirst(27, 28, 12),
    'The site follows twenty-seven agreements, of which sources tie only twelve to the 28 that were announced; the rest were signed beside those, put off, discussed or recalled.',
  );
});

test('the headlines of the charts hold for no agreement, one and all of them', () => {
  assert.deepEqual(
    [
      [0, 28],
      [1, 28],
      [12, 28],
      [6, 6],
      [1, 1],
      [0, 1],
    ].map(([documented = 0, announced = 0]) => words.squareTitle(documented, announced)),
    [
      'We can name none of the 28, from published sources',
      'We can name one of the 28, from published sources',
      'We can name twelve of the 28, from published sources',
      'We can name all of the 6, from published sources',
      'We can name the one that was announced, from published sources',
      'We cannot name the one that was announced, from published sources',
    ],
  );
  assert.deepEqual(
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 9],
      [1, 9],
      [6, 12],
      [9, 9],
    ].map(([silent = 0, total = 0]) => words.outcomeTitle(silent, total)),
    [
      'No source ties an agreement to the total',
      'The one we can name left a later trace',
      'The one we can name left no later trace we could find',
      'All nine left a later trace',
      'One of the nine left no later trace we could find',
      'Six of the twelve left no later trace we could find',
      'None of the nine left a later trace we could find',
    ],
  );
});

test('the chart of outcomes is told in whole sentences whatever was found', () => {
  assert.equal(words.outcomeSummary(0, 0, ''), 'Of 0 agreements tied to the total, none has later evidence.');
  assert.equal(words.outcomeSummary(0, 1, 'Rifles'), 'Of 1 agreement tied to the total, it has later evidence: Rifles.');
  assert.equal(words.outcomeSummary(1, 1, ''), 'Of 1 agreement tied to the total, one has no public trace after the signature.');
  assert.equal(
    words.outcomeSummary(1, 2, 'Rifles'),
    'Of 2 agreements tied to the total, one has no public trace after the signature, and the other has later evidence: Rifles.',
  );
  assert.match(
    words.outcomeSummary(6, 12, 'Rifles, oil'),
    /, six have no public trace after the signature, and the others have later evidence: /,
  );
  assert.match(
    words.squareDescription(1, 1, 1, 1),
    /^One filled square is an agreement .* One empty square is .* one agreement .* and one deal /,
  );
  assert.match(words.squareDescription(0, 28, 0, 0), /^No square is filled.* no agreements .* and no deals /);
});

test('the headline of the timeline counts one event, and none, as English does', () => {
  assert.equal(words.timelineView.title(0, 0, 2021, 0, 0), 'No event is on record yet');
  assert.equal(words.timelineView.title(0, 1, 2021, 1, 0), 'The one event on record falls before 2021');
  assert.equal(words.timelineView.title(1, 3, 2021, 0, 2), 'One of 3 events falls in 2021; none came before, two after');
  assert.equal(words.timelineView.title(0, 2, 2021, 1, 1), 'None of 2 events falls in 2021; one came before, one after');
  assert.equal(
    words.timelineView.title(47, 198, 2021, 70, 81),
    'Forty-seven of 198 events fall in 2021; seventy came before, eighty-one after',
  );
});

test('a list of agreements says how many it holds, how many are named, and that the unnamed may hold more', () => {
  assert.equal(words.facetSummary(1, 1, 28, 0), 'One agreement, named among the 28.');
  assert.equal(words.facetSummary(1, 0, 28, 0), 'One agreement, not named among the 28.');
  assert.equal(words.facetSummary(3, 3, 28, 0), 'Three agreements, all named among the 28.');
  assert.equal(
    words.facetSummary(3, 0, 28, 1),
    'Three agreements, none of them named among the 28. The one of the 28 that no page we could read names may belong here too.',
  );
  assert.equal(
    words.facetSummary(3, 1, 28, 16),
    'Three agreements, one of them named among the 28. The sixteen of the 28 that no page we could read names may hold more.',
  );
});
