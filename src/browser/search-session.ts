import { answerQuickly, queryOf, withoutShown, type QuickAnswer, type TextHit } from '#search/answer.ts';
import { buildMatcher, nearestEntries, type Matcher } from '#search/match.ts';
import { unpackVocabulary, type Entry, type PackedVocabulary, type SearchType } from '#search/vocabulary.ts';
import { openEngine, searchText, type Engine } from './full-text.ts';

/** What the interface says; `says` of the words. A text with a number has a form for each plural. */
export type Says = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** How far an answer has come. */
export type Stage =
  /** Neither vocabulary nor engine has answered. */
  | 'loading'
  /** The vocabulary has answered, the engine has not. */
  | 'reading'
  /** The engine takes long; the vocabulary's answer stands. */
  | 'slow'
  /** The engine cannot be had; the vocabulary's answer stands. */
  | 'failed'
  /** All is in. */
  | 'settled';

/** An answer as it grows: entries first, hits of the text behind them; neither ever changes place. */
export interface Answer {
  readonly query: string;
  readonly stage: Stage;
  readonly entries: readonly Entry[];
  readonly hits: readonly TextHit[];
  /** Places in the text, read or not, without those that are known to stand among the entries. */
  readonly total: number;
  readonly suggestion: string | undefined;
  /** True when a place in the text holds all that was typed; a suggestion is then a guess beside it. */
  readonly isTypedFound: boolean;
  /** Answers of other types, when a type was chosen. */
  readonly elsewhere: number;
  /** What looks most like a query that found nothing. */
  readonly nearest: readonly Entry[];
}

/** A question put to the session. */
export interface Question {
  readonly typed: string;
  readonly type?: SearchType | undefined;
  /** How many places in the text to read. */
  readonly count: number;
}

/** How long typing must rest before the engine is asked, and how long the engine may take before the reader is told, in milliseconds. */
const REST = 120;
const PATIENCE = 8000;

/** Vocabulary and engine behind the box and the page of results. A newer question silences an older one. */
export class SearchSession {
  private turn = 0;
  private engine: Promise<Engine> | undefined;
  private failures = 0;
  private readonly matcher: Promise<Matcher | undefined>;
  /** Nothing when the vocabulary could not be had. */
  readonly says: Promise<Says | undefined>;
  smallWords: ReadonlySet<string> = new Set();

  constructor(response: Promise<Response>) {
    const loaded = response.then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return (await answer.json()) as PackedVocabulary & { readonly says: Says };
    });
    this.says = loaded.then(
      ({ says }) => says,
      () => undefined,
    );
    // The engine is heavy: it comes behind the vocabulary, never beside it, and is on its way while the matcher is built.
    const fetchEngine = (): void => void this.open().catch(() => undefined);
    loaded.then(fetchEngine, fetchEngine);
    this.matcher = loaded.then(
      (packed) => {
        const matcher = buildMatcher(unpackVocabulary(packed));
        this.smallWords = matcher.smallWords;
        return matcher;
      },
      () => undefined,
    );
  }

  /** Answers a question, several times while the answer grows; `show` is never called for a question that a newer one replaced. */
  async ask({ typed, type, count }: Question, show: (answer: Answer) => void): Promise<void> {
    const turn = (this.turn += 1);
    const query = queryOf(typed);
    let answer: Answer = {
      query,
      stage: 'loading',
      entries: [],
      hits: [],
      total: 0,
      suggestion: undefined,
      isTypedFound: false,
      elsewhere: 0,
      nearest: [],
    };
    const grow = (more: Partial<Answer>): void => {
      if (turn !== this.turn) return;
      answer = { ...answer, ...more };
      show(answer);
    };
    grow({});
    if (query === '') return;
    const matcher = await this.matcher;
    if (turn !== this.turn) return;
    const quick = matcher && answerQuickly(matcher, query, type);
    if (quick) {
      const { entries, isWeak, suggestion, elsewhere } = quick;
      grow({ stage: 'reading', entries: isWeak ? [] : entries, suggestion, elsewhere });
    }
    await new Promise((resolve) => setTimeout(resolve, REST));
    if (turn !== this.turn) return;
    const slow = setTimeout(() => grow({ stage: 'slow' }), PATIENCE);
    try {
      grow({ stage: 'settled', ...(await this.readText(answer, quick, type, count, matcher)) });
    } catch {
      grow({ stage: 'failed', entries: quick?.entries ?? [] });
    } finally {
      clearTimeout(slow);
    }
  }

  /** Forgets the question: nothing more is shown for it. */
  drop(): void {
    this.turn += 1;
  }

  private async readText(
    { query, suggestion, elsewhere }: Answer,
    quick: QuickAnswer | undefined,
    type: SearchType | undefined,
    count: number,
    matcher: Matcher | undefined,
  ): Promise<Partial<Answer>> {
    const engine = await this.open();
    let found = await searchText(engine, quick?.typed ?? query, type, count);
    const isTypedFound = found.isWhole;
    if (!isTypedFound && suggestion !== undefined) found = await searchText(engine, suggestion, type, count);
    const entries = quick && !(quick.isWeak && found.isWhole) ? quick.entries : [];
    const isNothing = entries.length === 0 && found.total === 0;
    const inOthers = isNothing && type !== undefined ? (await searchText(engine, quick?.typed ?? query, undefined, 0)).total : 0;
    const hits = withoutShown(found.hits, entries);
    return {
      entries,
      hits,
      total: found.total - (found.hits.length - hits.length),
      isTypedFound,
      elsewhere: Math.max(elsewhere, inOthers),
      nearest: isNothing && matcher ? nearestEntries(matcher, query, 3) : [],
    };
  }

  private open(): Promise<Engine> {
    this.engine ??= openEngine(this.failures).catch((error: unknown) => {
      this.engine = undefined;
      this.failures += 1;
      throw error;
    });
    return this.engine;
  }
}
