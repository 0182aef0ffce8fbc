import type { Corpus } from './corpus.ts';
import type { Issue } from './issue.ts';
import { partiesOf } from './ledger-record.ts';

/** Names of parties, with their places. */
function namesIn({
  agreements,
}: Corpus): readonly { readonly id: string; readonly side: string; readonly place: number; readonly name: string }[] {
  return agreements.flatMap(({ id, parties }) =>
    Object.entries(parties).flatMap(([side, names]) => names.map((name, place) => ({ id, side, place, name }))),
  );
}

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

/** Names that a comma has cut in two: a bracket opens in one and closes in the next, or the second goes on in small letters. */
export function cutParties(corpus: Corpus): readonly Issue[] {
  return namesIn(corpus)
    .filter(({ name, place }) => !isBalanced(name) || (place > 0 && /^(?:and|or|of|the)\b/.test(name)))
    .map(({ id, side, place, name }) => ({
      collection: 'agreements' as const,
      id,
      at: ['parties', side, place],
      fault: `"${name}" is a piece of a name that a comma has cut`,
      remedy: 'Put a name that holds a comma in double quotes.',
    }));
}

function isBalanced(name: string): boolean {
  return name.split('(').length === name.split(')').length;
}
