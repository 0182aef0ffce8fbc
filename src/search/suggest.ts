import { editDistance } from '#model/nearest.ts';
import { piecesOf } from './fold.ts';
import type { Matcher } from './matcher.ts';
import type { Entry } from './vocabulary.ts';

/** The nearest word of the vocabulary to one it does not know; nothing when none is near, at most `most` slips away. A word with a digit is never guessed at. */
export function suggestWord(matcher: Matcher, word: string, most = 2): string | undefined {
  const reach = /\p{N}/u.test(word) || word.length < 4 ? 0 : Math.min(most, word.length < 6 ? 1 : 2);
  let best: { readonly word: string; readonly distance: number; readonly uses: number } | undefined;
  for (const candidate of matcher.sorted) {
    if (reach === 0 || Math.abs(candidate.length - word.length) > reach || candidate.length < 3) continue;
    const distance = editDistance(word, candidate) + (candidate[0] === word[0] ? 0 : 0.5);
    if (distance > reach) continue;
    const uses = matcher.postings.get(candidate)?.length ?? 0;
    if (!best || distance < best.distance || (distance === best.distance && uses > best.uses)) best = { word: candidate, distance, uses };
  }
  return best?.word;
}

/** The titles of entries whose words look most like a query that found nothing, nearest first. */
export function nearestEntries(matcher: Matcher, query: string, count: number): readonly Entry[] {
  const typed = piecesOf(query.slice(0, 60)).map(({ whole }) => whole);
  const near = [...matcher.postings.keys()]
    .filter((word) => word.length > 2)
    .map((word) => ({ word, distance: Math.min(...typed.map((one) => editDistance(one, word) / Math.max(one.length, word.length))) }))
    .filter(({ distance }) => distance <= 0.5)
    .sort((a, b) => a.distance - b.distance);
  const entries = near.flatMap(({ word }) => matcher.postings.get(word) ?? []).map(({ entry }) => entry);
  return [...new Set(entries)].slice(0, count).flatMap((at) => matcher.entries[at] ?? []);
}
