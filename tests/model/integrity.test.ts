import assert from 'node:assert/strict';
import test from 'node:test';
import type { Agreement } from '#model/agreement.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { COUNT_NAMES } from '#model/counts.ts';
import { checkIntegrity } from '#model/integrity.ts';
import type { Issue } from '#model/issue.ts';
import {
  afterThread,
  article,
  disagreement,
  factoryYear,
  firstClaim,
  interview,
  laterReport,
  oil,
  plainBody,
  relos,
  report,
  rifles,
  secondClaim,
  soundCorpus,
  statement,
  summit,
  summitDay,
  summitThread,
  term,
  trade,
} from './sound-corpus.ts';

const date = parseCalendarDate;
/** The corpus with one agreement in place of the rifles. */
const withRifles = (changed: Agreement): Corpus => ({ ...soundCorpus, agreements: [changed, oil, relos] });

test('checkIntegrity(corpus) finds nothing in a sound corpus', () => {
  assert.deepEqual(checkIntegrity(soundCorpus), []);
});

test('checkIntegrity(corpus) reports the faults of several rules together, in the order of the rules', () => {
  const corpus: Corpus = {
    ...soundCorpus,
    agreements: [{ ...rifles, sector: 'defense' }, oil, relos],
    sources: [{ ...statement, url: undefined }, report, laterReport, interview],
    terms: [{ ...term, body: { ...plainBody, isEmpty: true } }],
  };
  assert.deepEqual(
    checkIntegrity(corpus).map(({ fault }) => fault),
    ['unknown sector "defense"', 'the body is empty', 'a source without url that was not supplied to us'],
  );
});

// Sources.

test('checkIntegrity(corpus) reports a citation of an unknown source at its line and column, and what was meant', () => {
  const body = { ...plainBody, citations: [{ source: 'mea-2021-12-06-statment', line: 14, column: 22 }] };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, events: [{ ...summitDay, body }, factoryYear] }), [
    {
      collection: 'events',
      id: '2021-12-06-summit-meets',
      at: { line: 14, column: 22 },
      fault: 'unknown source "mea-2021-12-06-statment"',
      remedy: 'Did you mean "mea-2021-12-06-statement"? Sources live in sources/.',
    },
  ]);
});

test('checkIntegrity(corpus) suggests nothing for an unknown source that is like none', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, terms: [{ ...term, sources: ['zz'] }] }), [
    { collection: 'terms', id: 'relos', at: ['sources', 0], fault: 'unknown source "zz"', remedy: 'Sources live in sources/.' },
  ]);
});

const nowhere: Pick<Issue, 'fault' | 'remedy'> = { fault: 'unknown source "nowhere"', remedy: 'Sources live in sources/.' };
const [firstPoint, secondPoint, thirdPoint] = summit.front.points;
const [firstVersion, secondVersion] = disagreement.versions;
const [signing, making] = rifles.history;
const [row] = trade.rows;
assert.ok(firstPoint && secondPoint && thirdPoint && firstVersion && secondVersion && signing && making && row);

const unknownSources: readonly (readonly [string, Corpus, Pick<Issue, 'collection' | 'id' | 'at'>])[] = [
  [
    'a point of the front page',
    {
      ...soundCorpus,
      summit: { ...summit, front: { ...summit.front, points: [firstPoint, { ...secondPoint, sources: ['nowhere'] }, thirdPoint] } },
    },
    { collection: 'summit', id: 'summit', at: ['front', 'points', 1, 'sources', 0] },
  ],
  [
    'a section about the site',
    { ...soundCorpus, summit: { ...summit, about: summit.about.map((section) => ({ ...section, sources: ['nowhere'] })) } },
    { collection: 'summit', id: 'summit', at: ['about', 0, 'sources', 0] },
  ],
  [
    'an agreement',
    withRifles({ ...rifles, sources: ['mea-2021-12-06-statement', 'nowhere'] }),
    { collection: 'agreements', id: 'ak-203-rifles', at: ['sources', 1] },
  ],
  [
    'what counts an agreement in',
    withRifles({ ...rifles, countedSources: ['nowhere'] }),
    { collection: 'agreements', id: 'ak-203-rifles', at: ['countedSources', 0] },
  ],
  [
    'the value of an agreement',
    withRifles({ ...rifles, value: { text: 'Much', sources: ['nowhere'] } }),
    { collection: 'agreements', id: 'ak-203-rifles', at: ['value', 'sources', 0] },
  ],
  [
    'a step of a history',
    withRifles({ ...rifles, history: [signing, { ...making, sources: ['nowhere'] }] }),
    { collection: 'agreements', id: 'ak-203-rifles', at: ['history', 1, 'sources', 0] },
  ],
  [
    'an event',
    { ...soundCorpus, events: [summitDay, { ...factoryYear, sources: ['nowhere'] }] },
    { collection: 'events', id: '2023-rifles-made', at: ['sources', 0] },
  ],
  [
    'a claim',
    { ...soundCorpus, claims: [{ ...firstClaim, sources: ['nowhere'] }, secondClaim] },
    { collection: 'claims', id: 'claim-one', at: ['sources', 0] },
  ],
  [
    'a version of a disagreement',
    { ...soundCorpus, disagreements: [{ ...disagreement, versions: [firstVersion, { ...secondVersion, sources: ['nowhere'] }] }] },
    { collection: 'disagreements', id: 'how-many-rifles', at: ['versions', 1, 'sources', 0] },
  ],
  [
    'a row of a series',
    { ...soundCorpus, series: [{ ...trade, rows: [row, { ...row, sources: ['nowhere'] }] }] },
    { collection: 'series', id: 'trade', at: ['rows', 1, 'sources', 0] },
  ],
];
for (const [place, corpus, issue] of unknownSources) {
  test(`checkIntegrity(corpus) reports an unknown source of ${place}`, () => {
    assert.deepEqual(checkIntegrity(corpus), [{ ...issue, ...nowhere }]);
  });
}

