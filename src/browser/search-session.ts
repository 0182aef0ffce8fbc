import { answerQuickly, queryOf, withoutShown, type Answering, type Place, type QuickAnswer, type TextHit } from '#search/answer.ts';
import { linesFor } from '#search/lines.ts';
import { buildMatcher, type Matcher } from '#search/matcher.ts';
import { nearestEntries } from '#search/suggest.ts';
import { unpackVocabulary, type Entry, type Line, type PackedAnswers, type PackedNames, type SearchType } from '#search/vocabulary.ts';
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
  readonly entries: readonly Answering[];
  readonly hits: readonly TextHit[];
  /** What the first of them says to the query. */
  readonly lines: readonly Line[];
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

/** What comes when the box has the focus: the names, what the interface says, and questions to try before one is typed. */
interface Names extends PackedNames {
  readonly says: Says;
  readonly questions: readonly Place[];
}

/** Vocabulary and engine behind the box and the page of results. A newer question silences an older one. */
export class SearchSession {
  private turn = 0;
  private engine: Promise<Engine> | undefined;
  private failures = 0;
  private readonly names: Promise<Names | undefined>;
  private answers: Promise<PackedAnswers | undefined> | undefined;
  private matcher: Matcher | undefined;
  /** True when the matcher knows the answers too. */
  private isWhole = false;
  /** Nothing when the vocabulary could not be had. */
  readonly says: Promise<Says | undefined>;
  readonly questions: Promise<readonly Place[]>;
  smallWords: ReadonlySet<string> = new Set();

  constructor(response: Promise<Response>) {
    this.names = response.then(read<Names>).catch(() => undefined);
    this.says = this.names.then((names) => names?.says);
    this.questions = this.names.then((names) => names?.questions ?? []);
    // The engine is heavy: it comes behind the vocabulary, never beside it, and is on its way while the matcher is built.
    void this.names.then(() => this.answers).then(() => this.open().catch(() => undefined));
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
      lines: [],
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
    const matcher = await this.prepare();
    if (turn !== this.turn) return;
    const quick = matcher && answerQuickly(matcher, query, type);
    if (quick) {
      const { entries, lines, isWeak, suggestion, elsewhere } = quick;
      grow({ stage: 'reading', entries: isWeak ? [] : entries, lines: isWeak ? [] : lines, suggestion, elsewhere });
    }
    await new Promise((resolve) => setTimeout(resolve, REST));
    if (turn !== this.turn) return;
    const slow = setTimeout(() => grow({ stage: 'slow' }), PATIENCE);
    try {
      grow({ stage: 'settled', ...(await this.readText(answer, quick, type, count, matcher)) });
    } catch {
      grow({ stage: 'failed', entries: quick?.entries ?? [], lines: quick?.lines ?? [] });
    } finally {
      clearTimeout(slow);
    }
  }

  /** Forgets the question: nothing more is shown for it. */
  drop(): void {
    this.turn += 1;
  }

  /** The matcher; with the answers when they can be had, which are asked for with the first question. */
  private async prepare(): Promise<Matcher | undefined> {
    const path = `${import.meta.env.BASE_URL}search/answers.json`;
    this.answers ??= fetch(path, { cache: 'no-cache' })
      .then(read<PackedAnswers>)
      .catch(() => (this.answers = undefined));
    const [names, answers] = await Promise.all([this.names, this.answers]);
    if (names && (!this.matcher || (answers && !this.isWhole))) {
      this.matcher = buildMatcher(unpackVocabulary(names, answers));
      this.isWhole = answers !== undefined;
      this.smallWords = this.matcher.smallWords;
    }
    return this.matcher;
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
    const [hit] = hits;
    const first = entries[0] ?? matcher?.entries.find(({ url }) => url === hit?.url);
    return {
      entries,
      hits,
      lines: first && matcher ? linesFor(matcher, quick?.suggestion ?? query, first) : [],
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

async function read<Packed>(response: Response): Promise<Packed> {
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Packed;
}
