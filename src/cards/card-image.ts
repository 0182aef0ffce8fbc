import { keptPicture } from '#kept-pictures.ts';
import type { Card } from './card.ts';

/** The image of a card (PNG), drawn only when no equal card was drawn before; what draws is loaded only then. */
export function cardImage(card: Card): Promise<Buffer> {
  return keptPicture(JSON.stringify(card), async () => {
    const { drawCard } = await import('./draw-card.ts');
    return drawCard(card);
  });
}
