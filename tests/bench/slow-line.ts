import { COMPRESSIBLE, MEDIA_TYPES } from '#hosts/media-types.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** Lighthouse's slow 4G: 150 ms there and back, and 1.6 Mbit/s. */
const LATENCY = 150;
const BYTES_PER_MILLISECOND = 1_600_000 / 8 / 1000;
/** What is sent of one answer before another has its turn, in bytes. */
const PIECE = 4096;
/** What was compressed before, by its file: to do so while a reader waits would count as the line's. */
const packed = new Map<string, Buffer>();

/** What has been sent so far: bodies and, for each, the head it comes with. */
export interface Sent {
  requests: number;
  bytes: number;
  scriptBytes: number;
}

/** A folder behind a slow line. */
export interface SlowLine {
  /** Where it is served, without a slash at the end. */
  readonly origin: string;
  readonly sent: Readonly<Sent>;
  readonly close: () => void;
}

/** A head of an answer over HTTP/2, about. */
const HEAD = 150;

/** Serves a folder compressed with Brotli, as a good static host does, over one slow line that all answers share; so what workers fetch is slow and counted too. */
export async function serveSlowly(folder: string): Promise<SlowLine> {
  const sent: Sent = { requests: 0, bytes: 0, scriptBytes: 0 };
  let isFreeAt = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    const isThere = existsSync(file) && statSync(file).isFile();
    const ending = extname(file).slice(1);
    const type = MEDIA_TYPES[ending] ?? 'application/octet-stream';
    const isPacked = isThere && COMPRESSIBLE.includes(ending);
    const body = isPacked ? (packed.get(file) ?? pack(readFileSync(file))) : isThere ? readFileSync(file) : Buffer.alloc(0);
    if (isPacked) packed.set(file, body);
    sent.requests += 1;
    sent.bytes += body.length + HEAD;
    if (type === 'text/javascript') sent.scriptBytes += body.length + HEAD;
    await wait(LATENCY);
    response.writeHead(isThere ? 200 : 404, { 'content-type': type, ...(isPacked ? { 'content-encoding': 'br' } : {}) });
    for (let start = 0; start < body.length; start += PIECE) {
      const piece = body.subarray(start, start + PIECE);
      isFreeAt = Math.max(isFreeAt, performance.now()) + piece.length / BYTES_PER_MILLISECOND;
      await wait(isFreeAt - performance.now());
      response.write(piece);
    }
    response.end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, close: () => server.close() };
}

function pack(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
