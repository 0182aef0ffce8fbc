import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const PACKAGES = join(import.meta.dirname, '../../../node_modules');
const CACHE = join(PACKAGES, '.cache/the-28/fonts');

/** What a reader's system draws letters with. */
interface Faces {
  readonly sans: string;
  readonly serif: string;
  /** Folders that hold the faces, and no others. */
  readonly folders: readonly string[];
}

const FACES = {
  /** As wide as Verdana: what a Linux without further fonts has. */
  wide: () => ({ sans: 'DejaVu Sans', serif: 'DejaVu Serif', folders: [join(PACKAGES, 'dejavu-fonts-ttf/ttf')] }),
  /** A third narrower than most. */
  narrow: () => ({
    sans: 'PT Sans Narrow',
    serif: 'PT Sans Narrow',
    folders: ['400Regular', '700Bold'].map((weight) => join(PACKAGES, '@expo-google-fonts/pt-sans-narrow', weight)),
  }),
  /** Letters of Western Europe alone: neither ≠ nor ₹. */
  bare: () => ({ sans: 'Noto Sans', serif: 'Noto Serif', folders: [unpackLatin('noto-sans'), unpackLatin('noto-serif')] }),
} satisfies Readonly<Record<string, () => Faces>>;

/** A reader's fonts by what sets them apart. */
export type ReaderFonts = keyof typeof FACES;
/** All fonts that pages are judged under. */
export const readerFonts = Object.keys(FACES) as readonly ReaderFonts[];

/** The environment in which a browser on Linux draws with the given fonts and with no font of the machine. */
export function environmentOf(fonts: ReaderFonts): NodeJS.ProcessEnv {
  const folder = join(CACHE, fonts);
  const config = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, configOf(FACES[fonts](), join(folder, 'cache')));
  return { FONTCONFIG_FILE: config };
}

function configOf({ sans, serif, folders }: Faces, cache: string): string {
  const alias = (face: string, families: readonly string[]): readonly string[] =>
    families.map((family) => `<alias binding="same"><family>${family}</family><prefer><family>${face}</family></prefer></alias>`);
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${cache}</cachedir>`,
    ...alias(serif, ['serif', 'Times New Roman']),
    ...alias(sans, ['sans-serif', 'system-ui', 'Arial', 'monospace', 'Monospace']),
    `<match target="pattern"><edit name="family" mode="append_last"><string>${sans}</string></edit></match>`,
    '</fontconfig>',
  ].join('\n');
}

/** A folder with the Latin subset of a family of @fontsource as the TrueType files it was packed from, which is what fontconfig reads. */
function unpackLatin(family: string): string {
  const folder = join(CACHE, 'faces', family);
  mkdirSync(folder, { recursive: true });
  for (const style of ['400-normal', '400-italic', '700-normal', '700-italic']) {
    const name = `${family}-latin-${style}`;
    const packed = readFileSync(join(PACKAGES, '@fontsource', family, 'files', `${name}.woff`));
    writeFileSync(join(folder, `${name}.ttf`), trueTypeOf(packed));
  }
  return folder;
}

/** The TrueType file in a WOFF file: the same tables, inflated, after a directory of their places (https://www.w3.org/TR/WOFF/). */
function trueTypeOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, place) => head.writeUInt16BE(value, 4 + 2 * place));
  const tables: Buffer[] = [];
  let end = head.length;
  for (let place = 0; place < count; place += 1) {
    const entry = 44 + 20 * place;
    const [from, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const bytes = woff.subarray(from, from + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(bytes) : bytes).copy(table);
    const at = 12 + 16 * place;
    woff.copy(head, at, entry, entry + 4);
    woff.copy(head, at + 4, entry + 16, entry + 20);
    head.writeUInt32BE(end, at + 8);
    head.writeUInt32BE(length, at + 12);
    tables.push(table);
    end += table.length;
  }
  return Buffer.concat([head, ...tables]);
}