test('checkIntegrity(corpus) reports an unknown source of a key point once, and not as one the body lacks', () => {
  const [first, ...others] = article.keyPoints;
  assert.ok(first);
  assert.deepEqual(
    checkIntegrity({ ...soundCorpus, articles: [{ ...article, keyPoints: [{ ...first, sources: ['nowhere'] }, ...others] }] }),
    [{ collection: 'articles', id: 'the-summit-in-brief', at: ['keyPoints', 0, 'sources', 0], ...nowhere }],
  );
});

test('checkIntegrity(corpus) reports a misspelt citation of an article once, and not as one its key points lack', () => {
  const [first, ...others] = article.body.citations;
  assert.ok(first);
  const body = { ...article.body, citations: [{ ...first, source: 'mea-2021-12-06-statment' }, ...others] };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, articles: [{ ...article, body }] }), [
    {
      collection: 'articles',
      id: 'the-summit-in-brief',
      at: { line: 20, column: 15 },
      fault: 'unknown source "mea-2021-12-06-statment"',
      remedy: 'Did you mean "mea-2021-12-06-statement"? Sources live in sources/.',
    },
  ]);
});

// Records that could not be read.

test('checkIntegrity(corpus, unread) takes no mention of an unread record for an unknown one', () => {
  const corpus: Corpus = {
    ...soundCorpus,
    sources: [report, laterReport, interview],
    events: [factoryYear],
    terms: [],
    threads: [afterThread],
  };
  assert.deepEqual(
    checkIntegrity(corpus, [
      { collection: 'sources', id: 'mea-2021-12-06-statement' },
      { collection: 'events', id: '2021-12-06-summit-meets' },
      { collection: 'terms', id: 'relos' },
      { collection: 'threads', id: 'summit' },
    ]),
    [],
  );
});

test('checkIntegrity(corpus, unread) asks the collection as well as the id of an unread record', () => {
  const corpus: Corpus = { ...soundCorpus, terms: [] };
  assert.deepEqual(checkIntegrity(corpus, [{ collection: 'sources', id: 'relos' }]), [
    {
      collection: 'articles',
      id: 'the-summit-in-brief',
      at: { line: 22, column: 1 },
      fault: 'unknown term "relos"',
      remedy: 'Terms live in glossary/.',
    },
  ]);
});

test('checkIntegrity(corpus, unread) misses no status while an agreement is unread', () => {
  const corpus: Corpus = { ...soundCorpus, agreements: [rifles, oil] };
  assert.deepEqual(checkIntegrity(corpus, [{ collection: 'agreements', id: 'relos-logistics' }]), []);
});

// Other records.

test('checkIntegrity(corpus) reports an unknown agreement of an event, an article and a disagreement', () => {
  const unknown = {
    fault: 'unknown agreement "relos-logistic"',
    remedy: 'Did you mean "relos-logistics"? Agreements live in agreements/.',
  };
  const corpus: Corpus = {
    ...soundCorpus,
    events: [summitDay, { ...factoryYear, agreements: ['ak-203-rifles', 'relos-logistic'] }],
    articles: [{ ...article, agreements: ['relos-logistic'] }],
    disagreements: [{ ...disagreement, agreements: ['relos-logistic'] }],
  };
  assert.deepEqual(checkIntegrity(corpus), [
    { collection: 'articles', id: 'the-summit-in-brief', at: ['agreements', 0], ...unknown },
    { collection: 'events', id: '2023-rifles-made', at: ['agreements', 1], ...unknown },
    { collection: 'disagreements', id: 'how-many-rifles', at: ['agreements', 0], ...unknown },
  ]);
});

