// Finds the programs that some tests need and npm does not install: those the environment names, or those of the system.
import { findProgram } from './find-program.mjs';

const PROGRAMS = [
  { name: 'nginx', variable: 'NGINX_PATH', files: ['nginx'], test: 'tests/site/hosts/nginx.test.ts' },
  { name: 'Caddy', variable: 'CADDY_PATH', files: ['caddy'], test: 'tests/site/hosts/caddy.test.ts' },
  {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    files: ['firefox-esr', 'firefox', 'firefox.exe'],
    test: 'tests/site/firefox/firefox.test.ts',
  },
];
const BESIDE_PATH = ['/usr/sbin', '/Applications/Firefox.app/Contents/MacOS', 'C:\\Program Files\\Mozilla Firefox'];
const ADVICE = 'on Debian and Ubuntu: sudo apt-get install nginx-light libnginx-mod-http-brotli-static caddy firefox-esr';

/** The programs that are there, each with its path and the test that needs it, and a sentence on those that are not. Where CI is set, one that is missing ends the process. */
export function findPrograms() {
  const programs = PROGRAMS.map((program) => ({
    ...program,
    path: process.env[program.variable] ?? findProgram(program.files, BESIDE_PATH),
  }));
  const missing = programs.filter(({ path }) => !path).map(({ name }) => name);
  const unproven =
    missing.length === 0 ? '' : `Not proven here, for want of ${missing.join(' and ')}: how the site does there (${ADVICE}).`;
  if (unproven && process.env.CI) {
    console.error(unproven);
    process.exit(1);
  }
  return { programs: programs.filter(({ path }) => path), unproven };
}
