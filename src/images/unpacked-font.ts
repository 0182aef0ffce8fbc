import { inflateSync } from 'node:zlib';

/** The sizes of the parts of a WOFF file and of the sfnt it packs, in bytes. */
const [HEADER, ENTRY] = [44, 20];
const [SFNT_HEADER, SFNT_ENTRY] = [12, 16];

/**
 * A font as it was before it was packed as WOFF (https://www.w3.org/TR/WOFF/): the reader of fonts fails to inflate tables that hardly
 * got smaller.
 */
export function unpackedFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, index) => woff.subarray(HEADER + index * ENTRY, HEADER + (index + 1) * ENTRY));
  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const log = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** log * SFNT_ENTRY, 6);
  head.writeUInt16BE(log, 8);
  head.writeUInt16BE((count - 2 ** log) * SFNT_ENTRY, 10);
  let offset = head.length;
  const tables = entries.map((entry, index) => {
    const [at, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const bytes = woff.subarray(at, at + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    const own = SFNT_HEADER + index * SFNT_ENTRY;
    entry.copy(head, own, 0, 4);
    entry.copy(head, own + 4, 16, 20);
    head.writeUInt32BE(offset, own + 8);
    head.writeUInt32BE(length, own + 12);
    const padded = Buffer.concat([table], Math.ceil(length / 4) * 4);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...tables]);
}
