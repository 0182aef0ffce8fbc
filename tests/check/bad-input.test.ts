import { checkContent } from '#check/check-content.ts';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { reportAfter, SMALL_SUMMIT, withCopy, type Editor } from './small-summit.ts';

const TRAIN = 'agreements/night-train.md';
const BEES = 'agreements/queen-bee-pact.md';
const FOG = 'agreements/fog-signal-charter.md';
const CHEESE = 'agreements/cheese-name-treaty.md';
const CARD = 'agreements/library-card-letters.md';
const ARTICLE = 'articles/one-train-two-tunnels.md';
const SURVEY = 'events/2017-two-surveys-of-one-tunnel.md';
const TALKS = 'events/2018-10-cheese-talks-open.md';
const RIND = 'events/2019-05-13-a-rind-apart.md';
const THOUSAND = 'events/2022-03-02-thousandth-night-train.md';
const SERIES = 'series/night-train-passengers.csv';

/** A report as it is printed: one fault a line, its remedy indented below. */
function lines(...printed: readonly string[]): string {
  return printed.join('\n');
}

const everyFile = readdirSync(SMALL_SUMMIT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));

/** A text as some editors save it: a byte order mark, and lines that end in CRLF. */
function asOnWindows(text: string): string {
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}

test('checkContent finds nothing to mend in the small summit', () => {
  const { report, faults, corpus } = checkContent(SMALL_SUMMIT);
  assert.equal(report, '');
  assert.deepEqual(faults, []);
  assert.equal(corpus?.agreements.length, 5);
});

// Ids that lead nowhere

test('checkContent reports an unknown source in prose with its place and the nearest source', () => {
  const report = reportAfter(({ replace }) => replace(ARTICLE, '[@fogbank-2019-05-13-cheese]', '[@fogbank-2019-05-13-chese]'));
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:35:40  unknown source "fogbank-2019-05-13-chese"',
      '  Did you mean "fogbank-2019-05-13-cheese"? Sources live in sources/.',
    ),
  );
});

test('checkContent reports an unknown source after another in one bracket and in one line', () => {
  const report = reportAfter(({ replace }) =>
    replace(
      TRAIN,
      '[@rail-almanac-2020-11-first-train; @kurier-2022-03-02-thousand]',
      '[@rail-almanac-2020-11-first-train; @kurier-2022-03-02-thousands]',
    ),
  );
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:52:481  unknown source "kurier-2022-03-02-thousands"',
      '  Did you mean "kurier-2022-03-02-thousand"? Sources live in sources/.',
    ),
  );
});

test('checkContent reports an unknown source named twice in one bracket once', () => {
  const report = reportAfter(({ replace }) =>
    replace(
      TRAIN,
      '[@rail-almanac-2020-11-first-train; @kurier-2022-03-02-thousand]',
      '[@kurier-2022-03-02-thousand; @kurier-2022-03, p. 1; @kurier-2022-03, p. 2]',
    ),
  );
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:52:481  unknown source "kurier-2022-03"',
      '  Did you mean "kurier-2022-03-02-thousand"? Sources live in sources/.',
    ),
  );
});

test('checkContent reports an event named without its date, and the name it has', () => {
  const report = reportAfter(({ replace }) => replace(ARTICLE, '2019-05-13-a-rind-apart]', 'a-rind-apart]'));
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:18:44  unknown event "a-rind-apart"',
      '  Did you mean "2019-05-13-a-rind-apart"? Events live in events/.',
    ),
  );
});

test('checkContent reports an unknown source with nothing near it without a guess', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'sources: [fogbank-2019-05-13-cheese]', 'sources: [hearsay]'));
  assert.equal(report, lines('content/events/2019-05-13-a-rind-apart.md:7:11  unknown source "hearsay"', '  Sources live in sources/.'));
});

test('checkContent reports an unknown source in front matter at its place in the list', () => {
  const report = reportAfter(({ replace }) =>
    replace(
      TRAIN,
      'sources: [lantern-2019-05-14-five-papers, rail-almanac-2020-11-first-train]',
      'sources: [lantern-2019-05-14-five-papers, rail-almanac-2020-12-first-train]',
    ),
  );
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:16:45  unknown source "rail-almanac-2020-12-first-train"',
      '  Did you mean "rail-almanac-2020-11-first-train"? Sources live in sources/.',
    ),
  );
});

test('checkContent reports an unknown source in summit.yaml', () => {
  const report = reportAfter(({ replace }) => replace('summit.yaml', 'apiarist-2021-queens', 'apiarist-2021-queen'));
  assert.equal(
    report,
    lines(
      'content/summit.yaml:83:17  unknown source "apiarist-2021-queen"',
      '  Did you mean "apiarist-2021-queens"? Sources live in sources/.',
    ),
  );
});

test('checkContent reports an unknown source in a series with the line of its row', () => {
  const report = reportAfter(({ replace }) =>
    replace(SERIES, 'derived,rail-almanac-2020-11-first-train kurier', 'derived,rail-almanac-2020-11 kurier'),
  );
  assert.equal(
    report,
    lines(
      'content/series/night-train-passengers.csv:3:1  unknown source "rail-almanac-2020-11"',
      '  Did you mean "rail-almanac-2020-11-first-train"? Sources live in sources/.',
    ),
  );
});

test('checkContent reports a link to an unknown record', () => {
  const report = reportAfter(({ replace }) =>
    replace(THOUSAND, 'The thousandth night train arrived', 'The thousandth [night train](agreement:nigth-train) arrived'),
  );
  assert.equal(
    report,
    lines(
      'content/events/2022-03-02-thousandth-night-train.md:9:16  unknown agreement "nigth-train"',
      '  Did you mean "night-train"? Agreements live in agreements/.',
    ),
  );
});

test('checkContent reports a link to an unknown event, term, article or source with the folder it should lie in', () => {
  const report = reportAfter(({ rewrite }) =>
    rewrite(
      'glossary/bgt.md',
      (text) => `${text}\n[1](event:2017-two-surveys) [2](term:queens)\n[3](article:one-train) [4](source:gazette-2019-05-14)\n`,
    ),
  );
  assert.equal(
    report,
    lines(
      'content/glossary/bgt.md:9:1  unknown event "2017-two-surveys"',
      '  Did you mean "2017-two-surveys-of-one-tunnel"? Events live in events/.',
      'content/glossary/bgt.md:9:29  unknown term "queens"',
      '  Did you mean "queen"? Terms live in glossary/.',
      'content/glossary/bgt.md:10:1  unknown article "one-train"',
      '  Did you mean "one-train-two-tunnels"? Articles live in articles/.',
      'content/glossary/bgt.md:10:24  unknown source "gazette-2019-05-14"',
      '  Did you mean "gazette-2019-05-14-communique"? Sources live in sources/.',
    ),
  );
});

test('checkContent reports an unknown kind of link', () => {
  const report = reportAfter(({ replace }) => replace(ARTICLE, '(agreement:fog-signal-charter)', '(agrement:fog-signal-charter)'));
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:38:169  unknown kind of link "agrement:"',
      '  Did you mean "agreement"? Links to records begin with article:, agreement:, event:, source:, term:, claim:, disagreement:, value:, count:.',
    ),
  );
});

