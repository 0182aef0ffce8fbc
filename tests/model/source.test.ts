import assert from 'node:assert/strict';
import test from 'node:test';
import { byPublisher, countIndependent, mostUsed, sourceChoices, sourceSchema, voiceOf, voicesAmong, type Source } from '#model/source.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';

const ofAlphabet = new Intl.Collator('en').compare;
const hindu: Source = {
  id: 'hindu-2021-12-07',
  publisher: 'The Hindu',
  title: 'What was signed',
  titleFrom: 'page',
  url: 'https://hindu.example/report',
  published: parseCalendarDate('2021-12-07'),
  language: 'en',
  kind: 'news',
  read: 'whole',
};
const ministry: Source = { ...hindu, id: 'mea-2021-12-06', publisher: 'Ministry', kind: 'primary' };
const pti: Source = { ...hindu, id: 'pti-2021-12-06', publisher: 'PTI' };
const reprintA: Source = { ...hindu, id: 'mint-2021-12-06', publisher: 'Mint', kind: 'repost', origin: 'PTI' };
const reprintB: Source = { ...hindu, id: 'print-2021-12-06', publisher: 'The Print', kind: 'repost', origin: 'PTI' };
const pressNote: Source = { ...hindu, id: 'mint-2021-12-07', publisher: 'Mint', kind: 'repost', origin: 'Ministry' };

test('voiceOf(source) is its origin, else its publisher', () => {
  assert.equal(voiceOf(reprintA), 'PTI');
  assert.equal(voiceOf(hindu), 'The Hindu');
});

test('voicesAmong(sources) folds an agency and its reprints into one voice', () => {
  assert.deepEqual(voicesAmong([reprintA, pti, reprintB]), [{ name: 'PTI', sources: [reprintA, pti, reprintB], isPrimary: false }]);
});

test('voicesAmong(sources) folds two reprints even where the agency itself was not read', () => {
  assert.equal(voicesAmong([reprintA, reprintB]).length, 1);
});

test('voicesAmong(sources) keeps two texts of one publisher apart when they carry different words', () => {
  assert.deepEqual(
    voicesAmong([reprintA, pressNote]).map(({ name }) => name),
    ['Ministry', 'PTI'],
  );
});

test('voicesAmong(sources) puts the voice with the most documents first, then goes by name', () => {
  assert.deepEqual(
    voicesAmong([hindu, ministry, pti, reprintA]).map(({ name }) => name),
    ['PTI', 'Ministry', 'The Hindu'],
  );
});

test('voicesAmong(sources) calls a voice primary when one of its documents is', () => {
  assert.deepEqual(voicesAmong([pressNote, ministry]), [{ name: 'Ministry', sources: [pressNote, ministry], isPrimary: true }]);
});

test('voicesAmong(sources) counts a document named twice once', () => {
  assert.deepEqual(voicesAmong([hindu, hindu]), [{ name: 'The Hindu', sources: [hindu], isPrimary: false }]);
});

test('voicesAmong([]) is empty', () => {
  assert.deepEqual(voicesAmong([]), []);
});

test('countIndependent(sources) counts voices, not documents', () => {
  assert.deepEqual(countIndependent([hindu, ministry, pressNote, pti, reprintA, reprintB]), { independent: 3, primary: 1 });
});

test('countIndependent([]) is none of none', () => {
  assert.deepEqual(countIndependent([]), { independent: 0, primary: 0 });
});

test('sourceSchema takes the word unknown for a date nobody shows, and no other word', () => {
  const { id: _, ...form } = hindu;
  assert.equal(sourceSchema.safeParse({ ...form, published: 'unknown' }).success, true);
  assert.equal(sourceSchema.safeParse({ ...form, published: 'yesterday' }).success, false);
});

test('sourceSchema refuses a key it does not know and an address that is not of the web', () => {
  const { id: _, ...form } = hindu;
  assert.equal(sourceSchema.safeParse(form).success, true);
  assert.equal(sourceSchema.safeParse({ ...form, publishedOn: '2021' }).success, false);
  assert.equal(sourceSchema.safeParse({ ...form, url: 'ftp://hindu.example/report' }).success, false);
});

test('byPublisher(sources, ofAlphabet) goes by the alphabet, whatever the machine’s own, and keeps each publisher’s own together as they come', () => {
  const zeit: Source = { ...hindu, id: 'zeit', publisher: 'Zeit' };
  const agencia: Source = { ...hindu, id: 'agencia', publisher: 'Ágencia' };
  assert.deepEqual(byPublisher([zeit, reprintA, agencia, pti, pressNote], ofAlphabet), [agencia, reprintA, pressNote, pti, zeit]);
});

test('byPublisher(sources, ofAlphabet) puts publishers that begin with a digit last', () => {
  const [digits, letters] = [
    { ...hindu, publisher: '1prime' },
    { ...hindu, publisher: 'Zeit' },
  ];
  assert.deepEqual(byPublisher([digits, letters], ofAlphabet), [letters, digits]);
});

test('sourceChoices(sources, language) has the kinds there are, then other languages, the commonest first', () => {
  const sources = [
    hindu,
    { ...hindu, language: 'ru' },
    { ...hindu, language: 'hi' },
    { ...hindu, language: 'hi', kind: 'primary' as const },
  ];
  assert.deepEqual(
    sourceChoices(sources, 'en').map(({ by, value, sources: own }) => [by, value, own.size]),
    [
      ['kind', 'primary', 1],
      ['kind', 'news', 3],
      ['language', 'hi', 2],
      ['language', 'ru', 1],
    ],
  );
});

test('mostUsed(sources, usesOf) has those that most records rest on, and none where the list is short', () => {
  const sources = Array.from({ length: 24 }, (_, place) => ({ ...hindu, id: String(place) }));
  const usesOf = ({ id }: Source): number => Number(id);
  assert.deepEqual(
    mostUsed(sources, usesOf).map(({ id }) => id),
    ['23', '22', '21', '20', '19', '18', '17', '16'],
  );
  assert.deepEqual(mostUsed(sources.slice(1), usesOf), []);
});
