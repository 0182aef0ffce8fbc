import { countOf, formats, numberInWords, numberInWordsCapital } from './grammar.ts';
import { ledgerWords, totalInWords } from './ledger-words.ts';

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
  /** What a list of agreements holds: how many, how many of them are named among those announced, and that the unnamed may belong here too. */
  facetSummary: (count: number, named: number, announced: number, unnamed: number): string => {
    const agreements = formFor(count, { none: 'No agreement', one: 'One agreement', other: `${numberInWordsCapital(count)} agreements` });
    const none = formFor(count, { one: 'not ', other: 'none of them ' });
    const all = formFor(count, { one: '', other: 'all ' });
    const among = count === 0 ? '' : named === 0 ? none : named === count ? all : `${numberInWords(named)} of them `;
    const total = totalInWords(announced);
    const more = formFor(unnamed, {
      none: '',
      one: ` The one of ${total} that no page we could read names may belong here too.`,
      other: ` The ${numberInWords(unnamed)} of ${total} that no page we could read names may hold more.`,
    });
    return `${agreements}, ${among}named among ${total}.${more}`;
  },
  allAgreements: 'All agreements',
  ledger: ledgerWords,
} as const;
