import type { Editor } from './small-summit.ts';

/** A mistake as editors make it. */
export interface Mistake {
  readonly name: string;
  readonly make: (editor: Editor) => void;
}

const TRAIN = 'agreements/night-train.md';
const FOG = 'agreements/fog-signal-charter.md';
const ARTICLE = 'articles/one-train-two-tunnels.md';
const RIND = 'events/2019-05-13-a-rind-apart.md';
const THOUSAND = 'events/2022-03-02-thousandth-night-train.md';
const QUEEN = 'glossary/queen.md';
const CLAIM = 'claims/cheese-is-a-rind-away.yaml';
const KURIER = 'sources/kurier-2022-03-02-thousand.yaml';
const SERIES = 'series/night-train-passengers.csv';

/** Replaces in one file. */
const swap =
  (file: string, from: string, to: string) =>
  (editor: Editor): void =>
    editor.replace(file, from, to);
/** Adds a paragraph with a citation to the article. */
const paragraph =
  (text: string) =>
  (editor: Editor): void =>
    editor.rewrite(ARTICLE, (whole) => `${whole.trimEnd()}\n\n${text}\n`);
const CITED = '[@surveyors-letter]';
const bytes =
  (file: string, encoding: BufferEncoding, mark = '') =>
  (editor: Editor): void =>
    editor.rewrite(file, (text) => Buffer.from(`${mark}${text}é`, encoding));

