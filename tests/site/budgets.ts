import { PAGE_BUDGET, SCRIPT_BUDGET, weighBudgeted, weighLargest, type Weight } from './weights.ts';

// npm run budgets: what every page with a budget weighs, and what is left; tests/site/weight.test.ts fails when nothing is.
const number = (bytes: number | undefined): string => (bytes === undefined ? '–' : bytes.toLocaleString('en-GB')).padStart(8);
const row = ({ url, html, htmlLeft, script, scriptLeft }: Weight): string =>
  `${number(html)}${number(htmlLeft)}${number(script)}${number(scriptLeft)}  ${url}`;

console.log(`Bytes after brotli. Budgets: HTML of an article or agreement ${PAGE_BUDGET}, script of any page ${SCRIPT_BUDGET}.\n`);
console.log(['html', 'left', 'script', 'left'].map((name) => name.padStart(8)).join('') + '  page');
for (const weight of weighBudgeted()) console.log(row(weight));
console.log('\nThe largest page of every type:');
for (const weight of weighLargest()) console.log(row(weight));
