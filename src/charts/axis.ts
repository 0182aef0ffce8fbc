import type { ScaleTime } from 'd3';

/** A tick with its place and its words. */
export interface PlacedTick {
  readonly x: number;
  readonly label: string;
}

/** A tick at the start of each year of a time scale, in UTC. */
export function yearTicks(x: ScaleTime<number, number>): readonly PlacedTick[] {
  const [first, last] = x.domain() as [Date, Date];
  const years = Array.from({ length: last.getUTCFullYear() - first.getUTCFullYear() }, (_, index) => first.getUTCFullYear() + index);
  return years.map((year) => ({ x: x(new Date(Date.UTC(year, 0))), label: String(year) }));
}
