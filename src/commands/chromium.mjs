// Finds the browser of the tests or installs one; each candidate is started once before it is believed.
import { existsSync } from 'node:fs';
import { findProgram } from './find-program.mjs';
import { fetchNpmChromium, npmChromium } from './npm-chromium.mjs';
import { run } from './steps.mjs';
import { canInstallPackages, installPackages } from './system-packages.mjs';

/** What a Chromium may be called, the shell without a window first: it opens a page in a third of the time. */
export const chromiumNames = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** As distributions name their packages, the best first. */
const PACKAGES = ['chromium-headless-shell', 'chromium', 'chromium-browser'];
const ADVICE = {
  linux: 'sudo apt-get install chromium-headless-shell (Debian) or your distribution’s chromium package',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};
const DOWNLOAD_LIMIT = 180_000;
const START_LIMIT = 60_000;

/** How to get a browser here, as the end of a sentence. */
export const chromiumAdvice = `${ADVICE[process.platform] ?? 'install Chromium'}, or set CHROMIUM_PATH to one`;

/** The first Chromium that starts, with its path and what it is called; nothing when none does. BROWSERS=never forbids to install one. */
export async function findChromium(sources = [...present(), ...(process.env.BROWSERS === 'never' ? [] : installable())]) {
  for (const { name, find, without = 'none' } of sources) {
    const paths = await find();
    if (paths.length === 0) console.log(`  ${name}: ${without}`);
    for (const path of paths) {
      const version = await startOnce(path);
      console.log(`  ${name}: ${path} ${version ? `is Chromium ${version}` : 'does not start'}`);
      if (version) return { path, name: `Chromium ${version} (${name}, ${path})` };
    }
  }
  return undefined;
}

/** Where browsers are that nobody need install. */
function present() {
  const named = process.env.CHROMIUM_PATH;
  return [
    ...(named ? [{ name: 'CHROMIUM_PATH', find: async () => [named] }] : []),
    { name: 'system', find: ofSystem },
    { name: 'Playwright', find: ofPlaywright },
    ...(existsSync(npmChromium) ? [{ name: 'npm', find: async () => [npmChromium] }] : []),
  ];
}

function installable() {
  return [
    { name: 'Playwright’s download', find: downloadPlaywrights },
    { name: 'package of the system', find: installOfSystem },
    { name: 'package of npm', find: async () => ((await fetchNpmChromium()) ? [npmChromium] : []) },
  ].map((source) => ({ ...source, without: 'cannot be had' }));
}

async function ofSystem() {
  return [...chromiumNames.map((name) => findProgram([name])), ...APPS].filter((path) => path && existsSync(path));
}

async function ofPlaywright() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? [path] : [];
}

async function downloadPlaywrights() {
  const options = { quiet: true, isRequired: false, limit: DOWNLOAD_LIMIT };
  await run('playwright-core', ['install', '--no-shell', 'chromium'], options);
  const [path] = await ofPlaywright();
  if (path && !(await startOnce(path)) && (await canInstallPackages())) await run('playwright-core', ['install-deps', 'chromium'], options);
  return path ? [path] : [];
}

async function installOfSystem() {
  if (!(await canInstallPackages())) return [];
  for (const name of PACKAGES) {
    const paths = (await installPackages([name])) ? await ofSystem() : [];
    if (paths.length > 0) return paths;
  }
  return [];
}

/** The version of a browser that opens a page; nothing when it does not. */
async function startOnce(path) {
  const { chromium } = await import('playwright-core');
  const args = ['--no-sandbox', '--disable-gpu', '--in-process-gpu'];
  const browser = await chromium.launch({ executablePath: path, args, timeout: START_LIMIT }).catch(() => undefined);
  try {
    const page = await browser?.newPage();
    await page?.setContent('<p>A</p>', { timeout: START_LIMIT });
    return browser?.version();
  } catch {
    return undefined;
  } finally {
    await browser?.close();
  }
}
