// Finds the Firefox of the tests: FIREFOX_PATH, or one of the system, or else says how to get one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];
const APPS = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];
const ADVICE = {
  linux: 'sudo apt-get install firefox-esr (Debian) or your distribution’s firefox package',
  darwin: 'brew install --cask firefox',
  win32: 'winget install Mozilla.Firefox.ESR',
};

/** The path of a Firefox; ends the process with one sentence of advice when there is none. */
export function findFirefox() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const known = [process.env.FIREFOX_PATH, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPS];
  const found = known.find((path) => path && existsSync(path));
  if (found) return found;
  console.error(`The browser tests need Firefox too: ${ADVICE[process.platform] ?? 'install Firefox ESR'}, or set FIREFOX_PATH to one.`);
  return process.exit(1);
}
