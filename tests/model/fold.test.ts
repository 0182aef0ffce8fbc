import assert from 'node:assert/strict';
import test from 'node:test';
import { fold } from '#model/fold.ts';
import { foldNames, holdsWords } from '#model/folded-text.ts';
import { compact } from '#search/fold.ts';

test('fold(text) drops case, accents of Latin and Cyrillic and the dot of Devanagari, and keeps vowel signs', () => {
  assert.equal(fold('Başkanlığı расчёт'), 'baskanlıgı расчет');
  assert.equal(fold('रिज़र्व'), fold('रिजर्व'));
  assert.notEqual(fold('रूबल'), fold('रबल'));
});

test('fold(text) writes the digits of every script as those of Latin', () => {
  for (const digits of [
    '0123456789',
    '०१२३४५६७८९',
    '٠١٢٣٤٥٦٧٨٩',
    '۰۱۲۳۴۵۶۷۸۹',
    '০১২৩৪৫৬৭৮৯',
    '௦௧௨௩௪௫௬௭௮௯',
    '０１２３４５６７８９',
    '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  ])
    assert.equal(fold(digits), '0123456789', digits);
});

test('the search and the ledger find a name with a number whichever digits it is typed with', () => {
  for (const typed of ['एस-४००', 'एस ४००', 'एस४००', 'एस-400', 'एस-٤٠٠']) {
    assert.equal(compact(typed), compact('एस-400'), typed);
    assert.ok(holdsWords(foldNames(['एस-400']), typed), typed);
  }
});