test('checkIntegrity(corpus) reports an unknown event of an article and a disagreement', () => {
  const unknown = {
    fault: 'unknown event "2021-12-06-summit-met"',
    remedy: 'Did you mean "2021-12-06-summit-meets"? Events live in events/.',
  };
  const corpus: Corpus = {
    ...soundCorpus,
    articles: [{ ...article, events: ['2021-12-06-summit-met'] }],
    disagreements: [{ ...disagreement, events: ['2021-12-06-summit-met'] }],
  };
  assert.deepEqual(checkIntegrity(corpus), [
    { collection: 'articles', id: 'the-summit-in-brief', at: ['events', 0], ...unknown },
    { collection: 'disagreements', id: 'how-many-rifles', at: ['events', 0], ...unknown },
  ]);
});

test('checkIntegrity(corpus) reports an unknown turning point of a thread', () => {
  const [thread] = soundCorpus.threads;
  assert.ok(thread);
  const threads = [{ ...thread, turningPoint: '2021-12-06-summit-met' }, ...soundCorpus.threads.slice(1)];
  assert.deepEqual(checkIntegrity({ ...soundCorpus, threads }), [
    {
      collection: 'threads',
      id: thread.id,
      at: ['turningPoint'],
      fault: 'unknown event "2021-12-06-summit-met"',
      remedy: 'Did you mean "2021-12-06-summit-meets"? Events live in events/.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a question to try that no record answers', () => {
  const { summit } = soundCorpus;
  const questions = [
    { text: 'Which agreements are on record?', page: 'agreements' as const },
    { text: 'Is it in force?', agreement: 'relos-logistic' },
    { text: 'What came of it?', article: 'the-summit' },
  ];
  const corpus: Corpus = { ...soundCorpus, summit: { ...summit, search: { ...summit.search, questions } } };
  assert.deepEqual(
    checkIntegrity(corpus).map(({ collection, at, fault }) => ({ collection, at, fault })),
    [
      { collection: 'summit', at: ['search', 'questions', 1, 'agreement'], fault: 'unknown agreement "relos-logistic"' },
      { collection: 'summit', at: ['search', 'questions', 2, 'article'], fault: 'unknown article "the-summit"' },
    ],
  );
});

test('checkIntegrity(corpus) reports an alias that an article or an event names twice', () => {
  const aliases = ['the visit', 'the visit'];
  const corpus: Corpus = { ...soundCorpus, articles: [{ ...article, aliases }], events: [{ ...summitDay, aliases }, factoryYear] };
  assert.deepEqual(
    checkIntegrity(corpus).map(({ collection, at }) => ({ collection, at })),
    [
      { collection: 'articles', at: ['aliases', 1] },
      { collection: 'events', at: ['aliases', 1] },
    ],
  );
});

test('checkIntegrity(corpus) reports a thread no event may belong to', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, events: [summitDay, { ...factoryYear, thread: 'afer' }] }), [
    {
      collection: 'events',
      id: '2023-rifles-made',
      at: ['thread'],
      fault: 'unknown thread "afer"',
      remedy: 'Did you mean "after"? Threads live in threads/.',
    },
  ]);
});

// Words of summit.yaml.

test('checkIntegrity(corpus) reports a sector that summit.yaml does not list', () => {
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, sector: 'defense' })), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['sector'],
      fault: 'unknown sector "defense"',
      remedy: 'Did you mean "defence"? The sectors of summit.yaml are defence, energy.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a level that summit.yaml does not list', () => {
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, level: 'goverment' })), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['level'],
      fault: 'unknown level "goverment"',
      remedy: 'Did you mean "government"? The levels of summit.yaml are government, company.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a kind that summit.yaml does not list', () => {
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, kind: 'memorandum' })), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['kind'],
      fault: 'unknown kind "memorandum"',
      remedy: 'The kinds of summit.yaml are contract.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a side that summit.yaml does not list', () => {
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, parties: { india: ['Ministry of Defence'], rusia: [] } })), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['parties', 'rusia'],
      fault: 'unknown side "rusia"',
      remedy: 'Did you mean "russia"? The sides of summit.yaml are india, russia.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a status of a step that summit.yaml does not list', () => {
  const third = { ...making, date: date('2024'), status: 'singed' };
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, history: [signing, making, third] })), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['history', 2, 'status'],
      fault: 'unknown status "singed"',
      remedy: 'Did you mean "signed"? The statuses of summit.yaml are put-off, signed, under-way, no-trace.',
    },
  ]);
});

// Links in prose.

