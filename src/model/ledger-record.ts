import { lastEvidenceDate, latestStep, type Agreement } from './agreement.ts';
import { foldNames } from './folded-text.ts';
import type { FacetName, LedgerRecord } from './ledger-filter.ts';
import { onceFor } from './once.ts';
import { searchStatusOf, type Summit } from './summit.ts';

/** The party of a side of which no source gives the name. */
export const UNNAMED_PARTY = 'not-named';
/** The year of last evidence of an agreement that has none. */
export const NO_EVIDENCE = 'none';

/** A party to agreements, on one side of the summit. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** The id of its side. */
  readonly side: string;
}

/** The named parties of an agreement; what stands in brackets behind a name is its part in the deal, not its name. */
export function partiesOf(agreement: Agreement, { sides }: Summit): readonly Party[] {
  const parties = sides.flatMap(({ id: side }) =>
    (agreement.parties[side] ?? []).map((written) => {
      const name = written.replace(/\s*\([^()]*\)$/, '');
      return { id: `${side}-${slugOf(name)}`, name, side };
    }),
  );
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}

/** What an agreement is called: its titles, its parties, and what people type. */
export function namesOf(agreement: Agreement): readonly string[] {
  const { title, label, officialTitle = '', parties, aliases } = agreement;
  return [title, label, officialTitle, ...Object.values(parties).flat(), ...aliases].filter((name) => name !== '');
}

/** An agreement as the filters of the ledger see it. */
export function ledgerRecord(agreement: Agreement, summit: Summit): LedgerRecord {
  return recordsOf(summit)(agreement);
}

const recordsOf = onceFor((summit: Summit) => onceFor((agreement: Agreement) => readRecord(agreement, summit)));

function readRecord(agreement: Agreement, summit: Summit): LedgerRecord {
  const evidence = lastEvidenceDate(agreement, searchStatusOf(summit)) ?? '';
  const isUnnamed = summit.sides.some(({ id }) => (agreement.parties[id] ?? []).length === 0);
  return {
    id: agreement.id,
    title: agreement.title,
    evidence,
    values: {
      sector: [agreement.sector],
      level: [agreement.level],
      status: [latestStep(agreement).status],
      counted: [agreement.counted],
      party: [...partiesOf(agreement, summit).map(({ id }) => id), ...(isUnnamed ? [UNNAMED_PARTY] : [])],
      year: [yearOfEvidence(evidence)],
    },
    text: foldNames(namesOf(agreement)),
  };
}

/** The year a date of evidence falls in, or the value that says there is none. */
export function yearOfEvidence(evidence: string): string {
  return evidence === '' ? NO_EVIDENCE : evidence.slice(0, 4);
}

/** Agreements that hold a value of a facet. */
export function withFacet(agreements: readonly Agreement[], summit: Summit, facet: FacetName, value: string): readonly Agreement[] {
  return agreements.filter((agreement) => ledgerRecord(agreement, summit).values[facet].includes(value));
}

/** A name as part of an address; a letter or vowel sign that no accent explains is written as its code point, so that no name is lost. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '');
  const letters = [...plain].map((letter) => {
    if (/[a-z0-9]/.test(letter)) return letter;
    return /[\p{L}\p{M}\p{N}]/u.test(letter) ? (letter.codePointAt(0) ?? 0).toString(16) : ' ';
  });
  return letters.join('').trim().replace(/ +/g, '-');
}
