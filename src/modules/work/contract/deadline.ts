import { z } from '@hono/zod-openapi';

/** What the paper says of the end of an obligation, as a chip shows it; null when it says no end. */
export const deadline = z.object({
  /** Last day that is in time, ISO; with `until` the hour too. */
  day: z.iso.date(),
  /** The day as the source names it; another than `day` when that one is a day of rest. */
  named: z.iso.date().optional(),
  until: z.string().nullable(),
  /** The words are `trước D`. */
  before: z.boolean().optional(),
  /** `days` working days counted from `from`; null where a day is named. */
  counted: z.object({ from: z.iso.date(), days: z.int() }).nullable().optional(),
  /** overdue: the day is past and it is not done; closed-late: done after its day; reported-…: to be judged. */
  standing: z.enum([
    'overdue',
    'due-today',
    'soon',
    'in-time',
    'reported-in-time',
    'reported-late',
    'closed-in-time',
    'closed-late',
  ]),
  /** Days from today to `day` (negative when past). */
  days: z.int(),
  /** The words the day was read from. */
  words: z.string(),
});
