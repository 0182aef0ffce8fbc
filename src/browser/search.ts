/** The interface of the search, as one file that the small scripts of the pages fetch when a reader acts. */
export { markWords } from './mark-words.ts';
export { attachAnswers } from './search-answers.ts';
export { attachResults } from './search-results.ts';
