import { headersOf, kindOf } from '#hosts/headers.ts';
import { MEDIA_TYPES } from '#hosts/media-types.ts';
import { at, pathOf } from '#urls.ts';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative } from 'node:path';

/** A folder, served as a static host would. */
export interface Served {
  /** Where it is served, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** How a folder is served. */
export interface Serving {
  /** Awaited before each answer. */
  readonly hold?: (path: string) => Promise<unknown>;
}

/** Serves a folder on a free port of this machine, below the path its site is published under: folders by their index.html, everything missing as 404.html, all with the headers that hosts are told to send. */
export async function serve(folder: string, { hold }: Serving = {}): Promise<Served> {
  const send = (response: ServerResponse, status: number, file: string): void => {
    const ending = extname(file).slice(1);
    const type = MEDIA_TYPES[ending] ?? 'application/octet-stream';
    const path = `/${relative(folder, file).replaceAll('\\', '/')}`;
    const headers = { ...headersOf(kindOf(path)), 'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type };
    response.writeHead(status, headers);
    createReadStream(file).pipe(response);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    await hold?.(path);
    const below = path.startsWith(at('/')) ? pathOf(path) : path;
    const file = normalize(join(folder, below, path.endsWith('/') ? 'index.html' : ''));
    const isThere = file.startsWith(normalize(folder)) && existsSync(file);
    if (isThere && statSync(file).isDirectory()) response.writeHead(301, { location: `${path}/` }).end();
    else if (isThere) send(response, 200, file);
    else send(response, 404, join(folder, '404.html'));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
