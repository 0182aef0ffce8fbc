import { countOf, formats, numberInWords } from './grammar.ts';
import { ledgerWords } from './ledger-words.ts';

const { formFor } = formats;

/** What the ledger lists, told apart from the total: how many records there are, and how many of them belong to it. */
function ledgerContents(records: number, announced: number, documented: number): string {
  if (records === 0) return 'No agreement is on record yet.';
  const total = announced === 1 ? 'the one that was announced' : `the ${announced} that were announced`;
  const all = `The site follows ${numberInWords(records)} ${formFor(records, { one: 'agreement', other: 'agreements' })}`;
  const rest = 'put off, discussed or recalled';
  if (documented === 0)
    return `${all}, signed, ${rest}; no source ties ${formFor(records, { one: 'it', other: 'any of them' })} to ${total}.`;
  if (documented === records) return `${all}, and sources tie ${formFor(records, { one: 'it', other: 'all of them' })} to ${total}.`;
  const beside = formFor(documented, { one: 'it', other: 'those' });
  return `${all}, of which sources tie only ${numberInWords(documented)} to ${total}; the rest were signed beside ${beside}, ${rest}.`;
}

/** The list of the agreements. */
export const ledgerPage = {
  ledgerTitle: 'The agreements',
  ledgerStandfirst: (agreements: number, announced: number, documented: number): string =>
    ledgerContents(agreements, announced, documented),
  facetCount: (count: number): string => `${countOf(count, 'record', 'records')}.`,
  allAgreements: 'All agreements',
  ledger: ledgerWords,
} as const;
