// Finds the programs that some tests need and npm does not install: those the environment names, or those of the system.
import { existsSync } from 'node:fs';
import { findProgram } from './find-program.mjs';
import { canInstallPackages, installPackages } from './system-packages.mjs';

const PROGRAMS = [
  {
    name: 'nginx',
    variable: 'NGINX_PATH',
    files: ['nginx'],
    module: `${process.env.NGINX_MODULES ?? '/usr/lib/nginx/modules'}/ngx_http_brotli_static_module.so`,
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    test: 'tests/site/hosts/nginx.test.ts',
  },
  { name: 'Caddy', variable: 'CADDY_PATH', files: ['caddy'], packages: ['caddy'], test: 'tests/site/hosts/caddy.test.ts' },
  {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    files: ['firefox-esr', 'firefox', 'firefox.exe'],
    packages: ['firefox-esr'],
    test: 'tests/site/firefox/firefox.test.ts',
  },
];
const BESIDE_PATH = ['/usr/sbin', '/Applications/Firefox.app/Contents/MacOS', 'C:\\Program Files\\Mozilla Firefox'];
const ADVICE = `on Debian: sudo apt-get install ${PROGRAMS.flatMap(({ packages }) => packages).join(' ')}`;

/** The programs that are there, each with its path and the test that needs it, and a sentence on those that are not. Where CI is set, a missing one is installed, or else ends the process. */
export async function findPrograms() {
  if (process.env.CI && process.env.BROWSERS !== 'never') await installMissing();
  const missing = PROGRAMS.filter((program) => !pathOf(program)).map(({ name }) => name);
  const unproven =
    missing.length === 0 ? '' : `Not proven here, for want of ${missing.join(' and ')}: how the site does there (${ADVICE}).`;
  if (unproven && process.env.CI) {
    console.error(unproven);
    process.exit(1);
  }
  return { programs: PROGRAMS.map((program) => ({ ...program, path: pathOf(program) })).filter(({ path }) => path), unproven };
}

async function installMissing() {
  for (const program of PROGRAMS) {
    if (pathOf(program) || !(await canInstallPackages())) continue;
    const isInstalled = await installPackages(program.packages);
    console.log(`  ${program.name}: ${isInstalled ? 'installed' : 'cannot be installed'}`);
  }
}

function pathOf({ variable, files, module }) {
  if (module && !existsSync(module)) return undefined;
  return process.env[variable] ?? findProgram(files, BESIDE_PATH);
}