test('checkContent reports an unknown kind of link that has the name of something else in JavaScript', () => {
  const report = reportAfter(({ replace }) => replace(ARTICLE, '(agreement:fog-signal-charter)', '(constructor:fog-signal-charter)'));
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:38:169  unknown kind of link "constructor:"',
      '  Links to records begin with article:, agreement:, event:, source:, term:, claim:, disagreement:, value:, count:.',
    ),
  );
});

test('checkContent reports an unknown agreement and event in lists of front matter', () => {
  const report = reportAfter(({ replace }) => {
    replace(ARTICLE, 'agreements: [night-train, cheese-name-treaty,', 'agreements: [night-train, cheese-treaty,');
    replace(
      'disagreements/how-long-is-the-tunnel.yaml',
      'events: [2017-two-surveys-of-one-tunnel]',
      'events: [2018-two-surveys-of-one-tunnel]',
    );
  });
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:17:27  unknown agreement "cheese-treaty"',
      '  Did you mean "cheese-name-treaty"? Agreements live in agreements/.',
      'content/disagreements/how-long-is-the-tunnel.yaml:10:10  unknown event "2018-two-surveys-of-one-tunnel"',
      '  Did you mean "2017-two-surveys-of-one-tunnel"? Events live in events/.',
    ),
  );
});

test('checkContent reports an unknown sector', () => {
  const report = reportAfter(({ replace }) => replace(TRAIN, 'sector: rail', 'sector: rails'));
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:7:9  unknown sector "rails"',
      '  Did you mean "rail"? The sectors of summit.yaml are rail, bees, fog, reading, dairy.',
    ),
  );
});

test('checkContent reports an unknown level', () => {
  const report = reportAfter(({ replace }) => replace(TRAIN, 'level: realm', 'level: relam'));
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:6:8  unknown level "relam"',
      '  Did you mean "realm"? The levels of summit.yaml are realm, town, guild.',
    ),
  );
});

test('checkContent reports an unknown kind', () => {
  const report = reportAfter(({ replace }) => replace(TRAIN, 'kind: treaty', 'kind: treety'));
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:5:7  unknown kind "treety"',
      '  Did you mean "treaty"? The kinds of summit.yaml are treaty, pact, charter, letters.',
    ),
  );
});

test('checkContent reports an unknown side at the place of its key', () => {
  const report = reportAfter(({ replace }) => replace(TRAIN, '  osmarra: ["Royal', '  osmara: ["Royal'));
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:10:3  unknown side "osmara"',
      '  Did you mean "osmarra"? The sides of summit.yaml are halvern, osmarra.',
    ),
  );
});

test('checkContent reports an unknown status once, not also as a status or a step that is missing', () => {
  const report = reportAfter(({ replace }) => replace(CHEESE, 'status: postponed', 'status: postpond'));
  assert.equal(
    report,
    lines(
      'content/agreements/cheese-name-treaty.md:25:13  unknown status "postpond"',
      '  Did you mean "postponed"? The statuses of summit.yaml are haggling, postponed, sealed, running, wound-up, unheard-of.',
    ),
  );
});

test('checkContent reports an unknown thread', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'thread: cheese', 'thread: chees'));
  assert.equal(
    report,
    lines('content/events/2019-05-13-a-rind-apart.md:4:9  unknown thread "chees"', '  Did you mean "cheese"? Threads live in threads/.'),
  );
});

// Values outside a form

test('checkContent reports an unknown value of counted', () => {
  const report = reportAfter(({ replace }) => replace(TRAIN, 'counted: inside', 'counted: insde'));
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:11:10  unknown counted "insde"',
      '  Did you mean "inside"? It is one of inside, disputed, not-stated, outside.',
    ),
  );
});

test('checkContent reports an unknown kind of source', () => {
  const report = reportAfter(({ replace }) => replace('sources/morning-post-2019-05-15-bees.yaml', 'kind: repost', 'kind: reprint'));
  assert.equal(
    report,
    lines(
      'content/sources/morning-post-2019-05-15-bees.yaml:7:7  unknown kind "reprint"',
      '  Did you mean "repost"? It is one of primary, news, repost, other.',
    ),
  );
});

test('checkContent reports a misspelt key with the nearest one, not also as a missing key', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'thread: cheese', 'tread: cheese'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:4:1  unknown key "tread"',
      '  Did you mean "thread"? Keys here are title, date, thread, weight, agreements, aliases, sources, doubt, formerIds.',
    ),
  );
});

test('checkContent reports a misspelt key in a step of a history', () => {
  const report = reportAfter(({ replace }) => replace(FOG, '    text: We listened', '    txet: We listened'));
  assert.equal(
    report,
    lines(
      'content/agreements/fog-signal-charter.md:26:5  unknown key "txet"',
      '  Did you mean "text"? Keys here are date, status, by, text, sources, formerIds.',
    ),
  );
});

test('checkContent reports a key nobody knows, with a long value', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'weight: headline', 'weight: headline\nphotograph: A rind, from the left.'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:6:1  unknown key "photograph"',
      '  Keys here are title, date, thread, weight, agreements, aliases, sources, doubt, formerIds.',
    ),
  );
});

test('checkContent reports a missing key in a list with the entry it is missing in', () => {
  const report = reportAfter(({ replace }) => replace(FOG, '    status: unheard-of\n', ''));
  assert.equal(
    report,
    lines(
      'content/agreements/fog-signal-charter.md:24:5  no status in history, entry 2',
      '  Add the key status; the desk guide names the file that explains it.',
    ),
  );
});

test('checkContent reports a missing enum value', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'weight: headline\n', ''));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:2:1  no weight',
      '  Add the key weight; the desk guide names the file that explains it.',
    ),
  );
});

test('checkContent reports an agreement with no source', () => {
  const report = reportAfter(({ replace }) => replace(FOG, '\nsources: [gazette-2019-05-14-communique]\n---', '\nsources: []\n---'));
  assert.equal(report, lines('content/agreements/fog-signal-charter.md:29:1  sources holds nothing', '  Give at least one.'));
});

test('checkContent reports a step of a history with no source', () => {
  const report = reportAfter(({ replace }) =>
    replace(BEES, 'stung.\n    sources: [lantern-2019-05-14-five-papers]', 'stung.\n    sources: []'),
  );
  assert.equal(
    report,
    lines('content/agreements/queen-bee-pact.md:23:5  sources in history, entry 1 holds nothing', '  Give at least one.'),
  );
});

test('checkContent reports a list that is written as a text', () => {
  const report = reportAfter(({ replace }) =>
    replace(THOUSAND, 'sources: [kurier-2022-03-02-thousand]', 'sources: kurier-2022-03-02-thousand'),
  );
  assert.equal(
    report,
    lines(
      'content/events/2022-03-02-thousandth-night-train.md:7:10  sources is not a list',
      '  Write a list in square brackets: [one, two].',
    ),
  );
});

test('checkContent reports a title that is too long, and by how much', () => {
  const report = reportAfter(({ replace }) => replace(BEES, 'title: Queen bees', 'title: All queen bees'));
  assert.equal(
    report,
    lines('content/agreements/queen-bee-pact.md:2:8  title is longer than 60 characters', '  It has 64; say it in at most 60.'),
  );
});

test('checkContent reports a title that YAML takes for a number', () => {
  const report = reportAfter(({ replace }) => replace(CARD, 'title: One library card for Brackwater and Großłąka', 'title: 1147'));
  assert.equal(
    report,
    lines('content/agreements/library-card-letters.md:2:8  title is not a text', '  Put the whole value in double quotes.'),
  );
});

