import { COUNTED, type Agreement } from '#model/agreement.ts';
import type { FacetName } from '#model/ledger-filter.ts';
import { ledgerRecord, NO_EVIDENCE, partiesOf, UNNAMED_PARTY } from '#model/ledger-record.ts';
import type { Summit } from '#model/summit.ts';
import { compareNames, words } from './words.ts';

/** A value of a facet as readers see it. */
export interface FacetValue {
  readonly id: string;
  readonly name: string;
  /** What it means, where the summit says so. */
  readonly meaning?: string;
  /** The values it stands among, in a facet that has several groups. */
  readonly group?: string;
}

/** A facet of the ledger with all its values, in order. */
export interface Facet {
  readonly facet: FacetName;
  readonly name: string;
  readonly values: readonly FacetValue[];
}

/** Every facet of the agreements, in the order of the address. The summit's words are all there, also those no agreement holds. */
export function facetsOf(agreements: readonly Agreement[], summit: Summit): readonly Facet[] {
  const names = words.ledger.facets(summit.announced);
  const facet = (name: FacetName, values: readonly FacetValue[]): Facet => ({ facet: name, name: names[name], values });
  return [
    facet('sector', summit.sectors),
    facet('level', summit.levels),
    facet('status', summit.statuses),
    facet(
      'counted',
      COUNTED.map((id) => ({ id, name: words.countedWords[id] })),
    ),
    facet('party', partyValues(agreements, summit)),
    facet('year', yearValues(agreements, summit)),
  ];
}

/** Parties by side and name, and last the value for those no source names, where any is. */
function partyValues(agreements: readonly Agreement[], summit: Summit): readonly FacetValue[] {
  const parties = new Map(agreements.flatMap((agreement) => partiesOf(agreement, summit)).map((party) => [party.id, party]));
  const named = summit.sides.flatMap(({ id: side, name: group }) =>
    [...parties.values()]
      .filter((party) => party.side === side)
      .map(({ id, name }) => ({ id, name, group: words.partiesOf(group) }))
      .toSorted((a, b) => compareNames(a.name, b.name)),
  );
  const isAnyUnnamed = agreements.some((agreement) => ledgerRecord(agreement, summit).values.party.includes(UNNAMED_PARTY));
  return isAnyUnnamed ? [...named, { id: UNNAMED_PARTY, name: words.ledger.partiesNotNamed }] : named;
}

/** Years of last evidence, newest first. */
function yearValues(agreements: readonly Agreement[], summit: Summit): readonly FacetValue[] {
  const years = new Set(agreements.flatMap((agreement) => ledgerRecord(agreement, summit).values.year));
  const dated = [...years].filter((year) => year !== NO_EVIDENCE).toSorted((a, b) => Number(b) - Number(a));
  return [...dated, ...(years.has(NO_EVIDENCE) ? [NO_EVIDENCE] : [])].map((id) => ({
    id,
    name: id === NO_EVIDENCE ? words.ledger.noEvidence : id,
  }));
}
