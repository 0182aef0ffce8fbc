import assert from 'node:assert/strict';
import test from 'node:test';
import type { Agreement } from '#model/agreement.ts';
import { holdsWords } from '#model/folded-text.ts';
import { ledgerRecord, namesOf, partiesOf, withFacet } from '#model/ledger-record.ts';
import { oil, relos, rifles, soundCorpus } from './sound-corpus.ts';

const { summit } = soundCorpus;
const withParties = (parties: Agreement['parties']): Agreement => ({ ...rifles, parties });

test('ledgerRecord(agreement, summit) holds the latest status, and the year of the last evidence, which no search is', () => {
  const { values, evidence } = ledgerRecord(oil, summit);
  assert.deepEqual(values.status, ['no-trace']);
  assert.deepEqual([evidence, values.year], ['2021-12-06', ['2021']]);
  assert.deepEqual(ledgerRecord(rifles, summit).values.year, ['2023']);
  assert.deepEqual(ledgerRecord({ ...oil, history: oil.history.slice(-1) }, summit).values.year, ['none']);
});

test('ledgerRecord(agreement, summit) holds every party, and that a side’s is not named', () => {
  assert.deepEqual(ledgerRecord(withParties({ india: ['Indian Navy'], russia: ['Rosatom'] }), summit).values.party, [
    'india-indian-navy',
    'russia-rosatom',
  ]);
  assert.deepEqual(ledgerRecord(rifles, summit).values.party, ['india-ministry-of-defence', 'not-named']);
  assert.deepEqual(ledgerRecord(withParties({}), summit).values.party, ['not-named']);
});

test('partiesOf(agreement, summit) leaves out the part in brackets, and takes one name once', () => {
  assert.deepEqual(partiesOf(withParties({ india: ['Ministry of Defence (buyer)', 'Ministry of Defence'] }), summit), [
    { id: 'india-ministry-of-defence', name: 'Ministry of Defence', side: 'india' },
  ]);
  assert.deepEqual(
    partiesOf(withParties({ india: ['Army (North) Command'] }), summit).map(({ name }) => name),
    ['Army (North) Command'],
  );
});

test('partiesOf(agreement, summit) gives every name an address of its own, in any script', () => {
  const ids = ['Town of Großłąka', 'Town of Groska', 'Café & Co.', 'Росатом', 'Роснефть'].map(
    (name) => partiesOf(withParties({ russia: [name] }), summit)[0]?.id ?? '',
  );
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^russia-[a-z0-9]+(-[a-z0-9]+)*$/);
  assert.equal(ids[2], 'russia-cafe-co');
});

test('ledgerRecord(agreement, summit) is found by its titles, label, parties and other names', () => {
  const named = { ...withParties({ russia: ['Rosoboronexport'] }), officialTitle: 'Contract for arms', aliases: ['Kalashnikov'] };
  const { text } = ledgerRecord(named, summit);
  assert.deepEqual(namesOf(named), ['Rifles made in India', 'AK-203 rifles', 'Contract for arms', 'Rosoboronexport', 'Kalashnikov']);
  for (const query of ['made india', 'ak203', 'contract arms', 'rosoboron', 'kalash']) assert.ok(holdsWords(text, query), query);
});

test('withFacet(agreements, summit, facet, value) finds by every facet, and by the latest status alone', () => {
  const all = [rifles, oil, relos];
  assert.deepEqual(withFacet(all, summit, 'sector', 'defence'), [rifles, relos]);
  assert.deepEqual(withFacet(all, summit, 'level', 'company'), [oil]);
  assert.deepEqual(withFacet(all, summit, 'status', 'no-trace'), [oil]);
  assert.deepEqual(withFacet(all, summit, 'status', 'signed'), []);
  assert.deepEqual(withFacet(all, summit, 'counted', 'outside'), [relos]);
  assert.deepEqual(withFacet(all, summit, 'party', 'india-ministry-of-defence'), [rifles, relos]);
  assert.deepEqual(withFacet(all, summit, 'year', '2021'), [oil, relos]);
});