test('checkContent reports a key with nothing after it at the place of the key', () => {
  const report = reportAfter(({ replace }) => replace(CARD, 'kind: letters', 'kind:'));
  assert.equal(
    report,
    lines('content/agreements/library-card-letters.md:4:1  kind is empty', '  Write it, or take the key out if it may be left out.'),
  );
});

test('checkContent reports a group of keys where a word belongs', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'weight: headline', 'weight: {headline: true}'));
  assert.equal(
    report,
    lines('content/events/2019-05-13-a-rind-apart.md:5:1  weight is not a single word', '  It is one of headline, detail.'),
  );
});

test('checkContent reports a list where a text belongs once', () => {
  const report = reportAfter(({ replace }) => replace(CARD, 'label: Library card', 'label: []'));
  assert.equal(report, lines('content/agreements/library-card-letters.md:3:1  label is not a text', '  Write a text there.'));
});

test('checkContent reports a text of blanks', () => {
  const report = reportAfter(({ replace }) => replace(CARD, 'kind: letters', 'kind: letters\ndoubt: " "'));
  assert.equal(
    report,
    lines('content/agreements/library-card-letters.md:5:8  doubt is empty', '  Write it, or take the key out if it may be left out.'),
  );
});

test('checkContent reports a number that is not above zero', () => {
  const report = reportAfter(({ replace }) => replace('threads/cheese.md', 'order: 3', 'order: 0'));
  assert.equal(report, lines('content/threads/cheese.md:4:8  order is too small', '  Write a number above 0.'));
});

test('checkContent reports an address without https', () => {
  const report = reportAfter(({ replace }) =>
    replace('sources/apiarist-2021-queens.yaml', 'url: https://apiarist.example/queens', 'url: apiarist.example/queens'),
  );
  assert.equal(
    report,
    lines(
      'content/sources/apiarist-2021-queens.yaml:4:6  url has the wrong form: "apiarist.example/queens"',
      '  Write the whole address, with https://.',
    ),
  );
});

test('checkContent reports a language that is spelt out', () => {
  const report = reportAfter(({ replace }) => replace('sources/kurier-2022-03-02-thousand.yaml', 'language: eo', 'language: Esperanto'));
  assert.equal(
    report,
    lines(
      'content/sources/kurier-2022-03-02-thousand.yaml:6:11  language has the wrong form: "Esperanto"',
      '  Write the two or three letters of the language, such as en.',
    ),
  );
});

test('checkContent reports a side with a capital', () => {
  const report = reportAfter(({ replace }) => replace(TRAIN, '  osmarra: ["Royal', '  Osmarra: ["Royal'));
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:10:3  key "Osmarra" has the wrong form',
      '  Use lower-case letters, digits and single hyphens.',
    ),
  );
});

// Dates

test('checkContent reports a missing date', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'date: "2019-05-13"\n', ''));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:2:1  no date',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ),
  );
});

test('checkContent reports a date that cannot be parsed', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'date: "2019-05-13"', 'date: "13 May 2019"'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:3:7  "13 May 2019" is not a date',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ),
  );
});

test('checkContent reports an unquoted date, to the day', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'date: "2019-05-13"', 'date: 2019-05-13'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:3:7  unquoted date 2019-05-13',
      '  Write "2019-05-13" in quotation marks; bare YAML reads it as something else.',
    ),
  );
});

test('checkContent reports an unquoted date, to the year, once, though YAML makes a number of it', () => {
  const report = reportAfter(({ replace }) => replace(SURVEY, 'date: "2017"', 'date: 2017'));
  assert.equal(
    report,
    lines(
      'content/events/2017-two-surveys-of-one-tunnel.md:3:7  unquoted date 2017',
      '  Write "2017" in quotation marks; bare YAML reads it as something else.',
    ),
  );
});

test('checkContent reports a date that does not exist', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'date: "2019-05-13"', 'date: "2021-02-30"'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:3:7  date "2021-02-30" does not exist: that month has 28 days',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ),
  );
});

test('checkContent reports a date with a thirteenth month', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'date: "2019-05-13"', 'date: "2019-13"'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:3:7  date "2019-13" has no month 13',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ),
  );
});

test('checkContent reports a date finer than a day', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'date: "2019-05-13"', 'date: "2019-05-13T20:15"'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:3:7  date "2019-05-13T20:15" is finer than a day',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ),
  );
});

test('checkContent reports a misspelt word for a source with an unknown date', () => {
  const report = reportAfter(({ replace }) => replace('sources/surveyors-letter.yaml', 'published: unknown', 'published: Unknown'));
  assert.equal(
    report,
    lines(
      'content/sources/surveyors-letter.yaml:4:12  "Unknown" is not a date',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source; or write the bare word unknown.',
    ),
  );
});

test('checkContent reports a source without published', () => {
  const report = reportAfter(({ replace }) => replace('sources/surveyors-letter.yaml', 'published: unknown\n', ''));
  assert.equal(
    report,
    lines(
      'content/sources/surveyors-letter.yaml:1:1  no published',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source; or write the bare word unknown.',
    ),
  );
});

test('checkContent reports an event file name that is more exact than its date', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'date: "2019-05-13"', 'date: "2019-05"'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:3:7  date "2019-05" is not the one the file name begins with',
      '  Name the file 2019-05-….md, or mend the date: both must be equally exact.',
    ),
  );
});

test('checkContent reports an event file name that is less exact than its date', () => {
  const report = reportAfter(({ replace }) => replace(TALKS, 'date: "2018-10"', 'date: "2018-10-04"'));
  assert.equal(
    report,
    lines(
      'content/events/2018-10-cheese-talks-open.md:3:7  date "2018-10-04" is not the one the file name begins with',
      '  Name the file 2018-10-04-….md, or mend the date: both must be equally exact.',
    ),
  );
});

test('checkContent reports an event file name with another day than its date', () => {
  const report = reportAfter(({ replace }) => replace(RIND, 'date: "2019-05-13"', 'date: "2019-05-12"'));
  assert.equal(
    report,
    lines(
      'content/events/2019-05-13-a-rind-apart.md:3:7  date "2019-05-12" is not the one the file name begins with',
      '  Name the file 2019-05-12-….md, or mend the date: both must be equally exact.',
    ),
  );
});

test('checkContent reports a history out of order', () => {
  const report = reportAfter(({ replace }) => replace(TRAIN, 'date: "2020-11"', 'date: "2022-04"'));
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:44:11  history out of order: "2022-03-02" stands after "2022-04"',
      '  Put the steps in the order they happened.',
    ),
  );
});

test('checkContent reports a step of a history out of order behind a vague date', () => {
  const report = reportAfter(({ replace }) => {
    replace(BEES, 'date: "2019-05-14"', 'date: "2020-11"');
    replace(BEES, 'date: "2021-09"', 'date: "2020-09"');
  });
  assert.equal(
    report,
    lines(
      'content/agreements/queen-bee-pact.md:28:11  history out of order: "2020-09" stands after "2020-11"',
      '  Put the steps in the order they happened.',
    ),
  );
});

// Statuses and counts

