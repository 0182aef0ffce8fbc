import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a program took: seconds by the clock and of processors, and the most memory it held, in megabytes. */
export interface Usage {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** Runs a Node program to its end and measures it; throws with its output when it fails. Programs it starts itself are not measured. */
export async function measure(args: readonly string[], cwd: string, given: NodeJS.ProcessEnv = {}): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  const report = join(folder, 'usage.json');
  const reporter = new URL('report-usage.ts', import.meta.url);
  const env = { ...process.env, ...given, USAGE_REPORT: report, NODE_OPTIONS: `--max-old-space-size=12288 --import=${reporter.href}` };
  try {
    const start = performance.now();
    const { status, output } = await ended(args, cwd, env);
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0 || !existsSync(report)) throw new Error(`${args.join(' ')} failed in ${cwd}.\n${output.slice(-4000)}`);
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
    return { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ended(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn(process.execPath, [...args], { cwd, env });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Rows of cells as a table in Markdown, columns aligned. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string => `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}
