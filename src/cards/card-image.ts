import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { cardFonts } from './fonts.ts';

/** Drawn cards, by all they are drawn from; outside the built site, so that a fresh build finds them. */
const CACHE = join('node_modules', '.cache', 'cards');

/** The image of a card (PNG), drawn only when no equal card was drawn by the same code, fonts and packages before. */
export async function cardImage(card: Card): Promise<Buffer> {
  const file = join(CACHE, `${keyOf(card)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const image = await drawCard(card);
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, image);
  renameSync(unfinished, file);
  return image;
}

let toolsHash: string | undefined;

function keyOf(card: Card): string {
  toolsHash ??= hash([...readTools(), ...cardFonts.map(({ data }) => data)]);
  return hash([toolsHash, JSON.stringify(card)]);
}

/** The code that draws and the versions of the packages it draws with. */
function readTools(): readonly string[] {
  const code = join('src', 'cards');
  const files = readdirSync(code).sort();
  return [...files.map((file) => readFileSync(join(code, file), 'utf8')), readFileSync('package-lock.json', 'utf8')];
}

function hash(parts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 32);
}