test('checkContent reports a status that never occurs in a history', () => {
  const report = reportAfter(({ replace }) =>
    replace(
      'summit.yaml',
      '  - id: wound-up',
      '  - id: mislaid\n    name: Mislaid\n    meaning: Somebody has it.\n    tone: ended\n  - id: wound-up',
    ),
  );
  assert.equal(
    report,
    lines(
      'content/summit.yaml:65:9  status "mislaid" never occurs in a history',
      '  Use it in an agreement, or take it out: its page would be empty.',
    ),
  );
});

test('checkContent reports an agreement that was signed at the summit, without a step that says so', () => {
  const report = reportAfter(({ replace }) => replace(CARD, 'status: sealed', 'status: running'));
  assert.equal(
    report,
    lines(
      'content/agreements/library-card-letters.md:12:11  atSummit is "signed", but the history never says so',
      '  Add a step with the status sealed, with its date and source, or mend atSummit.',
    ),
  );
});

test('checkContent reports an agreement that was expected and not signed, without a step that says so', () => {
  const report = reportAfter(({ replace }) => replace(CARD, 'atSummit: signed', 'atSummit: expected-not-signed'));
  assert.equal(
    report,
    lines(
      'content/agreements/library-card-letters.md:12:11  atSummit is "expected-not-signed", but the history never says so',
      '  Add a step with the status postponed, with its date and source, or mend atSummit.',
    ),
  );
});

test('checkContent reports a summit without a status for what was signed', () => {
  const report = reportAfter(({ rewrite }) => rewrite('summit.yaml', (text) => text.replace('tone: agreed', 'tone: active')));
  assert.equal(
    report,
    lines(
      'content/summit.yaml:48:1  no status has the tone agreed',
      '  Give it to the status that agreements reach whose atSummit is "signed".',
    ),
  );
});

test('checkContent reports an agreement inside the total that no source puts there', () => {
  const report = reportAfter(({ replace }) => replace(FOG, 'countedSources: [gazette-2019-05-14-communique]', 'countedSources: []'));
  assert.equal(
    report,
    lines(
      'content/agreements/fog-signal-charter.md:10:10  counted is "inside", but countedSources is empty',
      '  Name the sources that tie it to the total there, or write counted: not-stated.',
    ),
  );
});

test('checkContent reports more agreements tied to the total than were announced', () => {
  const report = reportAfter(({ replace }) => replace('summit.yaml', 'announced: 5', 'announced: 2'));
  assert.equal(
    report,
    lines(
      'content/summit.yaml:15:12  announced is 2, but 3 agreements are tied to it',
      '  Mend the number, or the key counted of the agreements.',
    ),
  );
});

test('checkContent reports an id that stands twice in a list of summit.yaml', () => {
  const report = reportAfter(({ replace }) =>
    replace('summit.yaml', '  - id: dairy', '  - id: reading\n    name: More libraries\n  - id: dairy'),
  );
  assert.equal(
    report,
    lines('content/summit.yaml:27:9  id "reading" stands twice in sectors', '  Give each its own id, or take one of the two out.'),
  );
});

test('checkContent reports an unknown count in summit.yaml', () => {
  const report = reportAfter(({ replace }) => replace('summit.yaml', '{Words put-off} was', '{Words puttoff} was'));
  assert.equal(
    report,
    lines(
      'content/summit.yaml:99:9  unknown count "{puttoff}"',
      '  Did you mean "put-off"? Counts are announced, documented, unidentified, signed-that-day, put-off, agreements, events, sources, disputed, not-stated, disagreements, claims, terms, articles, primary, unused, read-in-part.',
    ),
  );
});

test('checkContent reports an unknown count in a heading of summit.yaml', () => {
  const report = reportAfter(({ replace }) => replace('summit.yaml', 'heading: Use it', 'heading: Use all {agreement}'));
  assert.equal(
    report,
    lines(
      'content/summit.yaml:101:14  unknown count "{agreement}"',
      '  Did you mean "agreements"? Counts are announced, documented, unidentified, signed-that-day, put-off, agreements, events, sources, disputed, not-stated, disagreements, claims, terms, articles, primary, unused, read-in-part.',
    ),
  );
});

test('checkContent reports two claims with one number', () => {
  const report = reportAfter(({ replace }) => replace('claims/cheese-is-a-rind-away.yaml', 'number: 2', 'number: 1'));
  assert.equal(
    report,
    lines(
      'content/claims/train-will-run-within-two-years.yaml:1:9  number 1 is taken by "cheese-is-a-rind-away"',
      '  Give each its own number.',
    ),
  );
});

test('checkContent reports two threads with one place, and two articles', () => {
  const report = reportAfter(({ replace, rewrite, write }) => {
    replace('threads/cheese.md', 'order: 3', 'order: 2');
    rewrite(ARTICLE, (text) => {
      write('articles/the-same-again.md', text);
      return text;
    });
  });
  assert.equal(
    report,
    lines(
      'content/articles/the-same-again.md:5:8  order 1 is taken by "one-train-two-tunnels"',
      '  Give each its own number.',
      'content/threads/rails.md:4:8  order 2 is taken by "cheese"',
      '  Give each its own number.',
    ),
  );
});

test('checkContent reports a source without url that was not supplied', () => {
  const report = reportAfter(({ replace }) => replace('sources/surveyors-letter.yaml', 'read: supplied', 'read: whole'));
  assert.equal(
    report,
    lines(
      'content/sources/surveyors-letter.yaml:7:7  a source without url that was not supplied to us',
      '  Add the url, or write read: supplied when the text was given to us.',
    ),
  );
});

// Bodies

test('checkContent reports a paragraph of an article with no citation', () => {
  const report = reportAfter(({ replace }) => replace(ARTICLE, 'names two.[@gazette-2019-05-14-communique]', 'names two.'));
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:27:1  a paragraph with no citation',
      '  Add [@source-id] to the sentence it supports, or cut the paragraph.',
    ),
  );
});

test('checkContent reports the prose of an agreement with no citation', () => {
  const report = reportAfter(({ rewrite }) => rewrite(FOG, (text) => text.replaceAll(/\[@[^\]]+\]/g, '')));
  assert.equal(
    report,
    lines(
      'content/agreements/fog-signal-charter.md:31:1  a paragraph with no citation',
      '  Add [@source-id] to the sentence it supports, or cut the paragraph.',
    ),
  );
});

test('checkContent reports a list item with no citation, though its source is cited elsewhere', () => {
  const report = reportAfter(({ replace }) => {
    replace(ARTICLE, 'names two.[@gazette-2019-05-14-communique]', 'names two.[@lantern-2019-05-14-five-papers]');
    replace(ARTICLE, 'documents sealed.[@lantern-2019-05-14-five-papers]', 'documents sealed.');
  });
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:36:3  a paragraph with no citation',
      '  Add [@source-id] to the sentence it supports, or cut the paragraph.',
    ),
  );
});

test('checkContent reports a key point whose source the body does not cite', () => {
  const report = reportAfter(({ replace }) =>
    replace(
      ARTICLE,
      'five have no name., sources: [gazette-2019-05-14-communique]',
      'five have no name., sources: [kurier-2022-03-02-thousand]',
    ),
  );
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:13:54  key point cites "kurier-2022-03-02-thousand", which the body does not',
      '  Say it in the body too, with the same source: a key point sums up what the article shows.',
    ),
  );
});

