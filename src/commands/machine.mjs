// What the machine must be like, said in one sentence when it is not.
import { existsSync, readFileSync } from 'node:fs';

/** Astro and Vite write the path of the folder into code, patterns and addresses, where these signs mean something else; PATH is parted by colons. */
const MISREAD = /['"#?*\\:]/;

/** Ends the process with a sentence when Node is too old for these commands or the folder has a path that cannot be built in. */
export function checkMachine(folder = process.cwd(), version = process.versions.node) {
  const path = process.platform === 'win32' ? folder.replaceAll('\\', '/').replace(/^[a-z]:/i, '') : folder;
  const sign = MISREAD.exec(path)?.[0];
  if (Number(version.split('.')[0]) < 20) refuse(`The 28 needs Node 20 or newer, and this is Node ${version}: install Node 24.`);
  if (sign) refuse(`The site cannot be built in a folder whose path has ${sign} in it (${folder}): move it to another.`);
}

/** Ends the process with a sentence when npm left out what a build needs, or when Node is too old for it and npm has brought no newer one. */
export function checkPackages(version = process.versions.node) {
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const own = Object.keys(optionalDependencies).find((name) => name.endsWith(`-${system}`));
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (own && !existsSync(`node_modules/${own}`))
    refuse('Optional packages are missing, the Node that a build needs among them: run npm ci --include=optional.');
  if (major < 22 || (major === 22 && minor < 18))
    refuse(`A build needs Node 22.18 or newer, this is Node ${version}, and npm has none that runs on ${system}: install Node 24.`);
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
