import { contentDirectory } from '#content-directory.ts';
import { countOf } from '#words/en.ts';
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
  const holdings = [
    countOf(corpus.articles.length, 'article', 'articles'),
    countOf(corpus.agreements.length, 'agreement', 'agreements'),
    countOf(corpus.events.length, 'event', 'events'),
    countOf(corpus.sources.length, 'source', 'sources'),
    countOf(corpus.terms.length, 'term', 'terms'),
  ];
  console.log(`${directory}/ holds ${holdings.join(', ')}; nothing to mend (${seconds} s).`);
}