test('checkContent reports a finding whose source is unknown, is not cited in the body, or that is too long for its box', () => {
  const report = reportAfter(({ replace }) => {
    replace(ARTICLE, '2020., sources: [rail-almanac-2020-11-first-train]', '2020., sources: [rail-almanac-2020-11-first-trane]');
    replace(ARTICLE, 'ended., sources: [apiarist-2021-queens]', 'ended., sources: [kurier-2022-03-02-thousand]');
    replace(ARTICLE, 'What the cheese will be called.', `What ${'the '.repeat(21)}cheese will be called.`);
  });
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:23:67  unknown source "rail-almanac-2020-11-first-trane"',
      '  Did you mean "rail-almanac-2020-11-first-train"? Sources live in sources/.',
      'content/articles/one-train-two-tunnels.md:23:147  finding cites "kurier-2022-03-02-thousand", which the body does not',
      '  Say it in the body too, with the same source: a finding sums up what the article shows.',
      'content/articles/one-train-two-tunnels.md:25:12  this finding has 26 words',
      '  Say it in at most 25: four of them stand in a box.',
    ),
  );
});

test('checkContent reports a key point with an unknown source once, not also as one the body does not cite', () => {
  const report = reportAfter(({ replace }) =>
    replace(
      ARTICLE,
      'five have no name., sources: [gazette-2019-05-14-communique]',
      'five have no name., sources: [gazette-2019-05-15-communique]',
    ),
  );
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:13:54  unknown source "gazette-2019-05-15-communique"',
      '  Did you mean "gazette-2019-05-14-communique"? Sources live in sources/.',
    ),
  );
});

test('checkContent reports an empty body on the line where it should begin', () => {
  const report = reportAfter(({ rewrite }) => rewrite(RIND, (text) => text.slice(0, text.lastIndexOf('---') + 4)));
  assert.equal(
    report,
    lines('content/events/2019-05-13-a-rind-apart.md:9:1  the body is empty', '  Write the text below the second --- line.'),
  );
});

test('checkContent reports an empty article once, not also its key points as unsupported', () => {
  const report = reportAfter(({ rewrite }) => rewrite(ARTICLE, (text) => text.slice(0, text.lastIndexOf('---') + 3)));
  assert.equal(
    report,
    lines('content/articles/one-train-two-tunnels.md:27:1  the body is empty', '  Write the text below the second --- line.'),
  );
});

test('checkContent reports an image without alternative text', () => {
  const report = reportAfter(({ rewrite }) =>
    rewrite(ARTICLE, (text) => `${text}\nA plan shows both lengths. ![](/favicon.svg)[@surveyors-letter]\n`),
  );
  assert.equal(
    report,
    lines(
      'content/articles/one-train-two-tunnels.md:44:28  an image without alternative text',
      '  Say between the square brackets what the image shows: ![what it shows](file).',
    ),
  );
});

// What would reach the reader as code, or lead where it does not say

/** The report on one more paragraph of the article, its file and line left out. */
function reportOnParagraph(paragraph: string): string {
  return reportAfter(({ rewrite }) => rewrite(ARTICLE, (text) => `${text}\n${paragraph}[@surveyors-letter]\n`)).replaceAll(
    'content/articles/one-train-two-tunnels.md:44:',
    '',
  );
}

test('checkContent refuses raw HTML in a line, as a block, in an event and in a record whose front matter is wrong as well', () => {
  const report = reportAfter(({ rewrite }) => {
    rewrite(ARTICLE, (text) => `${text}\nA <b onclick="steal()">bold</b> word.[@surveyors-letter]\n`);
    rewrite(THOUSAND, (text) => `${text}\n<script src="https://cdn.example/a-rather-long-name-of-a-script.js"></script>\n`);
    rewrite(BEES, (text) => `${text.replace(/counted: \S+/, 'counted: insde')}\n<img src=x onerror=alert(1)>\n`);
  });
  assert.equal(
    report,
    lines(
      'content/agreements/queen-bee-pact.md:10:10  unknown counted "insde"',
      '  Did you mean "inside"? It is one of inside, disputed, not-stated, outside.',
      'content/agreements/queen-bee-pact.md:38:1  raw HTML "<img src=x onerror=alert(1)>"',
      '  Say it in Markdown; a < that is meant as a character is written \\<.',
      'content/articles/one-train-two-tunnels.md:44:3  raw HTML "<b onclick="steal()">"',
      '  Say it in Markdown; a < that is meant as a character is written \\<.',
      'content/articles/one-train-two-tunnels.md:44:28  raw HTML "</b>"',
      '  Say it in Markdown; a < that is meant as a character is written \\<.',
      'content/events/2022-03-02-thousandth-night-train.md:11:1  raw HTML "<script src="https://cdn.example/a-rathe…"',
      '  Say it in Markdown; a < that is meant as a character is written \\<.',
    ),
  );
});

test('checkContent refuses a comment of HTML, which would be published', () => {
  assert.equal(
    reportOnParagraph('They left.<!-- did they? -->'),
    lines('11  an HTML comment in the text', '  It would be published: write notes to colleagues as a # comment between the --- lines.'),
  );
});

test('checkContent refuses links that run code, in every form Markdown has for a link', () => {
  const kinds = 'Links to records begin with article:, agreement:, event:, source:, term:, claim:, disagreement:, value:, count:.';
  for (const link of [
    '[here](javascript:alert(1))',
    '[here](<JavaScript:alert(1)>)',
    '<javascript:alert(1)>',
    '[here](&#106;avascript:alert(1))',
  ]) {
    const kind = link.includes('JavaScript') ? 'JavaScript' : 'javascript';
    assert.equal(reportOnParagraph(`See ${link}.`), lines(`5  unknown kind of link "${kind}:"`, `  ${kinds}`), link);
  }
  assert.equal(
    reportOnParagraph('See [here](data:text/html;base64,PHNjcmlwdD4=).'),
    lines('5  unknown kind of link "data:"', `  ${kinds}`),
  );
  assert.equal(reportOnParagraph('[here]: vbscript:x\n\nSee [here].'), lines('1  unknown kind of link "vbscript:"', `  ${kinds}`));
});

test('checkContent refuses links with slashes behind a scheme that is not for reading', () => {
  const remedy = '  Links lead to https:, http:, mailto: or tel: addresses, to pages of the site, or to records such as agreement:id.';
  for (const [scheme, link] of [
    ['javascript', 'javascript://%0aalert(1)'],
    ['ftp', 'ftp://files.example/'],
    ['web+app', 'web+app:start'],
    ['ms-word', 'ms-word:ofe|u|https://evil.example/a.docx'],
  ]) {
    assert.equal(reportOnParagraph(`See [here](<${link}>).`), lines(`5  a link that begins with "${scheme}:"`, remedy), link);
  }
});

test('checkContent refuses links that leave the scheme out or hide characters', () => {
  for (const link of ['//evil.example/', String.raw`\\evil.example`, String.raw`/\evil.example`]) {
    assert.equal(
      reportOnParagraph(`See [here](<${link.replaceAll('\\', String.raw`\\`)}>).`),
      lines(`5  a link without its scheme "${link}"`, '  Write the whole address, with https://.'),
    );
  }
  assert.equal(
    reportOnParagraph('See [here](<java&#9;script:alert(1)>).'),
    lines('5  a link with invisible characters "java script:alert(1)"', '  Type the address anew.'),
  );
});

