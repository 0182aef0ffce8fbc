import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedAddresses } from './published-addresses.ts';

// Adds the addresses of the last build to the list of those that must resolve for good. It never takes one out.
const list = join(import.meta.dirname, '../published-urls.txt');
const known = readFileSync(list, 'utf8').split('\n').filter(Boolean);
const added = publishedAddresses().filter((address) => !known.includes(address));
writeFileSync(list, `${[...known, ...added].join('\n')}\n`);
console.log(`${added.length} addresses added to tests/published-urls.txt, ${known.length + added.length} in all.`);