/** Mistakes of a day at the desk, and after them what was once published in silence. */
export const MISTAKES: readonly Mistake[] = [
  { name: 'a forgotten quotation mark in an event', make: swap(RIND, 'date: "2019-05-13"', 'date: "2019-05-13') },
  { name: 'a forgotten quotation mark in a headline', make: swap(ARTICLE, 'headline: The night train', 'headline: "The night train') },
  { name: 'a tab in YAML', make: swap(TRAIN, '    status: haggling', '\tstatus: haggling') },
  {
    name: 'a tab in YAML of a record that another counts',
    make: (editor) => {
      swap(ARTICLE, 'announced five agreements in Brackwater', 'announced agreements, [five](count:agreements) of them known,')(editor);
      swap(TRAIN, '    status: haggling', '\tstatus: haggling')(editor);
    },
  },
  { name: 'line ends of Windows in Markdown', make: ({ rewrite }) => rewrite(TRAIN, (text) => text.replaceAll('\n', '\r\n')) },
  { name: 'line ends of Windows in YAML', make: ({ rewrite }) => rewrite(KURIER, (text) => text.replaceAll('\n', '\r\n')) },
  { name: 'line ends of Windows in CSV', make: ({ rewrite }) => rewrite(SERIES, (text) => text.replaceAll('\n', '\r\n')) },
  { name: 'a byte order mark', make: ({ rewrite }) => rewrite(TRAIN, (text) => `\uFEFF${text}`) },
  { name: 'curly quotes around a date', make: swap(RIND, 'date: "2019-05-13"', 'date: “2019-05-13”') },
  {
    name: 'curly quotes around a headline with a colon',
    make: swap(
      ARTICLE,
      'headline: The night train came early; the cheese is still without a name',
      'headline: “The night train: it came early”',
    ),
  },
  { name: 'curly quotes around a plain title', make: swap(QUEEN, 'title: Queen', 'title: “Queen”') },
  { name: 'a blank in the address of a source', make: swap(KURIER, 'mila-nokta-trajno\n', 'mila nokta trajno\n') },
  { name: 'a blank in a link', make: paragraph(`See [the page](https://lantern.example/five pages) of the Lantern.${CITED}`) },
  {
    name: 'a parenthesis of a link that is not closed',
    make: paragraph(`See [the page](https://lantern.example/five-papers of the Lantern.${CITED}`),
  },
  { name: 'an address without https://', make: swap(KURIER, 'url: https://kuriero', 'url: kuriero') },
  { name: 'a date as 6.12.2021', make: swap(RIND, '"2019-05-13"', '13.5.2019') },
  { name: 'a date as "06/12/2021"', make: swap(RIND, '"2019-05-13"', '"13/05/2019"') },
  { name: 'a date as 6 December 2021', make: swap(RIND, '"2019-05-13"', '13 May 2019') },
  { name: 'a wrong indent in a history', make: swap(TRAIN, '  - date: "2020-11"', ' - date: "2020-11"') },
  { name: 'a wrong indent under a key', make: swap(TRAIN, '  osmarra: ["Royal', '   osmarra: ["Royal') },
  { name: 'a colon in a title', make: swap(RIND, 'title: Orsolo Vint calls', 'title: Cheese: Orsolo Vint calls') },
  { name: 'a file without an ending', make: ({ rename }) => rename(THOUSAND, THOUSAND.replace('.md', '')) },
  { name: 'a file that ends in .yml', make: ({ rename }) => rename(CLAIM, CLAIM.replace('.yaml', '.yml')) },
  { name: 'a file that ends in .md.txt and is named elsewhere', make: ({ rename }) => rename(RIND, `${RIND}.txt`) },
  { name: 'a key twice', make: swap(RIND, 'thread: cheese', 'thread: cheese\nthread: rails') },
  { name: 'UTF-16', make: bytes(QUEEN, 'utf16le', '\uFEFF') },
  { name: 'Windows-1252', make: bytes(QUEEN, 'latin1') },
  { name: 'a picture as data', make: paragraph(`![a hall](data:image/png;base64,aGk=)${CITED}`) },
  { name: 'a picture of one’s own disk', make: paragraph(`![a hall](C:\\Pictures\\hall.png)${CITED}`) },
  { name: 'a picture without alternative text', make: paragraph(`![](/favicon.svg)${CITED}`) },
  { name: 'a picture that is not there', make: paragraph(`![a hall](/pictures/hall.png)${CITED}`) },
  { name: 'a picture beside the text', make: paragraph(`![a hall](hall.png)${CITED}`) },
  { name: 'a level of sub-heads left out', make: paragraph(`### Tunnels\n\nText.${CITED}\n\n##### Deeper\n\nText.${CITED}`) },
  { name: 'a headline in the text', make: paragraph(`# Tunnels\n\nText.${CITED}`) },
  { name: 'a list as a text', make: swap(RIND, 'sources: [fogbank-2019-05-13-cheese]', 'sources: fogbank-2019-05-13-cheese') },
  { name: 'a citation in round brackets', make: paragraph('Both lengths were measured.(@surveyors-letter)') },
  { name: 'a citation without its @', make: paragraph(`Both lengths were measured.[gazette-2019-05-14-communique]`) },
  { name: 'a citation that is not closed', make: paragraph('Both lengths were measured.[@surveyors-letter') },
  { name: 'a citation in curly brackets', make: paragraph(`Both lengths{@surveyors-letter} were measured.${CITED}`) },
  { name: 'a footnote', make: paragraph(`Both lengths were measured.[^1]${CITED}\n\n[^1]: So they say.${CITED}`) },
  { name: 'two sources parted by a comma', make: paragraph('Both lengths were measured.[@surveyors-letter, @kurier-2022-03-02-thousand]') },
  { name: 'capitals in a file’s name', make: ({ rename }) => rename(THOUSAND, 'events/2022-03-02-Thousandth.md') },
  { name: 'blanks in a file’s name', make: ({ rename }) => rename(THOUSAND, 'events/2022-03-02 thousandth.md') },
  { name: 'a misspelt key', make: swap(RIND, 'thread: cheese', 'tread: cheese') },
  { name: 'an HTML comment', make: paragraph(`<!-- ask Vint -->\n\nText.${CITED}`) },
  { name: 'an iframe', make: paragraph('<iframe src="https://a.example"></iframe>') },
  { name: 'steps out of order', make: swap(TRAIN, 'date: "2022-03-02"', 'date: "2018-03-02"') },
  { name: 'no end of the front matter', make: ({ rewrite }) => rewrite(QUEEN, (text) => text.replace('\n---\nThe', '\nThe')) },
  { name: 'an empty file', make: ({ write }) => write('glossary/empty.md', '') },
  { name: 'a title that is too long', make: swap(RIND, 'title: Orsolo', 'title: The First Secretary of all Osmarra, Orsolo') },
  {
    name: 'a source that nothing rests on',
    make: ({ write }) =>
      write(
        'sources/hearsay.yaml',
        'publisher: A\ntitle: B\ntitleFrom: page\nurl: https://a.example/\npublished: "2020"\nlanguage: en\nkind: news\nread: whole\n',
      ),
  },
  { name: 'a backup beside a file', make: ({ write }) => write(`${QUEEN}~`, 'title: Queen') },
  { name: 'a number as an alias', make: swap(QUEEN, 'mother of the hive]', '1147]') },
  { name: 'a date against the file’s name', make: swap(RIND, '"2019-05-13"', '"2019-05-12"') },
  { name: 'a place in the order that is taken', make: swap('threads/rails.md', 'order: 2', 'order: 1') },
  { name: 'a status with a capital', make: swap(FOG, 'status: sealed', 'status: Sealed') },
  { name: 'a blank that does not break, before a key', make: swap(RIND, 'thread: cheese', '\u00a0thread: cheese') },
  { name: 'a blank that does not break, behind a colon', make: swap(RIND, 'thread: cheese', 'thread:\u00a0cheese') },
  {
    name: 'the lines of a merge',
    make: swap(RIND, 'thread: cheese', '<<<<<<< HEAD\nthread: cheese\n=======\nthread: rails\n>>>>>>> other'),
  },
  { name: 'an apostrophe in single quotes', make: swap(QUEEN, 'title: Queen', "title: 'Vint's queen'") },
  { name: 'a value that begins with @', make: swap(QUEEN, 'title: Queen', 'title: @queen') },
  { name: 'a # in a title', make: swap(QUEEN, 'title: Queen', 'title: Queen #21 of the hive') },
  {
    name: 'a comma in a party’s name',
    make: swap(FOG, 'halvern: [Office of Lighthouses]', 'halvern: [Office of Lamps, Lighthouses and Bells]'),
  },
  {
    name: 'a step newer than every source it names',
    make: swap(FOG, 'date: "2019-05-14"\n    status: sealed', 'date: "2020"\n    status: sealed'),
  },
  {
    name: 'a day of publication to come',
    make: swap(ARTICLE, 'publishedAt: "2024-03-18"\nupdatedAt: "2024-03-25"', 'publishedAt: "2999-01-01"\nupdatedAt: "2999-01-01"'),
  },
  { name: 'a correction without updatedAt', make: swap(ARTICLE, 'updatedAt: "2024-03-25"\n', '') },
  { name: '“currently”', make: paragraph(`The tunnel is currently dry.${CITED}`) },
  { name: '“brutal regime”', make: paragraph(`It is a brutal regime of scales.${CITED}`) },
  {
    name: 'a former id after a rename',
    make: (editor) => swap(ARTICLE, '(agreement:queen-bee-pact)', '(agreement:bee-pact)')(editor),
  },
  // What was once published in silence.
  { name: 'a year at the beginning of a paragraph', make: paragraph(`2019. That was the year.${CITED}`) },
  { name: 'an asterisk between numbers', make: paragraph(`A hive of 2*3*4 feet.${CITED}`) },
  { name: 'a line that Markdown takes for an address', make: paragraph(`Text.${CITED}\n\n[tunnel]: long`) },
  { name: 'words struck out', make: paragraph(`It was ~~7,932~~ 8,144 metres.${CITED}`) },
  { name: 'a link with a blank before its address', make: paragraph(`The [night train] (agreement:night-train) runs.${CITED}`) },
  { name: 'a link without an address', make: paragraph(`The [night train](night-train) runs.${CITED}`) },
  { name: 'a link without words', make: paragraph(`The train [](agreement:night-train) runs.${CITED}`) },
  { name: 'a sub-head that the page has', make: paragraph(`## Sources\n\nText.${CITED}`) },
  { name: 'a sub-head that a chart of the article has', make: paragraph(`## Passengers\n\nText.${CITED}`) },
  { name: 'a sub-head that a chart made of records has', make: paragraph(`::chart{verdicts}\n\n## Verdicts\n\nText.${CITED}`) },
  {
    name: 'a sub-head that a step of the history has',
    make: ({ rewrite }) => rewrite(TRAIN, (text) => `${text.trimEnd()}\n\n## 2020-11 running\n\nText.${CITED}\n`),
  },
  {
    name: 'former addresses that the page has, or that stand twice',
    make: swap(
      ARTICLE,
      'agreements: [night',
      'formerAnchors: { text: [sources, passengers, p-1a2b, tunnels, tunnels] }\nagreements: [night',
    ),
  },
  { name: 'a sub-head in an event', make: ({ rewrite }) => rewrite(THOUSAND, (text) => `${text}\n## Buns\n\nNone.\n`) },
  {
    name: 'a citation in an event',
    make: ({ rewrite }) => rewrite(THOUSAND, (text) => `${text.trimEnd()}[@kurier-2022-03-02-thousand]\n`),
  },
  { name: 'a row of more cells than its table', make: paragraph(`| a | b |\n| - | - |\n| 1 | 2 | 3 |\n\nText.${CITED}`) },
  { name: 'a month as the day of publication', make: swap(ARTICLE, 'publishedAt: "2024-03-18"', 'publishedAt: "2024-03"') },
  {
    name: 'a claim that no card holds',
    make: swap(CLAIM, 'said: Vint said that the cheese', `said: ${'The very old cheese and '.repeat(10)}Vint said that the cheese`),
  },
  { name: 'a period that is no year', make: swap(SERIES, '\n2020,', '\nopening year,') },
  {
    name: 'a fourth level',
    make: swap('summit.yaml', '  - id: guild\n    name: Guilds\n', '  - id: guild\n    name: Guilds\n  - id: bee\n    name: Bees\n'),
  },
  {
    name: 'a chart with the name of one every site has',
    make: ({ rename }) => rename('lanes/promised-and-come.yaml', 'lanes/squares.yaml'),
  },
  {
    name: 'two parties that fold into one address',
    make: swap(FOG, 'osmarra: [Royal Office of Echoes]', 'osmarra: ["Royal Office of Echoes", "Royal Creamery+"]'),
  },
  { name: 'a page about the site without how-we-count', make: swap('summit.yaml', 'id: how-we-count', 'id: counting') },
  { name: 'second person', make: paragraph(`If you take the train, take a cab.${CITED}`) },
  { name: 'a quotation too long', make: paragraph(`He said it is “cold${' and wet'.repeat(8)}”, they write.${CITED}`) },
  { name: '“papers”', make: paragraph(`Four papers came of it, and a newspaper said so.${CITED}`) },
  { name: '“entry into force”', make: paragraph(`Its entry into force was in May.${CITED}`) },
  { name: 'a report with its date as a genitive', make: paragraph(`A report of 3 May 2021 says so.${CITED}`) },
  {
    name: 'a sentence too long',
    make: paragraph(`It is short. [It](agreement:night-train)${' runs'.repeat(30)}, 8,144 of them.${CITED} And on.${CITED}`),
  },
  { name: 'an item of a list too long', make: paragraph(`- It runs${CITED}\n- It${' runs'.repeat(30)}${CITED}\n- It runs${CITED}`) },
  { name: 'a standfirst too long', make: swap(ARTICLE, 'in 2019. One is a train, one', `in 2019, and one${' and one'.repeat(12)}, one`) },
  { name: 'a speech to the reader in summit.yaml', make: swap('summit.yaml', 'description: On', 'description: You know that on') },
  { name: 'four key points', make: swap(ARTICLE, '\nquestion', '\n  - lead: A fourth.\n    sources: [surveyors-letter]\nquestion') },
  { name: 'an article too short', make: swap('summit.yaml', 'least: 100', 'least: 300') },
  { name: 'an article without sub-heads', make: ({ rewrite }) => rewrite(ARTICLE, (text) => text.replaceAll(/^##.*$/gm, '')) },
  { name: 'an article too long', make: paragraph(`${'It is cold. '.repeat(150)}${CITED}`) },
  { name: 'an alias twice', make: swap(QUEEN, '[queen bee,', '[mother of the hive, queen bee,') },
];
