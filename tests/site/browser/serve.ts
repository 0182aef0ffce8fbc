import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** A folder, served as a static host would. */
export interface Served {
  /** Where it is served, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder on a free port of this machine: folders by their index.html, everything missing as 404.html. `hold` is awaited before each answer. */
export async function serve(folder: string, hold?: (path: string) => Promise<unknown>): Promise<Served> {
  const send = (response: ServerResponse, status: number, file: string): void => {
    response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    await hold?.(path);
    const file = normalize(join(folder, path, path.endsWith('/') ? 'index.html' : ''));
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
