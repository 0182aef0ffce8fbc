import { takenIds } from '#check/sub-heads.ts';
import { filesIn } from '#files-in.ts';
import { isReservedId } from '#model/reserved-ids.ts';
import { urls } from '#urls.ts';
import type { Element } from 'hast';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { all, attribute, corpus, hasClass, pageAt } from './built-site.ts';

/** What the text itself brings: sub-heads, whose ids are judged by those of the rest. */
const isSubHead = (element: Element): boolean => hasClass(element, 'article-head');

test('whatever bears an id on the page of an article or an agreement, no sub-head may take it', () => {
  const records = [
    ...corpus.articles.map((record) => ({
      collection: 'articles' as const,
      url: urls.article(record.id),
      former: record.formerAnchors,
      record,
    })),
    ...corpus.agreements.map((record) => ({ collection: 'agreements' as const, url: urls.agreement(record.id), former: {}, record })),
  ];
  const free = records.flatMap(({ collection, url, former = {}, record: { id, body } }) => {
    const isTaken = takenIds(corpus, { collection, id, body });
    const anchors = Object.values(former).flat();
    const ids = all(pageAt(url).tree, '*', (element) => !isSubHead(element)).flatMap((element) => attribute(element, 'id') ?? []);
    return ids.filter((one) => !anchors.includes(one) && !isTaken(one)).map((one) => `${url}#${one}`);
  });
  assert.deepEqual(free, []);
});

test('no sub-head may take an id that a script gives', () => {
  const folder = join(import.meta.dirname, '../../src/browser');
  const given = filesIn(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\.id = (['`])(.*?)\1/g)].map(([, , id = '']) => id.replace(/\$\{[^}]*\}/g, '1')),
  );
  assert.ok(given.length > 0);
  assert.deepEqual(
    given.filter((id) => !isReservedId(id)),
    [],
  );
});
