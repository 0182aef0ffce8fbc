import type { Corpus } from './corpus.ts';
import type { Issue } from './issue.ts';
import { partiesOf } from './ledger-record.ts';

/** Two names of parties with one address: one of them would have no page. */
export function foldedParties(corpus: Corpus): readonly Issue[] {
  const first = new Map<string, string>();
  return corpus.agreements.flatMap((agreement) =>
    partiesOf(agreement, corpus.summit).flatMap((party) => {
      const other = first.get(party.id) ?? party.name;
      first.set(party.id, other);
      const place = agreement.parties[party.side]?.findIndex((written) => written.startsWith(party.name)) ?? 0;
      return other === party.name
        ? []
        : [
            {
              collection: 'agreements' as const,
              id: agreement.id,
              at: ['parties', party.side, place],
              fault: `"${party.name}" and "${other}" have one address`,
              remedy: 'Write the name of one party alike everywhere; tell two parties apart by more than accents and signs.',
            },
          ];
    }),
  );
}
