import { edition } from '#edition.ts';
import { ledgerWords as english } from './en/ledger-words.ts';
import { pseudoOf } from './pseudo.ts';

/** The words of the ledger and its filters, which a script of the browser takes alone: a build leaves out what other editions say. */
export const ledgerWords: typeof english = edition === 'xx' ? pseudoOf(english) : english;

export type { ChosenValue, FilterChoice, SentencePiece } from './en/ledger-words.ts';
