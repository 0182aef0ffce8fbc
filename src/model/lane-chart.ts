import { z } from 'astro/zod';
import { calendarDate, recordId, text } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';

/**
 * What a step of a lane is: `begun`, from here the lane counts; `promised`, a date that somebody named; `noted`, a step that
 * neither began, brought nor ended anything; `part`, what came on the way; `done`, the end; `missing`, looked for and not found.
 */
export const LANE_STEP_KINDS = ['begun', 'promised', 'noted', 'part', 'done', 'missing'] as const;

/** What a headline may take for granted of a lane. */
export const LANE_STATES = ['done', 'open', 'late', 'timely'] as const;

const step = z.strictObject({
  kind: z.enum(LANE_STEP_KINDS),
  /** When it happened; of a promise, when it was made; of what is missing, when we looked. */
  date: calendarDate,
  /** Of a promise: the date it named. The end of it is the deadline. */
  due: calendarDate.optional(),
  /**
   * Of a promise for all of it, where a lane has several: true for each that a source gives as the first deadline. Delay counts
   * from these, and where they differ it is a range.
   */
  first: z.literal(true).optional(),
  /** What happened, in at most 80 characters: "First unit reported". */
  text: text.max(80),
  /** Two or three words for the drawing, at most 20 characters; a promise without them shows its date. */
  label: text.max(20).optional(),
  /** How much of the lane's `whole` had come by then; of a promise, how much it was for, when not for all. */
  amount: z.int().nonnegative().optional(),
  /** Of a promise that named two dates: the earlier one, and the part it was for: "first unit". */
  partly: z.strictObject({ due: calendarDate, text: text.max(20) }).optional(),
  /** The event it repeats; both carry one date. */
  event: idOf('events').optional(),
  /** The status of the step of the lane's agreement that it repeats; both carry one date. */
  status: recordId.optional(),
  /** What shows it; of what is missing, the last evidence there is. */
  sources: sourceIds,
});

const lane = z.strictObject({
  /** Names the lane in the headline's braces. */
  id: recordId,
  label: text.max(32),
  /** The agreement it follows. */
  agreement: idOf('agreements').optional(),
  /** How much was to come, where it can be counted. */
  whole: z.strictObject({ amount: z.int().positive(), unit: text }).optional(),
  /** In the order of their dates; the last is `done` or `missing`. */
  steps: z.array(step).min(1),
});

/** The form of `content/lanes/<id>.yaml`: a chart of lanes, each from its beginning to its end or to where nothing was found. */
export const laneChartSchema = z.strictObject({
  /** The finding. Its numbers stand in braces: {done}, {words open}, {lane-id.delay} … */
  headline: text,
  /** One sentence on how to read it. */
  reading: text,
  /** The id of the article it belongs to. */
  story: idOf('articles'),
  /** What the headline takes for granted, by lane: done, open, late, timely. The check fails when the lanes say otherwise. */
  holds: z.record(recordId, z.array(z.enum(LANE_STATES)).min(1)),
  /** A date that crosses all lanes. */
  rule: z.strictObject({ date: calendarDate, label: text.max(24), event: idOf('events'), sources: sourceIds }).optional(),
  lanes: z.array(lane).min(1),
});

/** A chart of lanes. */
export type LaneChart = Readonly<z.infer<typeof laneChartSchema>> & { readonly id: string };
/** One course of things in a chart of lanes. */
export type Lane = LaneChart['lanes'][number];
/** A dated step of a lane. */
export type LaneStep = Lane['steps'][number];

/** The ids of the sources a chart of lanes rests on, in order, once each. */
export function sourceIdsOfLaneChart({ rule, lanes }: LaneChart): readonly string[] {
  return [...new Set([...(rule?.sources ?? []), ...lanes.flatMap(({ steps }) => steps.flatMap(({ sources }) => sources))])];
}
