import type { Agreement } from '#model/agreement.ts';
import { wordOf, type Summit } from '#model/summit.ts';
import { words } from './words.ts';

/** One fact of an agreement: what it is called, and what the record says. */
export interface AgreementFact {
  readonly field: 'counted' | 'atSummit' | 'level' | 'kind' | 'parties' | 'officialTitle' | 'value';
  readonly name: string;
  readonly value: string;
  /** The sources of this fact alone; nothing where it rests on those of the whole record. */
  readonly sources?: readonly string[];
  /** False where no source names it: the value says so. */
  readonly isKnown: boolean;
}

/** The facts of an agreement in the order of its page, the parties of each side as one; other places show some of them. */
export function agreementFacts(agreement: Agreement, summit: Summit): readonly AgreementFact[] {
  const { counted, countedSources, atSummit, level, kind, parties, officialTitle, value } = agreement;
  return [
    { field: 'counted', name: words.counted(summit.announced), value: words.countedWords[counted], sources: countedSources, isKnown: true },
    { field: 'atSummit', name: words.atSummit, value: words.atSummitWords[atSummit], isKnown: true },
    { field: 'level', name: words.level, value: wordOf(summit.levels, level).name, isKnown: true },
    { field: 'kind', name: words.kind, value: wordOf(summit.kinds, kind).name, isKnown: true },
    ...summit.sides.map(({ id, name }): AgreementFact => {
      const names = parties[id]?.join('; ') ?? '';
      return { field: 'parties', name: words.partiesOf(name), value: names || words.partiesUnknown, isKnown: names !== '' };
    }),
    {
      field: 'officialTitle',
      name: words.officialTitle,
      value: officialTitle ?? words.titleNotFound,
      isKnown: officialTitle !== undefined,
    },
    ...(value ? [{ field: 'value' as const, name: words.value, value: value.text, sources: value.sources, isKnown: true }] : []),
  ];
}
