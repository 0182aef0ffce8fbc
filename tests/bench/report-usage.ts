/** Loaded before a program, it writes what the program used to the file that USAGE_REPORT names. */
import { writeFileSync } from 'node:fs';

const target = process.env['USAGE_REPORT'];
// Only the program itself: what it starts would overwrite the report.
delete process.env['USAGE_REPORT'];
delete process.env['NODE_OPTIONS'];
if (target) process.once('exit', () => writeFileSync(target, JSON.stringify(process.resourceUsage())));
