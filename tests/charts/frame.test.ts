import assert from 'node:assert/strict';
import test from 'node:test';
import { textWidth, wrapText } from '#charts/frame.ts';

const title = 'Roman Babushkin names short notice as one of the main reasons for it';

test('textWidth(text, fontSize) of nothing is nothing', () => {
  assert.equal(textWidth('', 12), 0);
  assert.equal(textWidth('Navy', 0), 0);
});

test('textWidth(text, fontSize) grows with the text and with the size', () => {
  assert.ok(textWidth('Navy memorandum', 12) > textWidth('Navy', 12));
  assert.equal(textWidth('Navy', 24), 2 * textWidth('Navy', 12));
});

test('wrapText(text, width, fontSize) keeps a text that fits on one line', () => {
  assert.deepEqual(wrapText('Navy memorandum', textWidth('Navy memorandum', 12), 12), ['Navy memorandum']);
});

test('wrapText(text, width, fontSize) breaks between words when the text is a hair too wide', () => {
  assert.deepEqual(wrapText('Navy memorandum', textWidth('Navy memorandum', 12) - 0.001, 12), ['Navy', 'memorandum']);
});

test('wrapText(text, width, fontSize) keeps every word, in order', () => {
  for (const width of [20, 80, 172, 1000]) {
    assert.equal(wrapText(title, width, 12).join(' '), title);
  }
});

test('wrapText(text, width, fontSize) makes no line wider than asked, while its words allow it', () => {
  for (const width of [90, 120, 172]) {
    for (const line of wrapText(title, width, 12)) assert.ok(textWidth(line, 12) <= width, `"${line}" at ${width}`);
  }
});

test('wrapText(text, width, fontSize) wastes no line: a line and the first word of the next are too wide together', () => {
  const lines = wrapText(title, 172, 12);
  assert.ok(lines.length > 1);
  lines.slice(1).forEach((line, index) => {
    assert.ok(textWidth(`${lines[index] ?? ''} ${line.split(' ')[0] ?? ''}`, 12) > 172);
  });
});

test('wrapText(text, width, fontSize) gives a word that is too long a line of its own', () => {
  assert.deepEqual(wrapText('the Rossiyskaya-Gazeta-Nedelya says', 60, 12), ['the', 'Rossiyskaya-Gazeta-Nedelya', 'says']);
});

test('wrapText("", width, fontSize) is one empty line', () => {
  assert.deepEqual(wrapText('', 100, 12), ['']);
});
