import { z } from '@hono/zod-openapi';
import { hasCalendar, WITHOUT_CALENDAR } from '#kernel/time/has-calendar.ts';

/** Work as somebody gives it in a line. */
export const quickWork = z
  .object({
    text: z.string().normalize('NFC').trim().min(3).max(2000),
    organizationIds: z.array(z.uuid()).min(1).max(500),
    /** Null: no end, so never late. */
    day: z.iso.date().refine(hasCalendar, { params: WITHOUT_CALENDAR }).nullable(),
    /** Local hour of that day. */
    hour: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable(),
    /** How the time was said; null: written out from day and hour. */
    timeWords: z.string().normalize('NFC').trim().max(200).nullable(),
    planId: z.uuid().nullable(),
  })
  .refine(({ day, hour }) => hour === null || day !== null, { path: ['hour'] });
