import type { Element } from 'hast';
import type { StatusTone } from '#model/summit.ts';

/** Width and height of a card in pixels: what chats and networks show beside a link (Open Graph, 1.91 : 1). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** How a square of a card is painted: the one meant, one of many a story tells of, another with a record, or one that could not be identified. */
export type CardSquare = 'lit' | 'told' | 'documented' | 'unidentified';

/** What stands under a title: what is known, since when, and the sign that says its tone without colour. */
export interface CardState {
  readonly name: string;
  /** Left out where the name is a date already. */
  readonly date?: string;
  readonly tone?: StatusTone;
}

/** A state an agreement went through: its name, the year it was reached, and its sign. */
export interface CardStep {
  readonly name: string;
  readonly year?: string;
  readonly tone: StatusTone;
}

/** Everything a card shows; two cards that are equal here are the same picture. */
export interface Card {
  /** What sort of thing it is, in a few words. */
  readonly kicker: string;
  /** True for what stands outside the frame, as expected and unsigned deals do. */
  readonly isOutside?: boolean;
  /** The finding, or what the thing is called. */
  readonly title: string;
  readonly state?: CardState;
  /** A sentence of the story, left out where the title leaves no room for it. */
  readonly line?: string;
  /** The states an agreement went through, oldest first. */
  readonly steps?: readonly CardStep[];
  /** What it rests on. */
  readonly source: string;
  readonly siteName: string;
  /** The announced agreements, in the order of the chart of squares, as a row; none where something else is drawn. */
  readonly squares: readonly CardSquare[];
  /** The drawing of a chart, which can stand alone, and its width over its height. */
  readonly drawing?: { readonly tree: Element; readonly ratio: number };
}

/** All that a reader can read on a card whatever room there is, in its order. */
export function textsOfCard({ kicker, title, state, steps = [], source, siteName }: Card): readonly string[] {
  const known = (...texts: readonly (string | undefined)[]): readonly string[] =>
    texts.flatMap((text) => (text === undefined ? [] : [text]));
  return [kicker, title, ...known(state?.name, state?.date), ...steps.flatMap(({ name, year }) => known(name, year)), siteName, source];
}