test('checkIntegrity(corpus) reports a link to an unknown record of each kind, at its place', () => {
  const links = [
    { kind: 'agreement', id: 'oil-suply', line: 8, column: 1 },
    { kind: 'event', id: '2023-rifle-made', line: 9, column: 2 },
    { kind: 'term', id: 'relo', line: 10, column: 3 },
    { kind: 'article', id: 'the-summit-in-brie', line: 11, column: 4 },
    { kind: 'source', id: 'interview-2021-12-04', line: 12, column: 5 },
    { kind: 'disagreement', id: 'how-many-rifle', line: 13, column: 6 },
    { kind: 'claim', id: 'claim-on', line: 14, column: 7 },
  ];
  const at = { collection: 'threads' as const, id: 'summit' };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, threads: [{ ...summitThread, body: { ...plainBody, links } }, afterThread] }), [
    {
      ...at,
      at: { line: 8, column: 1 },
      fault: 'unknown agreement "oil-suply"',
      remedy: 'Did you mean "oil-supply"? Agreements live in agreements/.',
    },
    {
      ...at,
      at: { line: 9, column: 2 },
      fault: 'unknown event "2023-rifle-made"',
      remedy: 'Did you mean "2023-rifles-made"? Events live in events/.',
    },
    { ...at, at: { line: 10, column: 3 }, fault: 'unknown term "relo"', remedy: 'Did you mean "relos"? Terms live in glossary/.' },
    {
      ...at,
      at: { line: 11, column: 4 },
      fault: 'unknown article "the-summit-in-brie"',
      remedy: 'Did you mean "the-summit-in-brief"? Articles live in articles/.',
    },
    {
      ...at,
      at: { line: 12, column: 5 },
      fault: 'unknown source "interview-2021-12-04"',
      remedy: 'Did you mean "interview-2021-12-03"? Sources live in sources/.',
    },
    {
      ...at,
      at: { line: 13, column: 6 },
      fault: 'unknown disagreement "how-many-rifle"',
      remedy: 'Did you mean "how-many-rifles"? Disagreements live in disagreements/.',
    },
    {
      ...at,
      at: { line: 14, column: 7 },
      fault: 'unknown claim "claim-on"',
      remedy: 'Did you mean "claim-one"? Claims live in claims/.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a link of an unknown kind', () => {
  const body = { ...plainBody, links: [{ kind: 'terms', id: 'relos', line: 8, column: 1 }] };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, terms: [{ ...term, body }] }), [
    {
      collection: 'terms',
      id: 'relos',
      at: { line: 8, column: 1 },
      fault: 'unknown kind of link "terms:"',
      remedy:
        'Did you mean "term"? Links to records begin with article:, agreement:, event:, source:, term:, claim:, disagreement:, value:, count:.',
    },
  ]);
});

test('checkIntegrity(corpus) reports an unknown kind of link that every object has a property of', () => {
  const body = { ...plainBody, links: [{ kind: 'constructor', id: 'relos', line: 8, column: 1 }] };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, terms: [{ ...term, body }] }), [
    {
      collection: 'terms',
      id: 'relos',
      at: { line: 8, column: 1 },
      fault: 'unknown kind of link "constructor:"',
      remedy: 'Links to records begin with article:, agreement:, event:, source:, term:, claim:, disagreement:, value:, count:.',
    },
  ]);
});

// Histories.

test('checkIntegrity(corpus) reports a step that stands after a later one', () => {
  const early = { ...making, date: date('2021-11') };
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, history: [signing, early, making] })), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['history', 1, 'date'],
      fault: 'history out of order: "2021-11" stands after "2021-12-06"',
      remedy: 'Put the steps in the order they happened.',
    },
  ]);
});

test('checkIntegrity(corpus) lets steps stand that a reading of their dates puts in order', () => {
  const sameDay = { ...making, date: date('2021-12-06') };
  const sameYear = { ...making, date: date('2021') };
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, history: [signing, sameDay, sameYear] })), []);
});

test('checkIntegrity(corpus) reports a step before an earlier one, with a vague date between them', () => {
  const history = [signing, { ...making, date: date('2021') }, { ...making, date: date('2021-01-15') }];
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, history })), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['history', 2, 'date'],
      fault: 'history out of order: "2021-01-15" stands after "2021-12-06"',
      remedy: 'Put the steps in the order they happened.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a status that no history reaches', () => {
  const shelved = { id: 'shelved', name: 'Shelved', meaning: 'On hold.', tone: 'ended' as const };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, summit: { ...summit, statuses: [...summit.statuses, shelved] } }), [
    {
      collection: 'summit',
      id: 'summit',
      at: ['statuses', 4, 'id'],
      fault: 'status "shelved" never occurs in a history',
      remedy: 'Use it in an agreement, or take it out: its page would be empty.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a step of a status that names sides without the side', () => {
  const statuses = summit.statuses.map((status) => (status.id === 'under-way' ? { ...status, namesSides: true as const } : status));
  const corpus: Corpus = { ...soundCorpus, summit: { ...summit, statuses } };
  assert.deepEqual(checkIntegrity(corpus), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['history', 1, 'status'],
      fault: 'status "under-way" without the side that brought it about',
      remedy: 'Add by: [india], by: [russia], or by: [india, russia] where both have.',
    },
  ]);
  const history = rifles.history.map((step) => ({ ...step, by: ['russia'] }));
  assert.deepEqual(checkIntegrity({ ...corpus, agreements: [{ ...rifles, history }, oil, relos] }), []);
});