test('checkContent refuses images of other hosts and images that carry their own data', () => {
  const remedy = '  A page asks no other host for anything: keep the file in public/ and name it by its path, such as /pictures/hall.png.';
  for (const source of ['https://cdn.example/hall.png', '//cdn.example/hall.png', 'data:image/svg+xml,%3Csvg/%3E', 'javascript:alert(1)']) {
    assert.equal(reportOnParagraph(`The hall: ![a hall](<${source}>)`), lines(`11  an image from elsewhere "${source}"`, remedy), source);
  }
});

test('checkContent leaves what is safe: addresses of the web and of people, pages of the site, a < that is written as one', () => {
  assert.equal(
    reportOnParagraph(
      'See [one](https://a.example/), <http://b.example/>, [mail](mailto:c@d.example), [a page](/about/), [a part](#part), 2 \\< 3 and ![a mark](/favicon.svg)',
    ),
    '',
  );
});

test('checkContent refuses addresses in front matter that are not of the web', () => {
  const report = reportAfter(({ replace }) => {
    replace('sources/apiarist-2021-queens.yaml', 'url: https://apiarist.example/queens', 'url: javascript:alert(1)');
    replace('summit.yaml', 'url: https://small-summit.example', 'url: data:text/html,x');
    replace('summit.yaml', 'contact: mailto:desk@small-summit.example', 'contact: javascript:alert(1)');
  });
  assert.equal(
    report,
    lines(
      'content/sources/apiarist-2021-queens.yaml:4:6  url has the wrong form: "javascript:alert(1)"',
      '  Write the whole address, with https://.',
      'content/summit.yaml:5:6  url has the wrong form: "data:text/html,x"',
      '  Write the whole address, with https://.',
      'content/summit.yaml:6:10  contact has the wrong form: "javascript:alert(1)"',
      '  Write mailto: and an address, or a page with https://.',
    ),
  );
});

// Broken YAML

test('checkContent reports an unclosed quote at the place where it opens', () => {
  const report = reportAfter(({ replace }) => replace(CHEESE, 'label: Name of a cheese', 'label: "Name of a cheese'));
  assert.equal(
    report,
    lines(
      'content/agreements/cheese-name-treaty.md:3:8  a quotation mark that is not closed',
      '  Close it at the end of the value; a double mark inside the value is written \\".',
    ),
  );
});

test('checkContent reports an unclosed quote that no later quote ends', () => {
  const report = reportAfter(({ replace }) => replace('claims/cheese-is-a-rind-away.yaml', 'said: Vint', "said: 'Vint"));
  assert.equal(
    report,
    lines(
      'content/claims/cheese-is-a-rind-away.yaml:3:7  a quotation mark that is not closed',
      '  Close it at the end of the value; a double mark inside the value is written \\".',
    ),
  );
});

test('checkContent reports an unquoted colon', () => {
  const report = reportAfter(({ replace }) => replace(CHEESE, 'title: A treaty', 'title: Cheese: a treaty'));
  assert.equal(
    report,
    lines(
      'content/agreements/cheese-name-treaty.md:2:8  a second key inside a value',
      '  Put a value that holds a colon in double quotes; if a key is meant, indent it like the keys around it.',
    ),
  );
});

test('checkContent reports a duplicate key', () => {
  const report = reportAfter(({ replace }) => replace(CHEESE, 'label: Name of a cheese', 'label: Name of a cheese\nlabel: Cheese'));
  assert.equal(report, lines('content/agreements/cheese-name-treaty.md:4:1  key "label" stands twice', '  Keep one of the two.'));
});

test('checkContent reports a duplicate key in a step of a history', () => {
  const report = reportAfter(({ replace }) => replace(FOG, '    status: unheard-of', '    status: unheard-of\n    status: sealed'));
  assert.equal(report, lines('content/agreements/fog-signal-charter.md:26:5  key "status" stands twice', '  Keep one of the two.'));
});

test('checkContent reports a line indented too far once, though YAML finds two faults', () => {
  const report = reportAfter(({ replace }) => replace(CHEESE, 'label: Name of a cheese', '  label: Name of a cheese'));
  assert.equal(
    report,
    lines(
      'content/agreements/cheese-name-treaty.md:2:8  a second key inside a value',
      '  Put a value that holds a colon in double quotes; if a key is meant, indent it like the keys around it.',
    ),
  );
});

test('checkContent reports a line without a key', () => {
  const report = reportAfter(({ replace }) => replace(CHEESE, 'label: Name of a cheese', 'label: Name of a cheese\nOld Brackwater'));
  assert.equal(
    report,
    lines(
      'content/agreements/cheese-name-treaty.md:4:1  a line that is no "key: value"',
      '  Give it a key, or indent it if it goes on with the value above.',
    ),
  );
});

test('checkContent reports a tab', () => {
  const report = reportAfter(({ replace }) => replace(CHEESE, '  halvern: [Ministry', '\thalvern: [Ministry'));
  assert.equal(report, lines('content/agreements/cheese-name-treaty.md:8:1  a tab at the beginning of a line', '  Indent with spaces.'));
});

test('checkContent reports an unclosed list', () => {
  const report = reportAfter(({ replace }) => replace(THOUSAND, 'agreements: [night-train]', 'agreements: [night-train'));
  assert.equal(
    report,
    lines('content/events/2022-03-02-thousandth-night-train.md:6:13  a bracket that is not closed', '  Close it at the end of the list.'),
  );
});

test('checkContent reports a value that begins with an asterisk, an ampersand or an exclamation mark', () => {
  const report = reportAfter(({ replace }) => {
    replace(ARTICLE, 'lead: The train runs.', 'lead: **The train runs.**');
    replace(CARD, 'label: Library card', 'label: &c card');
    replace(FOG, 'label: Fog signal', 'label: !Fog signal');
    replace(TRAIN, 'label: Night train', 'label: *Night* train');
  });
  assert.equal(
    report,
    lines(
      'content/agreements/fog-signal-charter.md:3:8  a value that begins with !',
      '  Put the value in double quotes.',
      'content/agreements/library-card-letters.md:3:8  a value that begins with &',
      '  Put the value in double quotes.',
      'content/agreements/night-train.md:3:8  a value that begins with *',
      '  Put the value in double quotes.',
      'content/articles/one-train-two-tunnels.md:7:11  a value that begins with *',
      '  Put the value in double quotes.',
    ),
  );
});

test('checkContent reports a second record in one YAML file', () => {
  const report = reportAfter(({ rewrite }) => rewrite('claims/cheese-is-a-rind-away.yaml', (text) => `${text}---\n${text}`));
  assert.equal(
    report,
    lines(
      'content/claims/cheese-is-a-rind-away.yaml:7:1  a --- line in the middle of the file',
      '  Take it out: one file holds one record.',
    ),
  );
});

test('checkContent reports missing front matter', () => {
  const report = reportAfter(({ write }) => write(THOUSAND, 'The thousandth night train arrived.\n'));
  assert.equal(
    report,
    lines(
      'content/events/2022-03-02-thousandth-night-train.md:1:1  no front matter',
      '  Begin the file with a line ---, the keys, and a second line ---.',
    ),
  );
});

test('checkContent reports front matter that is not closed', () => {
  const report = reportAfter(({ rewrite }) => rewrite(THOUSAND, (text) => text.replace('\n---\n', '\n')));
  assert.equal(
    report,
    lines(
      'content/events/2022-03-02-thousandth-night-train.md:1:1  no front matter',
      '  Begin the file with a line ---, the keys, and a second line ---.',
    ),
  );
});

