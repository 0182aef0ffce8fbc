import { z } from 'astro/zod';
import { calendarDay, text } from './fields.ts';

/** We were wrong: what stood there, and what is right. */
export const correctionSchema = z.strictObject({ date: calendarDay, wrong: text, right: text });
/** The world changed: what is new. */
export const updateSchema = z.strictObject({ date: calendarDay, text });