test('checkIntegrity(corpus) reports a side of a step that the summit does not have', () => {
  const history = rifles.history.map((step) => ({ ...step, by: ['rusia'] }));
  assert.deepEqual(
    checkIntegrity(withRifles({ ...rifles, history })).map(({ at, fault }) => [at, fault]),
    [0, 1].map((place) => [['history', place, 'by'], 'unknown side "rusia"']),
  );
});

test('checkIntegrity(corpus) reports a former id of a step that is the id of another', () => {
  const [first, ...others] = rifles.history;
  assert.ok(first);
  const history = [{ ...first, formerIds: ['2023-under-way'] }, ...others];
  assert.deepEqual(
    checkIntegrity(withRifles({ ...rifles, history })).map(({ at, fault }) => [at, fault]),
    [[['history', 0, 'formerIds'], 'another step has the id "2023-under-way", too']],
  );
});

test('checkIntegrity(corpus) takes a misspelt status for the one that is missed, and reports it once', () => {
  const misspelt: Agreement = { ...relos, history: relos.history.map((step) => ({ ...step, status: 'putt-off' })) };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, agreements: [rifles, oil, misspelt] }), [
    {
      collection: 'agreements',
      id: 'relos-logistics',
      at: ['history', 0, 'status'],
      fault: 'unknown status "putt-off"',
      remedy: 'Did you mean "put-off"? The statuses of summit.yaml are put-off, signed, under-way, no-trace.',
    },
  ]);
});

test('checkIntegrity(corpus) reports an agreement signed at the summit whose history shows no signature', () => {
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, history: [making] })), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['atSummit'],
      fault: 'atSummit is "signed", but the history never says so',
      remedy: 'Add a step with the status signed, with its date and source, or mend atSummit.',
    },
  ]);
});

test('checkIntegrity(corpus) names every status that would show a signature', () => {
  const ratified = { id: 'ratified', name: 'Ratified', meaning: 'A parliament approved it.', tone: 'agreed' as const };
  const corpus = withRifles({ ...rifles, history: [making] });
  const ratifiedOil = { ...oil, history: [...oil.history.slice(0, 1), { ...making, status: 'ratified' }, ...oil.history.slice(1)] };
  assert.deepEqual(
    checkIntegrity({
      ...corpus,
      agreements: [{ ...rifles, history: [making] }, ratifiedOil, relos],
      summit: { ...summit, statuses: [...summit.statuses, ratified] },
    }),
    [
      {
        collection: 'agreements',
        id: 'ak-203-rifles',
        at: ['atSummit'],
        fault: 'atSummit is "signed", but the history never says so',
        remedy: 'Add a step with the status signed or ratified, with its date and source, or mend atSummit.',
      },
    ],
  );
});

test('checkIntegrity(corpus) reports an agreement expected at the summit whose history was never put off', () => {
  const never: Agreement = { ...rifles, atSummit: 'expected-not-signed' };
  assert.deepEqual(checkIntegrity(withRifles(never)), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['atSummit'],
      fault: 'atSummit is "expected-not-signed", but the history never says so',
      remedy: 'Add a step with the status put-off, with its date and source, or mend atSummit.',
    },
  ]);
});

test('checkIntegrity(corpus) asks no step of what was only discussed or recalled', () => {
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, atSummit: 'discussed', history: [making] })), []);
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, atSummit: 'recalled', history: [making] })), []);
});

test('checkIntegrity(corpus) reports once that no status has the tone agreements need', () => {
  const talked = [{ ...making, date: date('2023') }];
  const corpus: Corpus = {
    ...soundCorpus,
    agreements: [rifles, oil, { ...relos, history: talked }, { ...relos, id: 'navy-memorandum', history: talked }],
    summit: { ...summit, statuses: summit.statuses.filter(({ tone }) => tone !== 'deferred') },
  };
  assert.deepEqual(checkIntegrity(corpus), [
    {
      collection: 'summit',
      id: 'summit',
      at: ['statuses'],
      fault: 'no status has the tone deferred',
      remedy: 'Give it to the status that agreements reach whose atSummit is "expected-not-signed".',
    },
  ]);
});

test('checkIntegrity(corpus) asks no tone that no agreement needs', () => {
  const corpus: Corpus = {
    ...soundCorpus,
    agreements: [rifles, oil, { ...relos, atSummit: 'discussed', history: [{ ...making, date: date('2023') }] }],
    summit: { ...summit, statuses: summit.statuses.filter(({ tone }) => tone !== 'deferred') },
  };
  assert.deepEqual(checkIntegrity(corpus), []);
});

// The announced total.

test('checkIntegrity(corpus) reports an agreement counted in without a source that does so', () => {
  const uncounted = {
    collection: 'agreements' as const,
    id: 'ak-203-rifles',
    at: ['counted'],
    remedy: 'Name the sources that tie it to the total there, or write counted: not-stated.',
  };
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, countedSources: [] })), [
    { ...uncounted, fault: 'counted is "inside", but countedSources is empty' },
  ]);
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, counted: 'disputed', countedSources: [] })), [
    { ...uncounted, fault: 'counted is "disputed", but countedSources is empty' },
  ]);
});

