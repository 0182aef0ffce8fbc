// Finds the servers that the shipped configurations are tried on: NGINX_PATH, CADDY_PATH, or those of the system.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';

const SERVERS = [
  { name: 'nginx', command: process.env.NGINX_PATH ?? 'nginx', args: ['-v'] },
  { name: 'caddy', command: process.env.CADDY_PATH ?? 'caddy', args: ['version'] },
];
const ADVICE = 'sudo apt-get install nginx-light libnginx-mod-http-brotli-static caddy (Debian, Ubuntu)';

/** The names of the servers that are there; where CI is set, one that is not ends the process with advice. */
export function findServers() {
  const env = { ...process.env, PATH: [process.env.PATH, '/usr/sbin'].join(delimiter) };
  const isThere = ({ command, args }) => spawnSync(command, args, { env }).status === 0;
  const missing = SERVERS.filter((server) => !isThere(server)).map(({ name }) => name);
  if (missing.length > 0 && process.env.CI) {
    console.error(`The tests of the shipped configurations need ${missing.join(' and ')}: ${ADVICE}.`);
    process.exit(1);
  }
  return SERVERS.map(({ name }) => name).filter((name) => !missing.includes(name));
}

/** A sentence on what was not proven for want of a server; empty when nothing was. */
export function unproven(found) {
  const missing = SERVERS.map(({ name }) => name).filter((name) => !found.includes(name));
  return missing.length === 0 ? '' : `Not proven here: the configuration of ${missing.join(' and of ')}. To prove it too: ${ADVICE}.`;
}
