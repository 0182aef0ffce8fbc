import { contentDirectory } from '#content-directory.ts';
import { checkContent } from './check-content.ts';

const start = performance.now();
const directory = contentDirectory();
const { corpus, faults, report } = checkContent(directory);
const seconds = ((performance.now() - start) / 1000).toFixed(1);

if (faults.length > 0) {
  console.error(report);
  console.error(`\n${faults.length} to mend in ${directory}/ (${seconds} s).`);
  process.exitCode = 1;
} else if (corpus) {
  const { articles, agreements, events, sources, terms } = corpus;
  const holdings = Object.entries({ article: articles, agreement: agreements, event: events, source: sources, term: terms }).map(
    ([noun, records]) => `${records.length} ${noun}${records.length === 1 ? '' : 's'}`,
  );
  console.log(`${directory}/ holds ${holdings.join(', ')}; nothing to mend (${seconds} s).`);
}
