// Finds the browser of the tests: CHROMIUM_PATH, one of the system, Playwright's own, or else says how to get one.
import { existsSync } from 'node:fs';
import { findProgram } from './find-program.mjs';

// The shell without a window first: it opens a page in a third of the time.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const ADVICE = {
  linux: 'sudo apt-get install chromium-headless-shell (Debian) or your distribution’s chromium package',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

/** The path of a Chromium; ends the process with one sentence of advice when there is none and Playwright cannot fetch its own. */
export async function findChromium(run) {
  const ofSystem = [process.env.CHROMIUM_PATH, findProgram(NAMES), ...APPS].find((path) => path && existsSync(path));
  if (ofSystem) return ofSystem;
  const own = await ownPath();
  if (existsSync(own)) return own;
  console.log('No Chromium found; trying Playwright’s own.');
  await run('npx', ['playwright-core', 'install', 'chromium'], { isRequired: false });
  if (existsSync(own)) return own;
  console.error(`The browser tests need Chromium: ${ADVICE[process.platform] ?? 'install Chromium'}, or set CHROMIUM_PATH to one.`);
  return process.exit(1);
}

async function ownPath() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}
