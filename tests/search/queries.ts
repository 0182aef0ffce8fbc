import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SEARCH_TYPES, type SearchType } from '#search/vocabulary.ts';

/** What a reader types, and what it must find. */
export interface Query {
  readonly kind: string;
  readonly query: string;
  readonly type?: SearchType;
  /** Addresses that answer it; one with a # must be met exactly, one without stands for its whole page. None where there is no answer. */
  readonly find: readonly string[];
}

/** How well a search answered many queries, as shares of them. */
export interface Score {
  readonly top1: number;
  readonly top3: number;
  /** Mean of 1 / place of the first right answer. */
  readonly meanReciprocalRank: number;
  /** Queries that have an answer and found nothing at all. */
  readonly zero: number;
  /** Queries whose first answer is not right, each with what came first. */
  readonly misses: readonly string[];
}

/** The queries of `queries.yaml`. */
export const queries: readonly Query[] = readQueries();

/** The place of the first right answer, from 1; nothing when there is none. Where nothing answers, to find nothing is right. */
export function placeOf({ find }: Query, answers: readonly string[]): number | undefined {
  if (find.length === 0) return answers.length === 0 ? 1 : undefined;
  const place = answers.findIndex((answer) =>
    find.some((wanted) => answer === wanted || (!wanted.includes('#') && answer.split('#')[0] === wanted)),
  );
  return place === -1 ? undefined : place + 1;
}

/** Scores the answers of a search, in the order of the queries. */
export function scoreOf(asked: readonly Query[], answers: readonly (readonly string[])[]): Score {
  const places = asked.map((query, at) => placeOf(query, answers[at] ?? []));
  const share = (test: (place: number | undefined, at: number) => boolean): number => places.filter(test).length / asked.length;
  return {
    top1: share((place) => place === 1),
    top3: share((place) => place !== undefined && place <= 3),
    meanReciprocalRank: places.reduce<number>((sum, place) => sum + (place === undefined ? 0 : 1 / place), 0) / asked.length,
    zero: share((_, at) => answers[at]?.length === 0 && asked[at]?.find.length !== 0),
    misses: asked.flatMap(({ query, type }, at) =>
      places[at] === 1
        ? []
        : [`${query}${type ? ` [${type}]` : ''} (${places[at] ?? 'not found'}): ${(answers[at] ?? []).slice(0, 3).join(' ')}`],
    ),
  };
}

function readQueries(): readonly Query[] {
  const read = parse(readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8')) as readonly Query[];
  for (const { query, type, find } of read) {
    assert.ok(query.length > 0 && Array.isArray(find), `“${query}” does not say what it finds`);
    assert.ok(type === undefined || SEARCH_TYPES.includes(type), `“${query}” has an unknown type`);
  }
  return read;
}
