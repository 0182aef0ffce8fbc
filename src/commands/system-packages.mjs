// Installs packages of the system, where that needs no password.
import { findProgram } from './find-program.mjs';
import { run } from './steps.mjs';

const MANAGERS = [
  { program: 'apt-get', update: ['update', '-qq'], install: ['install', '-y', '-qq', '--no-install-recommends'] },
  { program: 'dnf', install: ['install', '-y', '-q'] },
  { program: 'apk', install: ['add', '-q'] },
];
/** Run level 1: Debian would otherwise start a server as soon as it is installed. */
const QUIETLY = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
/** A mirror that does not answer is given up after this many milliseconds. */
const LIMIT = 300_000;

let isUpdated = false;

/** True when this machine has a manager of packages that we know, and lets us use it without a password. */
export async function canInstallPackages() {
  return manager() !== undefined && (await privilege()) !== undefined;
}

/** Installs packages together; false when that fails. */
export async function installPackages(names) {
  const { program, update, install } = manager();
  const asRoot = async (args) => {
    const [command, ...rest] = [...(await privilege()), ...QUIETLY, program, ...args];
    return run(command, rest, { quiet: true, isRequired: false, limit: LIMIT });
  };
  if (update && !isUpdated) isUpdated = await asRoot(update);
  return asRoot([...install, ...names]);
}

function manager() {
  return MANAGERS.find(({ program }) => findProgram([program]));
}

/** What goes before a command that only root may give: nothing for root, sudo where it asks for no password. */
async function privilege() {
  if (process.getuid?.() === 0) return [];
  const isFree = findProgram(['sudo']) && (await run('sudo', ['-n', 'true'], { quiet: true, isRequired: false, limit: 10_000 }));
  return isFree ? ['sudo', '-n'] : undefined;
}
