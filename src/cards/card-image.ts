import { keptPicture } from '#kept-pictures.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';

/** The image of a card (PNG), drawn only when no equal card was drawn before. */
export function cardImage(card: Card): Promise<Buffer> {
  return keptPicture(JSON.stringify(card), () => drawCard(card));
}