test('checkIntegrity(corpus) reports more tied agreements than were announced', () => {
  const agreements = [rifles, { ...rifles, id: 'second' }, { ...rifles, id: 'third' }, oil, relos];
  assert.deepEqual(checkIntegrity({ ...soundCorpus, agreements, summit: { ...summit, announced: 2 } }), [
    {
      collection: 'summit',
      id: 'summit',
      at: ['announced'],
      fault: 'announced is 2, but 3 agreements are tied to it',
      remedy: 'Mend the number, or the key counted of the agreements.',
    },
  ]);
});

test('checkIntegrity(corpus) lets exactly as many be tied as were announced', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, summit: { ...summit, announced: 1 } }), []);
});

test('checkIntegrity(corpus) reports an answer of more than 25 words, and an unknown source or story', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
  const longer = (is: Agreement['answers']['is'], story?: string): Corpus =>
    withRifles({ ...rifles, answers: { ...rifles.answers, is }, ...(story && { story }) });
  const { sources } = rifles.answers.is;
  assert.deepEqual(checkIntegrity(longer({ text: words(25), sources })), []);
  assert.deepEqual(checkIntegrity(longer({ text: words(26), sources })), [
    {
      collection: 'agreements',
      id: rifles.id,
      at: ['answers', 'is', 'text'],
      fault: 'this answer has 26 words',
      remedy: 'Say it in at most 25: four answers fill the first screen of a phone.',
    },
  ]);
  assert.deepEqual(
    checkIntegrity(longer({ text: 'A deal.', sources: ['nobody'] }, 'nothing')).map(({ at, fault }) => ({ at, fault })),
    [
      { at: ['answers', 'is', 'sources', 0], fault: 'unknown source "nobody"' },
      { at: ['story'], fault: 'unknown article "nothing"' },
    ],
  );
});

test('checkIntegrity(corpus) reports a tally of more than its total', () => {
  const tally = { of: 'rifles', total: 5, rest: 'due', sources: rifles.sources };
  const part = (count: number) => ({ label: 'delivered', count, state: 'done' as const });
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, tally: { ...tally, parts: [part(3), part(2)] } })), []);
  assert.deepEqual(checkIntegrity(withRifles({ ...rifles, tally: { ...tally, parts: [part(3), part(3)] } })), [
    {
      collection: 'agreements',
      id: rifles.id,
      at: ['tally', 'total'],
      fault: 'the parts of this tally are 6, more than its total of 5',
      remedy: 'Mend the total or the parts.',
    },
  ]);
});

// Bodies.

test('checkIntegrity(corpus) reports a paragraph without a citation in an article and an agreement', () => {
  const uncited = { fault: 'a paragraph with no citation', remedy: 'Add [@source-id] to the sentence it supports, or cut the paragraph.' };
  const corpus: Corpus = {
    ...withRifles({ ...rifles, body: { ...rifles.body, uncited: [{ line: 40, column: 1 }] } }),
    articles: [
      {
        ...article,
        body: {
          ...article.body,
          uncited: [
            { line: 26, column: 1 },
            { line: 30, column: 3 },
          ],
        },
      },
    ],
  };
  assert.deepEqual(checkIntegrity(corpus), [
    { collection: 'articles', id: 'the-summit-in-brief', at: { line: 26, column: 1 }, ...uncited },
    { collection: 'articles', id: 'the-summit-in-brief', at: { line: 30, column: 3 }, ...uncited },
    { collection: 'agreements', id: 'ak-203-rifles', at: { line: 40, column: 1 }, ...uncited },
  ]);
});

test('checkIntegrity(corpus) asks no citation of an event, a thread or a term: their sources stand above', () => {
  const body = { ...plainBody, uncited: [{ line: 9, column: 1 }] };
  const corpus: Corpus = {
    ...soundCorpus,
    events: [{ ...summitDay, body }, factoryYear],
    threads: [{ ...summitThread, body }, afterThread],
    terms: [{ ...term, body }],
  };
  assert.deepEqual(checkIntegrity(corpus), []);
});

test('checkIntegrity(corpus) reports a key point whose source the body does not cite', () => {
  const body = { ...article.body, citations: article.body.citations.slice(1) };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, articles: [{ ...article, known: [], unknown: [], body }] }), [
    {
      collection: 'articles',
      id: 'the-summit-in-brief',
      at: ['keyPoints', 0, 'sources', 0],
      fault: 'key point cites "mea-2021-12-06-statement", which the body does not',
      remedy: 'Say it in the body too, with the same source: a key point sums up what the article shows.',
    },
  ]);
});

