import assert from 'node:assert/strict';
import test from 'node:test';
import { readState, soundState, writeState, type TimelineChoices, type TimelineState } from '#browser/timeline/state.ts';
import { sequence } from '../../charts/many-events.ts';

const choices: TimelineChoices = { first: 1988 * 12, end: 2027 * 12, threads: ['s-400', 'caatsa', 'put-off', 'summit'] };

/** Any sound state. */
function states(count: number): readonly TimelineState[] {
  const next = sequence(7);
  return Array.from({ length: count }, () => {
    const ends = [choices.first + next(choices.end - choices.first), choices.first + 1 + next(choices.end - choices.first)];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    return soundState(
      {
        from: next(3) === 0 ? undefined : from,
        to: next(3) === 0 ? undefined : to,
        threads: choices.threads.filter(() => next(2) === 0),
      },
      choices,
    );
  });
}

test('readState(writeState(state)) is the state, whatever it is', () => {
  const all = states(5000);
  assert.ok(new Set(all.map((state) => writeState(state))).size > 3000);
  for (const state of all) assert.deepEqual(readState(writeState(state), choices), state, writeState(state));
});

test('writeState(readState(query)) writes a state one way, however it was written', () => {
  for (const state of states(500)) {
    const query = writeState(state);
    const turned = `?${query.slice(1).split('&').toReversed().join('&')}`;
    assert.equal(writeState(readState(turned, choices)), query);
  }
});

test('writeState(state) keeps a fixed order, names whole years as years, and leaves out what is not chosen', () => {
  const [january2018, july2022] = [2018 * 12, 2022 * 12 + 6];
  const cases: readonly (readonly [TimelineState, string])[] = [
    [{ threads: [] }, ''],
    [{ from: january2018, to: july2022, threads: ['caatsa', 's-400'] }, '?from=2018&to=2022-06&threads=caatsa,s-400'],
    [{ from: january2018 + 11, threads: [] }, '?from=2018-12'],
    [{ to: 2022 * 12, threads: [] }, '?to=2021'],
    [{ to: 2022 * 12 + 1, threads: ['summit'] }, '?to=2022-01&threads=summit'],
  ];
  for (const [state, query] of cases) assert.equal(writeState(state), query);
});

test('writeState(state, query) keeps what others wrote into the address, in front', () => {
  assert.equal(writeState({ from: 2018 * 12, threads: [] }, '?sector=arms&from=1999&x=a+b'), '?sector=arms&x=a+b&from=2018');
  assert.equal(writeState({ threads: [] }, '?from=1999'), '');
});

test('readState(query) takes what is misspelt, unknown, outside or the wrong way round as not chosen', () => {
  const nothing: TimelineState = { threads: [] };
  const queries = [
    '',
    '?from=&to=&threads=',
    '?from=yesterday&to=%00&threads=,,',
    '?from=2022&to=2018',
    '?from=2022-13&to=2022-00',
    '?from=99999&to=-5',
    '?from=1066&to=3000',
    '?threads=<script>,toString,__proto__',
    '?threads=s-400,caatsa,put-off,summit',
    '?from=2027&to=2030',
    '?from=1900&to=1950',
  ];
  for (const query of queries) assert.deepEqual(readState(query, choices), nothing, query);
});

test('readState(query) keeps what is sound beside what is not', () => {
  assert.deepEqual(readState('?from=2018&to=soon&threads=summit,nobody,s-400', choices), { from: 2018 * 12, threads: ['s-400', 'summit'] });
});
