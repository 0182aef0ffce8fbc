export { ledgerWords } from './en/ledger-words.ts';
export type { ChosenValue, FilterChoice, SentencePiece } from './en/ledger-words.ts';
