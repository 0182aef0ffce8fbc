import assert from 'node:assert/strict';
import test from 'node:test';
import { textWidth } from '#charts/frame.ts';
import { placePromises } from '#charts/promises.ts';
import { parseCalendarDate as date } from '#model/calendar-date.ts';

const promise = (due: string, said = 'Oct 2018: Somebody') => ({ due: date(due), said, label: due });
const long = promise('2024-12', 'Oct 2018: Deadline of the contract, in a newspaper with a name that is longer than the narrowest page');
const data = [promise('2023-12'), long, promise('2025'), promise('2026-06-30'), promise('2027')];

for (const settings of [
  { width: 288, left: 0, pitch: 40, isWordsOver: true, today: date('2026-11') },
  { width: 608, left: 290, pitch: 26, isWordsOver: false, today: date('2026-11') },
]) {
  const placed = placePromises(data, settings);

  test(`placePromises(data, ${settings.width} px) keeps marks, dates and words inside the frame, in the order they were made`, () => {
    assert.equal(placed.rows.length, data.length);
    placed.rows.forEach(({ y, x1, x2, label, lines, datum }, place) => {
      assert.ok(x1 >= settings.left && x1 <= x2 && x2 <= placed.width && y < placed.height);
      const width = textWidth(datum.label, 12);
      const [from, to] = label.anchor === 'start' ? [label.x, label.x + width] : [label.x - width, label.x];
      assert.ok(from >= 0 && to <= placed.width && (from > x2 || to < x1), `${datum.label} on its mark`);
      for (const line of lines) assert.ok(textWidth(line.text, 12) <= (settings.left || settings.width));
      assert.ok(y > (placed.rows[place - 1]?.y ?? 0));
      const before = placed.rows[place - 1];
      if (before) assert.ok((lines[0]?.y ?? 0) - 9 > Math.max(...before.lines.map((line) => line.y)), 'words on words');
    });
    assert.ok((placed.rows[1]?.lines.length ?? 0) > 1);
  });

  test(`placePromises(data, ${settings.width} px) draws a year as wide as it is and a month as the point of its end`, () => {
    const [month, , year] = placed.rows;
    assert.ok(month && year);
    assert.equal(month.x1, month.x2);
    const years = placed.ticks.map(({ x }) => x);
    assert.ok(Math.abs(year.x2 - year.x1 - ((years[1] ?? 0) - (years[0] ?? 0))) < 1);
    assert.ok(placed.today > (placed.rows[3]?.x2 ?? 0) && placed.today < (placed.rows[4]?.x2 ?? 0));
  });
}
