import { z } from 'astro/zod';
import { calendarDateFault, precisionOf, type CalendarDate } from './calendar-date.ts';

/** A record's id: lower-case words joined by hyphens; it is also the file's name and part of the address. */
export const ID_FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A quoted ISO date: "2021-12-06", "2021-12" or "2021". */
export const calendarDate = z
  .string()
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })
  .superRefine((text, context) => {
    const fault = calendarDateFault(text);
    if (fault) context.addIssue({ code: 'custom', message: fault, params: { date: true } });
  })
  .transform((text) => text as CalendarDate);

/** A quoted ISO date that is exact to the day. */
export const calendarDay = calendarDate.refine((date) => precisionOf(date) === 'day', {
  error: ({ input }) => `date "${String(input)}" is no day`,
  params: { day: true },
});

/** A text with something in it. */
export const text = z.string().trim().min(1);

/** A word of summit.yaml; `checkIntegrity` sees that it exists, and says which there are. */
export const vocabularyWord = text;

/** The address of a page of the web; a blank in it is written %20. */
export const webAddress = z.url({ protocol: /^https?$/ }).regex(/^\S+$/);

/** An id; that of another record is made by `idOf`. */
export const recordId = z.string().regex(ID_FORM);

/** Ids the record had before; their addresses lead to the present one for good. The first is the one it was published under. */
export const formerIds = z.array(recordId).optional();