test('checkContent reports front matter with nothing in it, and a YAML file with nothing in it', () => {
  const report = reportAfter(({ write }) => {
    write(THOUSAND, '---\n---\nThe thousandth night train arrived.\n');
    write('claims/cheese-is-a-rind-away.yaml', '');
  });
  assert.equal(
    report,
    lines(
      'content/claims/cheese-is-a-rind-away.yaml:1:1  no keys',
      '  Write "key: value", one a line; another record of the same folder shows which.',
      'content/events/2022-03-02-thousandth-night-train.md:2:1  no keys',
      '  Write "key: value", one a line; another record of the same folder shows which.',
    ),
  );
});

// Files

test('checkContent reports a duplicate id, the same name in a subfolder', () => {
  const report = reportAfter(({ rewrite, write }) =>
    rewrite(CARD, (text) => {
      write('agreements/towns/library-card-letters.md', text);
      return text;
    }),
  );
  assert.equal(
    report,
    lines(
      'content/agreements/towns/library-card-letters.md  duplicate id "library-card-letters"',
      '  agreements/library-card-letters.md has it already; rename one of the two.',
    ),
  );
});

test('checkContent reports a file with a wrong ending, and does not call its id unknown as well', () => {
  const report = reportAfter(({ rename }) => rename('sources/fogbank-2019-05-13-cheese.yaml', 'sources/fogbank-2019-05-13-cheese.yml'));
  assert.equal(
    report,
    lines(
      'content/sources/fogbank-2019-05-13-cheese.yml  not a .yaml file',
      '  Records of sources/ end in .yaml; rename or move this file.',
    ),
  );
});

test('checkContent reports a file with a wrong ending beside the record of the same name', () => {
  const report = reportAfter(({ write }) => {
    write('agreements/night-train.markdown', 'A copy.');
    write('agreements/night-train.txt', 'A note.');
  });
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.markdown  not a .md file',
      '  Records of agreements/ end in .md; rename or move this file.',
      'content/agreements/night-train.txt  not a .md file',
      '  Records of agreements/ end in .md; rename or move this file.',
    ),
  );
});

test('checkContent reports a file name that cannot be an id', () => {
  const report = reportAfter(({ rename }) => rename('claims/cheese-is-a-rind-away.yaml', 'claims/Cheese is a rind away.yaml'));
  assert.equal(
    report,
    lines(
      'content/claims/Cheese is a rind away.yaml  the file name "Cheese is a rind away" cannot be an id',
      '  Use lower-case letters, digits and single hyphens: the name is part of the address.',
    ),
  );
});

test('checkContent reports a folder nothing is read from', () => {
  const report = reportAfter(({ rename }) => rename('claims/cheese-is-a-rind-away.yaml', 'claim/cheese-is-a-rind-away.yaml'));
  assert.equal(
    report,
    lines(
      'content/claim/  a folder nothing is read from',
      '  Did you mean "claims"? Records lie in articles, agreements, events, threads, sources, glossary, claims, disagreements, lanes, trends, maps, matrices, balances, series.',
    ),
  );
});

test('checkContent reports a file that is not UTF-8 at the first wrong character', () => {
  const report = reportAfter(({ rewrite }) =>
    rewrite(CARD, (text) => Buffer.from(text.replaceAll('ł', 'l').replaceAll('ą', 'a'), 'latin1')),
  );
  assert.equal(
    report,
    lines(
      'content/agreements/library-card-letters.md:2:47  a character that is not UTF-8',
      '  Save the file again with the encoding UTF-8.',
    ),
  );
});

test('checkContent reports missing summit.yaml', () => {
  const report = reportAfter(({ remove }) => remove('summit.yaml'));
  assert.equal(
    report,
    lines('content/summit.yaml  no summit.yaml', '  It says which summit the site explains; copy the one of another site and change it.'),
  );
});

test('checkContent reports a record that cannot be read, and does not call it unknown where other records name it', () => {
  const report = reportAfter(({ replace }) => {
    replace(TRAIN, 'sector: rail', 'sektor: rail');
    replace('threads/rails.md', 'order: 2', 'order: two');
    replace('sources/surveyors-letter.yaml', 'kind: primary', 'kind: priamry');
    replace('glossary/bgt.md', 'aliases: [', 'aliases: [[');
  });
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:7:1  unknown key "sektor"',
      '  Did you mean "sector"? Keys here are title, label, officialTitle, kind, level, sector, parties, counted, countedSources, atSummit, inShort, answers, story, tally, value, figures, history, aliases, doubt, sources, formerIds.',
      'content/glossary/bgt.md:4:11  a bracket that is not closed',
      '  Close it at the end of the list.',
      'content/sources/surveyors-letter.yaml:6:7  unknown kind "priamry"',
      '  Did you mean "primary"? It is one of primary, news, repost, other.',
      'content/threads/rails.md:4:8  order is not a number',
      '  Write it in digits, without commas or quotation marks.',
    ),
  );
});

test('checkContent reports a record that cannot be read, and not the status that only it may hold', () => {
  const report = reportAfter(({ replace }) => replace(BEES, 'level: guild\n', ''));
  assert.equal(
    report,
    lines('content/agreements/queen-bee-pact.md:2:1  no level', '  Add the key level; the desk guide names the file that explains it.'),
  );
});

// Series

test('checkContent reports a row with an empty cell', () => {
  const report = reportAfter(({ replace }) => replace(SERIES, '9100,people,', '9100,,'));
  assert.equal(
    report,
    lines('content/series/night-train-passengers.csv:3:1  no unit in this row', '  Fill the cell; nothing is filled in for you.'),
  );
});

test('checkContent reports a row that stops early', () => {
  const report = reportAfter(({ replace }) =>
    replace(SERIES, '12000,people,promised,kurier-2022-03-02-thousand,', '12000,people,promised'),
  );
  assert.equal(
    report,
    lines('content/series/night-train-passengers.csv:4:1  no sources in this row', '  Fill the cell; nothing is filled in for you.'),
  );
});

test('checkContent reports a row without a figure that is not said to be missing', () => {
  const report = reportAfter(({ replace }) => replace(SERIES, '2021,passengers,9100', '2021,passengers,'));
  assert.equal(
    report,
    lines(
      'content/series/night-train-passengers.csv:3:1  no value in this row',
      '  Fill the cell, or write basis "missing" for a figure nobody gives; nothing is filled in for you.',
    ),
  );
});

test('checkContent reports a figure in words', () => {
  const report = reportAfter(({ replace }) => replace(SERIES, '9100', 'many'));
  assert.equal(
    report,
    lines(
      'content/series/night-train-passengers.csv:3:1  value in rows, entry 2 is not a number',
      '  Write it in digits, without commas or quotation marks.',
    ),
  );
});

test('checkContent reports an unknown basis', () => {
  const report = reportAfter(({ replace }) => replace(SERIES, 'derived', 'deriven'));
  assert.equal(
    report,
    lines(
      'content/series/night-train-passengers.csv:3:1  unknown basis "deriven"',
      '  Did you mean "derived"? It is one of reported, derived, promised, missing.',
    ),
  );
});

test('checkContent reports a wrong header', () => {
  const report = reportAfter(({ replace }) => replace(SERIES, 'period,measure,value', 'year,measure,value'));
  assert.equal(
    report,
    lines(
      'content/series/night-train-passengers.csv:1:1  the columns are year, measure, value, unit, basis, sources, note',
      '  Write period,measure,value,unit,basis,sources,note as the first line.',
    ),
  );
});

