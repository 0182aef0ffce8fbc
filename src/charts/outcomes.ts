import { scaleBand } from 'd3';
import type { Agreement } from '#model/agreement.ts';
import type { Status } from '#model/summit.ts';

/** Where agreements stood at the end of a year. */
export interface YearOfStatus {
  readonly year: number;
  readonly byStatus: ReadonlyMap<string, readonly Agreement[]>;
}

/** How large to draw, in pixels; `label` is the width kept for the names of the statuses. */
export interface OutcomeSettings {
  readonly width: number;
  readonly label: number;
  readonly unit: number;
  readonly gap: number;
}

/** The agreements at one status in one year: a cluster of units with their number. */
export interface PlacedCluster {
  readonly year: number;
  readonly status: Status;
  readonly agreements: readonly Agreement[];
  readonly x: number;
  readonly y: number;
  readonly units: readonly { readonly x: number; readonly y: number }[];
}

/** A status as a row. */
export interface PlacedStatus {
  readonly status: Status;
  readonly y: number;
  readonly height: number;
}

/** The chart of outcomes, ready to draw: years across, statuses down. */
export interface PlacedOutcomes {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly rows: readonly PlacedStatus[];
  readonly clusters: readonly PlacedCluster[];
}

const HEAD = 22;
const NUMBER = 18;
const ROW_GAP = 10;

/** Places a cluster of unit squares for each status and year; statuses nobody ever reached get no row. */
export function placeOutcomes(years: readonly YearOfStatus[], statuses: readonly Status[], settings: OutcomeSettings): PlacedOutcomes {
  const { width, label, unit, gap } = settings;
  const x = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range([label, width])
    .paddingInner(0.16);
  const perRow = Math.max(1, Math.floor((x.bandwidth() + gap) / (unit + gap)));
  const unitRows = (count: number): number => Math.ceil(count / perRow);
  let top = HEAD;
  const rows = statuses
    .filter(({ id }) => years.some(({ byStatus }) => byStatus.has(id)))
    .map((status) => {
      const most = Math.max(...years.map(({ byStatus }) => byStatus.get(status.id)?.length ?? 0));
      const height = NUMBER + unitRows(most) * (unit + gap);
      const row = { status, y: top, height };
      top += height + ROW_GAP;
      return row;
    });
  const clusters = rows.flatMap(({ status, y }) =>
    years.flatMap(({ year, byStatus }): PlacedCluster[] => {
      const agreements = byStatus.get(status.id) ?? [];
      const left = x(year) ?? 0;
      const units = agreements.map((_, place) => ({
        x: left + (place % perRow) * (unit + gap),
        y: y + NUMBER + Math.floor(place / perRow) * (unit + gap),
      }));
      return agreements.length > 0 ? [{ year, status, agreements, x: left, y, units }] : [];
    }),
  );
  return {
    width,
    height: Math.max(HEAD, top - ROW_GAP),
    unit,
    years: years.map(({ year }) => ({ year, x: x(year) ?? 0 })),
    rows,
    clusters,
  };
}
