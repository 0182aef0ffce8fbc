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
  const { agreements, events, sources, articles, terms } = corpus;
  console.log(
    `${directory}/ holds: ${articles.length} articles, ${agreements.length} agreements, ${events.length} events, ${sources.length} sources, ${terms.length} terms; nothing to mend (${seconds} s).`,
  );
}