// Whole folders

test('checkContent reports eight faults in eight files at once, in the order of the files', () => {
  const report = reportAfter(({ replace, rewrite, write, rename }) => {
    replace('threads/cheese.md', 'label: Old Brackwater', 'label: Old Brackwater Cheese');
    replace('summit.yaml', '{announced} agreements', '{anounced} agreements');
    rename('sources/apiarist-2021-queens.yaml', 'sources/apiarist-2021-queens.yml');
    replace(SERIES, '9100', 'many');
    rewrite('glossary/queen.md', (text) => `${text}\nSee the [hive](term:hive).\n`);
    replace(SURVEY, 'date: "2017"', 'date: 2017');
    write('claims/a-second-rind.yaml', 'number: 3\nspeaker: "Orsolo Vint\n');
    replace(TRAIN, 'status: running\n    text: The thousandth', 'status: runing\n    text: The thousandth');
  });
  assert.equal(
    report,
    lines(
      'content/agreements/night-train.md:45:13  unknown status "runing"',
      '  Did you mean "running"? The statuses of summit.yaml are haggling, postponed, sealed, running, wound-up, unheard-of.',
      'content/claims/a-second-rind.yaml:2:10  a quotation mark that is not closed',
      '  Close it at the end of the value; a double mark inside the value is written \\".',
      'content/events/2017-two-surveys-of-one-tunnel.md:3:7  unquoted date 2017',
      '  Write "2017" in quotation marks; bare YAML reads it as something else.',
      'content/glossary/queen.md:8:9  unknown term "hive"',
      '  Terms live in glossary/.',
      'content/series/night-train-passengers.csv:3:1  value in rows, entry 2 is not a number',
      '  Write it in digits, without commas or quotation marks.',
      'content/sources/apiarist-2021-queens.yml  not a .yaml file',
      '  Records of sources/ end in .yaml; rename or move this file.',
      'content/summit.yaml:75:13  unknown count "{anounced}"',
      '  Did you mean "announced"? Counts are announced, documented, unidentified, signed-that-day, put-off, agreements, events, sources, disputed, not-stated, disagreements, claims, terms, articles, primary, unused, read-in-part.',
      'content/threads/cheese.md:3:8  label is longer than 14 characters',
      '  It has 21; say it in at most 14.',
    ),
  );
});

test('checkContent reports several faults in one file in the order of its lines', () => {
  const report = reportAfter(({ replace }) => {
    replace(FOG, 'for any', 'for [any](agreement:any)');
    replace(FOG, '[@gazette-2019-05-14-communique] It is named', '[@gazette] It is named');
    replace(FOG, 'sector: fog', 'sector: fogg');
    replace(FOG, 'counted: inside', 'counted: outside');
    replace(FOG, 'date: "2024-03"', 'date: "2018"');
  });
  assert.equal(
    report,
    lines(
      'content/agreements/fog-signal-charter.md:6:9  unknown sector "fogg"',
      '  Did you mean "fog"? The sectors of summit.yaml are rail, bees, fog, reading, dairy.',
      'content/agreements/fog-signal-charter.md:24:11  history out of order: "2018" stands after "2019-05-14"',
      '  Put the steps in the order they happened.',
      'content/agreements/fog-signal-charter.md:31:167  unknown source "gazette"',
      '  Did you mean "gazette-2019-05-14-communique"? Sources live in sources/.',
    ),
  );
});

test('checkContent accepts CRLF line ends and a byte order mark in every file', () => {
  const report = reportAfter((editor) => everyFile.forEach((file) => editor.rewrite(file, asOnWindows)));
  assert.equal(report, '');
});

test('checkContent names the very place where a fault stands', () => {
  const starts = withCopy(
    ({ replace }) => {
      replace(TRAIN, 'treaty first among the five.[@gazette-2019-05-14-communique]', 'treaty first among the five.[@gazette-2019, p. 1]');
      replace(TRAIN, '[November 2020](event:2020-11-first-night-train-leaves)', '[November 2020](event:2020-11-first-train)');
      replace(TRAIN, 'Guild of Sleeping-Car Attendants"]', 'Guild of Sleeping-Car Attendants"]\n  atlantis: []');
      replace(TRAIN, 'surveyors-letter', 'surveyors-lettre');
      replace(TRAIN, 'date: "2020-11"', 'date: "2022-04"');
    },
    (directory) => {
      const text = readFileSync(join(directory, TRAIN), 'utf8').split('\n');
      return checkContent(directory).faults.map(({ at }) => at && text[at.line - 1]?.slice(at.column - 1, at.column + 11));
    },
  );
  assert.deepEqual(starts, ['atlantis: []', 'surveyors-le', '"2022-03-02"', '[@gazette-20', '[November 20']);
});

test('checkContent finds a fault at the same place behind CRLF line ends and a byte order mark', () => {
  const fault = ({ replace }: Editor): void => {
    replace(TRAIN, 'sector: rail', 'sector: rails');
    replace(TRAIN, '[@rail-almanac-2020-11-first-train, p. 3]', '[@rail-almanac, p. 3]');
    replace('sources/apiarist-2021-queens.yaml', 'kind: other', 'kind: bee');
    replace(SERIES, 'derived,', ',');
  };
  const onWindows = reportAfter((editor) => {
    fault(editor);
    everyFile.forEach((file) => editor.rewrite(file, asOnWindows));
  });
  assert.equal(onWindows, reportAfter(fault));
  assert.equal(
    onWindows,
    lines(
      'content/agreements/night-train.md:7:9  unknown sector "rails"',
      '  Did you mean "rail"? The sectors of summit.yaml are rail, bees, fog, reading, dairy.',
      'content/agreements/night-train.md:52:226  unknown source "rail-almanac"',
      '  Did you mean "rail-almanac-2020-11-first-train"? Sources live in sources/.',
      'content/series/night-train-passengers.csv:3:1  no basis in this row',
      '  Fill the cell; nothing is filled in for you.',
      'content/sources/apiarist-2021-queens.yaml:8:7  unknown kind "bee"',
      '  It is one of primary, news, repost, other.',
    ),
  );
});

test('checkContent accepts records in subfolders, hidden files and an event whose name goes on with a number', () => {
  const report = reportAfter(({ rename, write }) => {
    rename(CHEESE, 'agreements/dairy/cheese-name-treaty.md');
    rename('events/2019-05-14-5-agreements-announced.md', 'events/2019-05-14-12-pens-and-5-agreements.md');
    write('agreements/.DS_Store', 'x');
    write('README.md', 'How to add a cheese.');
  });
  assert.equal(report, '');
});

test('checkContent says of a folder that does not exist that it has no summit.yaml', () => {
  assert.equal(
    checkContent('no-such-folder').report,
    lines(
      'no-such-folder/summit.yaml  no summit.yaml',
      '  It says which summit the site explains; copy the one of another site and change it.',
    ),
  );
});

test('checkContent takes a folder however it is written', () => {
  withCopy(
    ({ replace }) => replace(TRAIN, 'sector: rail', 'sector: rails'),
    (directory) => {
      const written = `./${relative('.', directory).replaceAll('\\', '/')}`;
      assert.equal(checkContent(written).report.split('\n')[0], `${written}/${TRAIN}:7:9  unknown sector "rails"`);
    },
  );
});
