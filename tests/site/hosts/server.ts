import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { siteFolder } from '../built-site.ts';

/** An answer of a server, its body as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server that runs on this machine until it is closed. */
export interface RunningServer {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** A folder of its own for a server's configuration, and in it the named files of the built site, which the test may pack. */
export function scratchSite(files: readonly string[]): { readonly folder: string; readonly root: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const root = join(folder, 'site');
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    copyFileSync(join(siteFolder, file), join(root, file));
  }
  return { folder, root, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts a server in the foreground and waits until it answers; throws with what it printed when it does not. */
export async function startServer(command: string, args: readonly string[], port: number): Promise<RunningServer> {
  const child = spawn(command, args, { env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` }, stdio: 'pipe' });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
  const get: RunningServer['get'] = (path, headers = {}) => ask(port, path, headers);
  for (let tries = 0; ; tries += 1) {
    if (await get('/').catch(() => undefined)) return { get, close: () => end(child) };
    if (child.exitCode !== null || tries > 1200) throw new Error(`${command} does not answer.\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Writes a file below a folder and returns its path. */
export function writeBelow(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function ask(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
