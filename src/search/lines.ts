import { compact, isFormOf, piecesOf, wordsOf } from './fold.ts';
import { entriesOf, piecesThatMatter, rarityOf, type Matcher } from './matcher.ts';
import { AGREEMENT_QUESTIONS, type Entry, type Line } from './vocabulary.ts';

/** What a word that asks for an answer is worth beside a word that the answer holds: what is still to come is asked for by few words, and they are plain. */
const ASKED: Readonly<Record<(typeof AGREEMENT_QUESTIONS)[number], number>> = { is: 1, stands: 1.1, matters: 1.2, unknown: 1.5 };
/** What a query that asks for nothing in particular gives to what the agreement is. */
const BARE = 0.4;

/** The lines of an entry that answer a query: of an agreement the one that is asked for or holds most of the query's words, and before what is not known where it stands. */
export function linesFor(matcher: Matcher, query: string, entry: Entry): readonly Line[] {
  const { lines } = entry;
  if (entry.type !== 'agreement') return lines.slice(0, 1);
  const asked = piecesOf(query).map(({ whole }) => whole);
  const own = wordsOf([entry.title, ...entry.names].join(' '));
  const telling = piecesThatMatter(matcher, query).filter(({ whole }) => !own.some((word) => isFormOf(word, whole)));
  const scores = AGREEMENT_QUESTIONS.map((question, place) => {
    const words = wordsOf(lines[place]?.text ?? '');
    const held = telling.filter(({ whole }) => words.some((word) => isFormOf(word, whole)));
    const tells = held.reduce((sum, piece) => sum + rarityOf(entriesOf(matcher, piece, false).size, matcher.entries.length), 0);
    const asks = matcher.asking[question].some((word) => asked.includes(compact(word))) ? ASKED[question] : 0;
    const isBare = question === 'is' ? BARE : 0;
    return isBare + asks + tells / Math.log(1 + matcher.entries.length);
  });
  const best = scores.indexOf(Math.max(...scores));
  const chosen = AGREEMENT_QUESTIONS[best] === 'unknown' ? [AGREEMENT_QUESTIONS.indexOf('stands'), best] : [best];
  return chosen.flatMap((place) => lines[place] ?? []);
}
