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

/** Everything a card shows; two cards that are equal here are the same picture. */
export interface Card {
  /** What sort of thing it is, in a few words. */
  readonly kicker: string;
  /** True for what stands outside the frame, as expected and unsigned deals do. */
  readonly isOutside?: boolean;
  /** The finding, or what the thing is called. */
  readonly title: string;
  readonly state?: CardState;
  /** What it rests on. */
  readonly source: string;
  readonly siteName: string;
  /** The announced agreements, in the order of the chart of squares. */
  readonly squares: readonly CardSquare[];
  /** The drawing of a chart, which can stand alone, and its width over its height. */
  readonly drawing?: { readonly tree: Element; readonly ratio: number };
}

/** All that a reader could read on a card, in its order. */
export function textsOfCard({ kicker, title, state, source, siteName }: Card): readonly string[] {
  return [kicker, title, ...(state ? [state.name, ...(state.date === undefined ? [] : [state.date])] : []), siteName, source];
}
