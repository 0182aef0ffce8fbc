import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** The paper the mark stands on, as in the light palette of the site. */
const PAPER = '#faf7f0';
/** The part of an icon the mark fills; phones cut the corners off. */
const FILL = 0.68;

/** The site's mark on paper as a square PNG of so many pixels. */
export async function drawIcon(size: number): Promise<Buffer> {
  const inner = Math.round(size * FILL);
  const edge = Math.floor((size - inner) / 2);
  const mark = await sharp(readFileSync('public/favicon.svg'), { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .png()
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: PAPER } })
    .composite([{ input: mark, left: edge, top: edge }])
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}

/** The mark as a favicon.ico that holds one 32-pixel PNG, for what still asks for that name. */
export async function drawFavicon(): Promise<Buffer> {
  const image = await sharp(readFileSync('public/favicon.svg'), { density: 72 }).resize(32, 32).png().toBuffer();
  const header = Buffer.alloc(22);
  // One image of 32 × 32 at 32 bits, which begins after this header.
  [0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0].forEach((byte, place) => header.writeUInt8(byte, place));
  header.writeUInt32LE(image.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, image]);
}
