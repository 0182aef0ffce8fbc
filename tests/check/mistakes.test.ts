import assert from 'node:assert/strict';
import test from 'node:test';
import { MISTAKES } from './mistakes.ts';
import { reportAfter } from './small-summit.ts';

/** What the check prints of each mistake; nothing where it takes the file as it is. */
const REPORTS: ReadonlyMap<string, readonly string[]> = new Map([
  // A day at the desk.
  [
    'a forgotten quotation mark in an event',
    [
      'content/events/2019-05-13-a-rind-apart.md:3:7  a quotation mark that is not closed',
      '  Close it at the end of the value; a double mark inside the value is written \\".',
    ],
  ],
  [
    'a forgotten quotation mark in a headline',
    [
      'content/articles/one-train-two-tunnels.md:2:11  a quotation mark that is not closed',
      '  Close it at the end of the value; a double mark inside the value is written \\".',
    ],
  ],
  ['a tab in YAML', ['content/agreements/night-train.md:33:1  a tab at the beginning of a line', '  Indent with spaces.']],
  [
    'a tab in YAML of a record that another counts',
    ['content/agreements/night-train.md:33:1  a tab at the beginning of a line', '  Indent with spaces.'],
  ],
  ['line ends of Windows in Markdown', []],
  ['line ends of Windows in YAML', []],
  ['line ends of Windows in CSV', []],
  ['a byte order mark', []],
  [
    'curly quotes around a date',
    [
      'content/events/2019-05-13-a-rind-apart.md:3:7  "“2019-05-13”" is not a date',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ],
  ],
  [
    'curly quotes around a headline with a colon',
    [
      'content/articles/one-train-two-tunnels.md:2:11  a second key inside a value',
      '  Put a value that holds a colon in double quotes; if a key is meant, indent it like the keys around it.',
    ],
  ],
  [
    'curly quotes around a plain title',
    [
      'content/glossary/queen.md:2:8  a value in quotation marks that would be printed: “Queen”',
      '  Delete them; if they belong to the text, put the whole in straight double quotes as well.',
    ],
  ],
  [
    'a blank in the address of a source',
    [
      'content/sources/kurier-2022-03-02-thousand.yaml:4:6  url has the wrong form: "https://kuriero.example/mila nokta trajno"',
      '  An address holds no blank: write %20 for it.',
    ],
  ],
  [
    'a blank in a link',
    [
      'content/articles/one-train-two-tunnels.md:44:5  a link that is not closed, or whose address holds a blank: "[the page](https://lantern.example/five"',
      '  Write [words](address) with no blank in the address; a blank in it is written %20.',
    ],
  ],
  [
    'a parenthesis of a link that is not closed',
    [
      'content/articles/one-train-two-tunnels.md:44:5  a link that is not closed, or whose address holds a blank: "[the page](https://lantern.example/five-papers"',
      '  Write [words](address) with no blank in the address; a blank in it is written %20.',
    ],
  ],
  [
    'an address without https://',
    [
      'content/sources/kurier-2022-03-02-thousand.yaml:4:6  url has the wrong form: "kuriero.example/mila-nokta-trajno"',
      '  Write the whole address, with https://.',
    ],
  ],
  [
    'a date as 6.12.2021',
    [
      'content/events/2019-05-13-a-rind-apart.md:3:7  "13.5.2019" is not a date',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ],
  ],
  [
    'a date as "06/12/2021"',
    [
      'content/events/2019-05-13-a-rind-apart.md:3:7  "13/05/2019" is not a date',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ],
  ],
  [
    'a date as 6 December 2021',
    [
      'content/events/2019-05-13-a-rind-apart.md:3:7  "13 May 2019" is not a date',
      '  Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source.',
    ],
  ],
  [
    'a wrong indent in a history',
    [
      'content/agreements/night-train.md:40:1  a line that is not indented like its neighbours',
      '  Begin it in the column of the keys, or of the -, that it belongs with.',
    ],
  ],
  [
    'a wrong indent under a key',
    [
      'content/agreements/night-train.md:10:1  a line that is not indented like its neighbours',
      '  Begin it in the column of the keys, or of the -, that it belongs with.',
    ],
  ],
  [
    'a colon in a title',
    [
      'content/events/2019-05-13-a-rind-apart.md:2:8  a second key inside a value',
      '  Put a value that holds a colon in double quotes; if a key is meant, indent it like the keys around it.',
    ],
  ],
  [
    'a file without an ending',
    ['content/events/2022-03-02-thousandth-night-train  not a .md file', '  Records of events/ end in .md; rename or move this file.'],
  ],
  [
    'a file that ends in .yml',
    ['content/claims/cheese-is-a-rind-away.yml  not a .yaml file', '  Records of claims/ end in .yaml; rename or move this file.'],
  ],
  [
    'a file that ends in .md.txt and is named elsewhere',
    ['content/events/2019-05-13-a-rind-apart.md.txt  not a .md file', '  Records of events/ end in .md; rename or move this file.'],
  ],
  ['a key twice', ['content/events/2019-05-13-a-rind-apart.md:5:1  key "thread" stands twice', '  Keep one of the two.']],
  ['UTF-16', ['content/glossary/queen.md:1:1  a character that is not UTF-8', '  Save the file again with the encoding UTF-8.']],
  ['Windows-1252', ['content/glossary/queen.md:7:1  a character that is not UTF-8', '  Save the file again with the encoding UTF-8.']],
  [
    'a picture as data',
    [
      'content/articles/one-train-two-tunnels.md:44:1  an image from elsewhere "data:image/png;base64,aGk="',
      '  A page asks no other host for anything: keep the file in public/ and name it by its path, such as /pictures/hall.png.',
    ],
  ],
  [
    'a picture of one’s own disk',
    [
      'content/articles/one-train-two-tunnels.md:44:1  an image from elsewhere "C:\\Pictures\\hall.png"',
      '  A page asks no other host for anything: keep the file in public/ and name it by its path, such as /pictures/hall.png.',
    ],
  ],
  [
    'a picture without alternative text',
    [
      'content/articles/one-train-two-tunnels.md:44:1  an image without alternative text',
      '  Say between the square brackets what the image shows: ![what it shows](file).',
    ],
  ],
  [
    'a picture that is not there',
    [
      'content/articles/one-train-two-tunnels.md:44:1  no picture "/pictures/hall.png"',
      '  Put the file into public/, as public/pictures/hall.png, or mend its path.',
    ],
  ],
  [
    'a picture beside the text',
    [
      'content/articles/one-train-two-tunnels.md:44:1  an image without its path "hall.png"',
      '  Keep the file in public/ and name it by its path, such as /pictures/hall.png.',
    ],
  ],
  [
    'a level of sub-heads left out',
    ['content/articles/one-train-two-tunnels.md:48:1  a sub-head ##### below ###', '  Begin it with ####: no level is left out.'],
  ],
  [
    'a headline in the text',
    [
      'content/articles/one-train-two-tunnels.md:44:1  a headline in the text',
      '  The headline stands in the front matter; a sub-head begins with ##.',
    ],
  ],
  [
    'a list as a text',
    ['content/events/2019-05-13-a-rind-apart.md:7:10  sources is not a list', '  Write a list in square brackets: [one, two].'],
  ],
  [
    'a citation in round brackets',
    [
      'content/articles/one-train-two-tunnels.md:44:29  "@surveyors-letter" in the text, which is no citation',
      '  Write [@source-id], in square brackets; nothing else is read as a citation.',
    ],
  ],
  [
    'a citation without its @',
    [
      'content/articles/one-train-two-tunnels.md:44:28  "[gazette-2019-05-14-communique]" in the text, which is no citation',
      '  Write [@source-id], in square brackets, with the @.',
    ],
  ],
  [
    'a citation that is not closed',
    [
      'content/articles/one-train-two-tunnels.md:44:28  a citation that is not closed: "[@surveyors-letter"',
      '  Close it with ], and begin no other bracket inside it.',
    ],
  ],
  [
    'a citation in curly brackets',
    [
      'content/articles/one-train-two-tunnels.md:44:14  "@surveyors-letter" in the text, which is no citation',
      '  Write [@source-id], in square brackets; nothing else is read as a citation.',
    ],
  ],
  [
    'a footnote',
    [
      'content/articles/one-train-two-tunnels.md:44:28  a footnote "[^1]"',
      '  Write [@source-id], in square brackets, where the sentence ends: that is its note.',
      'content/articles/one-train-two-tunnels.md:46:1  a footnote "[^1]"',
      '  Write [@source-id], in square brackets, where the sentence ends: that is its note.',
    ],
  ],
  [
    'two sources parted by a comma',
    [
      'content/articles/one-train-two-tunnels.md:44:28  "@kurier-2022-03-02-thousand" after a comma, where a place in the source stands',
      '  Part two sources by a semicolon: [@one-source; @another].',
    ],
  ],
  [
    'capitals in a file’s name',
    [
      'content/events/2022-03-02-Thousandth.md  the file name "2022-03-02-Thousandth" cannot be an id',
      '  Use lower-case letters, digits and single hyphens: the name is part of the address.',
    ],
  ],
  [
    'blanks in a file’s name',
    [
      'content/events/2022-03-02 thousandth.md  the file name "2022-03-02 thousandth" cannot be an id',
      '  Use lower-case letters, digits and single hyphens: the name is part of the address.',
    ],
  ],
  [
    'a misspelt key',
    [
      'content/events/2019-05-13-a-rind-apart.md:4:1  unknown key "tread"',
      '  Did you mean "thread"? Keys here are title, date, thread, weight, agreements, aliases, sources, doubt, formerIds.',
    ],
  ],
  [
    'an HTML comment',
    [
      'content/articles/one-train-two-tunnels.md:44:1  an HTML comment in the text',
      '  It would be published: write notes to colleagues as a # comment between the --- lines.',
    ],
  ],
  [
    'an iframe',
    [
      'content/articles/one-train-two-tunnels.md:44:1  raw HTML "<iframe src="https://a.example"></iframe…"',
      '  Say it in Markdown; a < that is meant as a character is written \\<.',
    ],
  ],
  [
    'steps out of order',
    [
      'content/agreements/night-train.md:44:11  history out of order: "2018-03-02" stands after "2020-11"',
      '  Put the steps in the order they happened.',
    ],
  ],
  [
    'no end of the front matter',
    ['content/glossary/queen.md:1:1  no front matter', '  Begin the file with a line ---, the keys, and a second line ---.'],
  ],
  [
    'an empty file',
    ['content/glossary/empty.md:1:1  no front matter', '  Begin the file with a line ---, the keys, and a second line ---.'],
  ],
  [
    'a title that is too long',
    ['content/events/2019-05-13-a-rind-apart.md:2:8  title is longer than 70 characters', '  It has 82; say it in at most 70.'],
  ],
  [
    'a source that nothing rests on',
    [
      'content/sources/hearsay.yaml:1:1  a source that nothing rests on',
      '  Cite it where it belongs, or say in unused: why it was read and not used.',
    ],
  ],
  [
    'a backup beside a file',
    ['content/glossary/queen.md~  not a .md file', '  Records of glossary/ end in .md; rename or move this file.'],
  ],
  ['a number as an alias', ['content/glossary/queen.md:3:22  aliases, entry 2 is not a text', '  Put the whole value in double quotes.']],
  [
    'a date against the file’s name',
    [
      'content/events/2019-05-13-a-rind-apart.md:3:7  date "2019-05-12" is not the one the file name begins with',
      '  Name the file 2019-05-12-….md, or mend the date: both must be equally exact.',
    ],
  ],
  ['a place in the order that is taken', ['content/threads/strait.md:4:8  order 1 is taken by "rails"', '  Give each its own number.']],
  [
    'a status with a capital',
    [
      'content/agreements/fog-signal-charter.md:21:13  unknown status "Sealed"',
      '  Did you mean "sealed"? The statuses of summit.yaml are haggling, postponed, sealed, running, wound-up, unheard-of.',
    ],
  ],
  [
    'a blank that does not break, before a key',
    ['content/events/2019-05-13-a-rind-apart.md:4:1  a blank of another kind, which only looks like one', '  Delete it and type a space.'],
  ],
  [
    'a blank that does not break, behind a colon',
    ['content/events/2019-05-13-a-rind-apart.md:4:8  a blank of another kind, which only looks like one', '  Delete it and type a space.'],
  ],
  [
    'the lines of a merge',
    [
      'content/events/2019-05-13-a-rind-apart.md:4:1  a line that a merge left behind',
      '  Keep one of the two versions, and take out the lines of <, = and >.',
    ],
  ],
  [
    'an apostrophe in single quotes',
    ['content/glossary/queen.md:2:14  an apostrophe inside single quotes', '  Put the value in double quotes.'],
  ],
  ['a value that begins with @', ['content/glossary/queen.md:2:8  a value that begins with @', '  Put the value in double quotes.']],
  [
    'a # in a title',
    [
      'content/glossary/queen.md:2:8  a value that is cut at its #: "Queen"',
      '  Put the whole value in double quotes; a note to colleagues stands on a line of its own.',
    ],
  ],
  [
    'a comma in a party’s name',
    [
      'content/agreements/fog-signal-charter.md:8:13  parties between commas, of which each could be a piece of a name',
      '  Put each whole name in double quotes: a name may hold a comma.',
    ],
  ],
  [
    'a step newer than every source it names',
    [
      'content/agreements/fog-signal-charter.md:20:11  a step of "2020" that rests on older documents alone',
      '  Name the document that shows it, or mend the date.',
    ],
  ],
  [
    'a day of publication to come',
    [
      'content/articles/one-train-two-tunnels.md:15:14  "2999-01-01" is still to come',
      '  Write the day itself: what stands in the folder is published with the next build.',
      'content/articles/one-train-two-tunnels.md:16:12  "2999-01-01" is still to come',
      '  Write the day itself: what stands in the folder is published with the next build.',
    ],
  ],
  [
    'a correction without updatedAt',
    ['content/articles/one-train-two-tunnels.md:15:14  a change of "2024-03-25", and no updatedAt', '  Write updatedAt: "2024-03-25".'],
  ],
  [
    '“currently”',
    [
      'content/articles/one-train-two-tunnels.md:44:15  "currently", which nobody can date',
      '  Give the date instead: a status carries the date of its evidence.',
    ],
  ],
  [
    '“brutal regime”',
    [
      'content/articles/one-train-two-tunnels.md:44:9  "brutal", an opinion of ours',
      '  Say what was done, or quote who calls it so, with name and office.',
    ],
  ],
  [
    'a former id after a rename',
    ['content/articles/one-train-two-tunnels.md:38:5  agreement "bee-pact" has a new name', '  Write "queen-bee-pact".'],
  ],
  // What was once published in silence.
  [
    'a year at the beginning of a paragraph',
    [
      'content/articles/one-train-two-tunnels.md:44:1  "2019" at the beginning of a line, which makes a list of it',
      '  Put a word before it, or write 2019\\. for the number alone; a list counts from 1.',
    ],
  ],
  [
    'an asterisk between numbers',
    [
      'content/articles/one-train-two-tunnels.md:44:12  an asterisk inside a word: "*3*"',
      '  An asterisk that is meant as a character is written \\*.',
    ],
  ],
  [
    'a line that Markdown takes for an address',
    [
      'content/articles/one-train-two-tunnels.md:46:1  "[tunnel]:" at the beginning of a line, which no page shows',
      '  Markdown takes it for the address of a link; write \\[ for the bracket alone.',
    ],
  ],
  [
    'words struck out',
    [
      'content/articles/one-train-two-tunnels.md:44:8  words between ~~',
      '  Nothing is struck out here: cut them, and say in corrections what was wrong.',
    ],
  ],
  [
    'a link with a blank before its address',
    ['content/articles/one-train-two-tunnels.md:44:5  a link in two pieces: "[night train]"', '  Leave no blank between ] and (.'],
  ],
  [
    'a link without an address',
    [
      'content/articles/one-train-two-tunnels.md:44:5  a link that leads nowhere: "night-train"',
      '  Write the whole address, with https://, or the path of a page of the site, such as /timeline/.',
    ],
  ],
  [
    'a link without words',
    [
      'content/articles/one-train-two-tunnels.md:44:11  a link without words',
      '  Write the words between the square brackets: [words](address).',
    ],
  ],
  [
    'a sub-head that the page has',
    [
      'content/articles/one-train-two-tunnels.md:44:1  the address #sources of the sub-head "Sources" is taken by a part of the page',
      '  Word the sub-head otherwise.',
    ],
  ],
  [
    'a sub-head that a chart of the article has',
    [
      'content/articles/one-train-two-tunnels.md:44:1  the address #passengers of the sub-head "Passengers" is taken by a part of the page',
      '  Word the sub-head otherwise.',
    ],
  ],
  [
    'a sub-head that a chart made of records has',
    [
      'content/articles/one-train-two-tunnels.md:46:1  the address #verdicts of the sub-head "Verdicts" is taken by a part of the page',
      '  Word the sub-head otherwise.',
    ],
  ],
  [
    'a sub-head that a step of the history has',
    [
      'content/agreements/night-train.md:54:1  the address #2020-11-running of the sub-head "2020-11 running" is taken by a part of the page',
      '  Word the sub-head otherwise.',
    ],
  ],
  [
    'former addresses that the page has, or that stand twice',
    [
      'content/articles/one-train-two-tunnels.md:17:25  "sources" is the address of a part of the page',
      '  Take it out: it leads there by itself.',
      'content/articles/one-train-two-tunnels.md:17:34  "passengers" is the address of a part of the page',
      '  Take it out: it leads there by itself.',
      'content/articles/one-train-two-tunnels.md:17:54  former address "tunnels" stands twice',
      '  Keep it where its text stands now.',
      'content/articles/one-train-two-tunnels.md:17:63  former address "tunnels" stands twice',
      '  Keep it where its text stands now.',
    ],
  ],
  [
    'a sub-head in an event',
    [
      'content/events/2022-03-02-thousandth-night-train.md:11:1  a sub-head in a text that stands on pages with others',
      '  Leave it out: only articles and agreements have sub-heads.',
    ],
  ],
  [
    'a citation in an event',
    [
      'content/events/2022-03-02-thousandth-night-train.md:9:95  a citation in a text of events/',
      '  Name the source in the key sources: it covers the whole text.',
    ],
  ],
  [
    'a row of more cells than its table',
    [
      'content/articles/one-train-two-tunnels.md:44:1  a row of 3 cells in a table of 2 columns',
      '  Give the head of the table as many cells; a | that is meant as a character is written \\|.',
    ],
  ],
  [
    'a month as the day of publication',
    [
      'content/articles/one-train-two-tunnels.md:15:14  date "2024-03" is no day',
      '  Write the very day, in quotation marks: "2020-03-31".',
    ],
  ],
  [
    'a claim that no card holds',
    ['content/claims/cheese-is-a-rind-away.yaml:3:7  said is longer than 240 characters', '  It has 290; say it in at most 240.'],
  ],
  [
    'a period that is no year',
    [
      'content/series/night-train-passengers.csv:2:1  period "opening year" cannot be read',
      '  Write a date such as 2021, 2021-12 or 2021-12-06, or a financial year such as FY2021-22.',
    ],
  ],
  ['a fourth level', ['content/summit.yaml:30:1  levels holds too many entries', '  Keep at most 3.']],
  [
    'a chart with the name of one every site has',
    [
      'content/articles/one-train-two-tunnels.md:40:1  unknown chart "promised-and-come"',
      '  Charts are squares, outcomes, timeline, verdicts, put-off, passengers.',
      'content/lanes/squares.yaml:1:1  the site makes a chart "squares" itself',
      '  Rename this file: the name is part of the address.',
      'content/lanes/squares.yaml:3:8  "one-train-two-tunnels" does not place this chart',
      '  Write ::chart{squares} there, as a paragraph of its own, below the sentence it proves.',
    ],
  ],
  [
    'two parties that fold into one address',
    [
      'content/agreements/fog-signal-charter.md:9:39  "Royal Creamery+" and "Royal Creamery" have one address',
      '  Write the name of one party alike everywhere; tell two parties apart by more than accents and signs.',
    ],
  ],
  [
    'a page about the site without how-we-count',
    [
      'content/summit.yaml:88:1  no section "how-we-count" in about',
      '  Every chart links to it: add a section with that id which says what was counted, and how.',
    ],
  ],
  [
    'second person',
    ['content/articles/one-train-two-tunnels.md:44:4  "you", which speaks to the reader', '  Say who does it: a reader, a buyer, India.'],
  ],
  [
    'a quotation too long',
    ['content/articles/one-train-two-tunnels.md:44:15  a quotation of 17 words', '  Quote at most 15 words, and tell the rest in ours.'],
  ],
  [
    '“papers”',
    [
      'content/articles/one-train-two-tunnels.md:44:6  "papers", which does not say of what kind',
      '  Say which: an agreement, a contract, a protocol, a document.',
    ],
  ],
  [
    '“entry into force”',
    [
      'content/articles/one-train-two-tunnels.md:44:5  "entry into force", a verb made into a noun',
      '  Say what took effect, and when: “it came into force in …”.',
    ],
  ],
  [
    'a report with its date as a genitive',
    [
      'content/articles/one-train-two-tunnels.md:44:3  "report of 3 May 2021", a date as a genitive',
      '  Say who reported what, and when: “in May 2024 The Hindu reported …”.',
    ],
  ],
  [
    'a sentence too long',
    [
      'content/articles/one-train-two-tunnels.md:44:15  a sentence of 34 words: "It runs runs run…"',
      '  Part it: a sentence has at most 30 words.',
    ],
  ],
  [
    'an item of a list too long',
    [
      'content/articles/one-train-two-tunnels.md:45:1  a sentence of 31 words: "It runs runs runs runs runs runs runs ru…"',
      '  Part it: a sentence has at most 30 words.',
    ],
  ],
  [
    'a standfirst too long',
    [
      'content/articles/one-train-two-tunnels.md:4:13  a sentence of 47 words: "Halvern and Osmarra announced five agree…"',
      '  Part it: a sentence has at most 30 words.',
    ],
  ],
  [
    'a speech to the reader in summit.yaml',
    ['content/summit.yaml:4:14  "You", which speaks to the reader', '  Say who does it: a reader, a buyer, India.'],
  ],
  ['four key points', ['content/articles/one-train-two-tunnels.md:6:1  keyPoints holds too many entries', '  Keep at most 3.']],
  [
    'an article too short',
    [
      'content/articles/one-train-two-tunnels.md:27:1  an article of 137 words',
      '  It needs 300, as articleWords of summit.yaml has it: say why, and for whom it matters.',
    ],
  ],
  [
    'an article without sub-heads',
    [
      'content/articles/one-train-two-tunnels.md:27:1  an article with fewer than two sub-heads',
      '  Part it by ## lines that tell the story when read alone.',
    ],
  ],
  [
    'an article too long',
    [
      'content/articles/one-train-two-tunnels.md:27:1  an article of 587 words',
      '  Cut it to 400, as articleWords of summit.yaml has it: method belongs in the notes.',
    ],
  ],
  ['an alias twice', ['content/glossary/queen.md:3:42  alias "mother of the hive" stands twice', '  Keep one of the two.']],
]);

test('checkContent names every mistake with its place and remedy, or takes it as it is', () => {
  assert.equal(MISTAKES.length, REPORTS.size);
  for (const { name, make } of MISTAKES) assert.equal(reportAfter(make), REPORTS.get(name)?.join('\n'), name);
});