test('checkIntegrity(corpus) reports an empty article once, and not each of its key points', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, articles: [{ ...article, body: { ...plainBody, isEmpty: true } }] }), [
    {
      collection: 'articles',
      id: 'the-summit-in-brief',
      at: [],
      fault: 'the body is empty',
      remedy: 'Write the text below the second --- line.',
    },
  ]);
});

test('checkIntegrity(corpus) reports an empty body of any record', () => {
  const body = { ...plainBody, isEmpty: true };
  const empty = { at: [], fault: 'the body is empty', remedy: 'Write the text below the second --- line.' };
  const corpus: Corpus = {
    ...withRifles({ ...rifles, body }),
    events: [summitDay, { ...factoryYear, body }],
    threads: [summitThread, { ...afterThread, body }],
    terms: [{ ...term, body }],
  };
  assert.deepEqual(checkIntegrity(corpus), [
    { collection: 'agreements', id: 'ak-203-rifles', ...empty },
    { collection: 'events', id: '2023-rifles-made', ...empty },
    { collection: 'threads', id: 'after', ...empty },
    { collection: 'terms', id: 'relos', ...empty },
  ]);
});

test('checkIntegrity(corpus) reports an image without alternative text', () => {
  const body = { ...plainBody, silentImages: [{ line: 11, column: 6 }] };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, events: [{ ...summitDay, body }, factoryYear] }), [
    {
      collection: 'events',
      id: '2021-12-06-summit-meets',
      at: { line: 11, column: 6 },
      fault: 'an image without alternative text',
      remedy: 'Say between the square brackets what the image shows: ![what it shows](file).',
    },
  ]);
});

// File names, numbers, addresses.

test('checkIntegrity(corpus) reports an event whose file name begins with another date', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, events: [summitDay, { ...factoryYear, date: date('2024') }] }), [
    {
      collection: 'events',
      id: '2023-rifles-made',
      at: ['date'],
      fault: 'date "2024" is not the one the file name begins with',
      remedy: 'Name the file 2024-….md, or mend the date: both must be equally exact.',
    },
  ]);
});

test('checkIntegrity(corpus) reports an event whose file name is more exact than its date', () => {
  const factoryMonth = { ...factoryYear, id: '2023-03-rifles-made' };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, events: [summitDay, factoryMonth] }), [
    {
      collection: 'events',
      id: '2023-03-rifles-made',
      at: ['date'],
      fault: 'date "2023" is not the one the file name begins with',
      remedy: 'Name the file 2023-….md, or mend the date: both must be equally exact.',
    },
  ]);
});

test('checkIntegrity(corpus) reports an event whose date is more exact than its file name', () => {
  const factoryDay = { ...factoryYear, date: date('2023-03-02') };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, events: [summitDay, factoryDay] }), [
    {
      collection: 'events',
      id: '2023-rifles-made',
      at: ['date'],
      fault: 'date "2023-03-02" is not the one the file name begins with',
      remedy: 'Name the file 2023-03-02-….md, or mend the date: both must be equally exact.',
    },
  ]);
});

test('checkIntegrity(corpus) lets a name follow the day that itself begins with a number', () => {
  const announcement = { ...factoryYear, id: '2021-12-07-28-agreements-announced', date: date('2021-12-07') };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, events: [summitDay, announcement] }), []);
});

test('checkIntegrity(corpus) reports two claims of one number, at the second', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, claims: [firstClaim, { ...secondClaim, number: 1 }] }), [
    {
      collection: 'claims',
      id: 'claim-two',
      at: ['number'],
      fault: 'number 1 is taken by "claim-one"',
      remedy: 'Give each its own number.',
    },
  ]);
});

test('checkIntegrity(corpus) reports two threads of one place, at the second', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, threads: [summitThread, { ...afterThread, order: 1 }] }), [
    { collection: 'threads', id: 'after', at: ['order'], fault: 'order 1 is taken by "summit"', remedy: 'Give each its own number.' },
  ]);
});

test('checkIntegrity(corpus) reports two articles of one place, at the second', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, articles: [article, { ...article, id: 'the-pacts-that-waited' }] }), [
    {
      collection: 'articles',
      id: 'the-pacts-that-waited',
      at: ['order'],
      fault: 'order 1 is taken by "the-summit-in-brief"',
      remedy: 'Give each its own number.',
    },
  ]);
});

for (const list of ['sides', 'sectors', 'levels', 'kinds', 'statuses', 'about'] as const) {
  test(`checkIntegrity(corpus) reports an id that stands twice in ${list} of summit.yaml`, () => {
    const words = [...summit[list], ...summit[list].slice(0, 1)];
    const id = summit[list][0]?.id ?? '';
    assert.deepEqual(checkIntegrity({ ...soundCorpus, summit: { ...summit, [list]: words } }), [
      {
        collection: 'summit',
        id: 'summit',
        at: [list, words.length - 1, 'id'],
        fault: `id "${id}" stands twice in ${list}`,
        remedy: 'Give each its own id, or take one of the two out.',
      },
    ]);
  });
}

