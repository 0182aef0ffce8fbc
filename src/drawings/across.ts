/** Turns a share of the width, from 0 to 1, into what an attribute holds. */
export type Across = (share: number) => string | number;

/** Places by percentages, so that one drawing fits every width and its text keeps its size. */
export const fluid: Across = (share) => `${Math.round(share * 10_000) / 100}%`;

/** Places by pixels of a fixed width. */
export function fixed(width: number): Across {
  return (share) => share * width;
}