test('checkIntegrity(corpus) reports a source without an address that was not supplied to us', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, sources: [statement, report, laterReport, { ...interview, read: 'whole' }] }), [
    {
      collection: 'sources',
      id: 'interview-2021-12-03',
      at: ['read'],
      fault: 'a source without url that was not supplied to us',
      remedy: 'Add the url, or write read: supplied when the text was given to us.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a source that nothing rests on', () => {
  const { unused: _, ...forgotten } = interview;
  assert.deepEqual(checkIntegrity({ ...soundCorpus, sources: [statement, report, laterReport, forgotten] }), [
    {
      collection: 'sources',
      id: 'interview-2021-12-03',
      at: [],
      fault: 'a source that nothing rests on',
      remedy: 'Cite it where it belongs, or say in unused: why it was read and not used.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a source that is said to be unused, and is used', () => {
  assert.deepEqual(
    checkIntegrity({ ...soundCorpus, sources: [{ ...statement, unused: 'It says nothing.' }, report, laterReport, interview] }),
    [
      {
        collection: 'sources',
        id: 'mea-2021-12-06-statement',
        at: ['unused'],
        fault: 'a source that is said to be unused, and is used',
        remedy: 'Take the key unused out.',
      },
    ],
  );
});

test('checkIntegrity(corpus, unread) misses no use of a source while a record is unread', () => {
  const { unused: _, ...forgotten } = interview;
  const corpus: Corpus = { ...soundCorpus, sources: [statement, report, laterReport, forgotten] };
  assert.deepEqual(checkIntegrity(corpus, [{ collection: 'claims', id: 'claim-three' }]), []);
});

// Counts in braces.

const unknownCount = {
  collection: 'summit' as const,
  id: 'summit',
  fault: 'unknown count "{anounced}"',
  remedy: `Did you mean "announced"? Counts are ${COUNT_NAMES.join(', ')}.`,
};

test('checkIntegrity(corpus) reports an unknown count on the front page, wherever it stands', () => {
  const front = {
    headline: 'They announced {anounced}.',
    standfirst: '{Words anounced} were announced.',
    points: [{ ...firstPoint, lead: '{anounced}' }, { ...secondPoint, text: '{words anounced}' }, thirdPoint],
  };
  assert.deepEqual(checkIntegrity({ ...soundCorpus, summit: { ...summit, front } }), [
    { ...unknownCount, at: ['front', 'headline'] },
    { ...unknownCount, at: ['front', 'standfirst'] },
    { ...unknownCount, at: ['front', 'points', 0, 'lead'] },
    { ...unknownCount, at: ['front', 'points', 1, 'text'] },
  ]);
});

test('checkIntegrity(corpus) reports an unknown count in a paragraph about the site', () => {
  const about = [{ heading: 'How we count', id: 'how-we-count', paragraphs: ['{announced}', '{anounced}'], sources: [] }];
  assert.deepEqual(checkIntegrity({ ...soundCorpus, summit: { ...summit, about } }), [
    { ...unknownCount, at: ['about', 0, 'paragraphs', 1] },
  ]);
});

test('checkIntegrity(corpus) reports an unknown count in a heading about the site, which is filled like the text', () => {
  const about = [{ heading: 'How we count the {anounced}', id: 'how-we-count', paragraphs: ['So.'], sources: [] }];
  assert.deepEqual(checkIntegrity({ ...soundCorpus, summit: { ...summit, about } }), [{ ...unknownCount, at: ['about', 0, 'heading'] }]);
});

test('checkIntegrity(corpus) reports a second version marked as used, and none where one is', () => {
  const mark = (...used: readonly boolean[]): Corpus => ({
    ...soundCorpus,
    disagreements: [
      {
        ...disagreement,
        versions: disagreement.versions.map((version, place) => (used[place] ? { ...version, used: true as const } : version)),
      },
    ],
  });
  assert.deepEqual(checkIntegrity(mark(true, false)), []);
  assert.deepEqual(
    checkIntegrity(mark(true, true)).map(({ collection, at, fault }) => [collection, at, fault]),
    [['disagreements', ['versions', 1, 'used'], 'two versions are marked as used']],
  );
});

test('checkIntegrity(corpus) reports a statement that does not name its speaker', () => {
  const said = (speaker: string, text: string): Corpus => ({
    ...soundCorpus,
    claims: [{ ...firstClaim, speaker, said: text }, secondClaim],
  });
  assert.deepEqual(checkIntegrity(said('Orsolo Vint, First Secretary', 'Vint said that all was signed.')), []);
  assert.deepEqual(
    checkIntegrity(said('Orsolo Vint, First Secretary', 'He said that all was signed.')).map(({ id, at, fault }) => [id, at, fault]),
    [['claim-one', ['said'], 'the statement does not name Vint']],
  );
});
