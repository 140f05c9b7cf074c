import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { daysInMonth } from '#kernel/time/days-in-month.ts';
import { hasCalendar, WITHOUT_CALENDAR } from '#kernel/time/has-calendar.ts';

const day = z.iso.date();
/** A day that a deadline, a table or a page of days may begin or end with. */
const dayAsked = day.refine(hasCalendar, { params: WITHOUT_CALENDAR });
const words = (most: number) => z.string().normalize('NFC').trim().min(1).max(most);

const holidayKey = z.enum([
  'new-year',
  'tet',
  'hung-kings',
  'reunification',
  'labour',
  'national-day',
  'culture-day',
]);

/** A day that is not what its place in the week makes it. */
export const specialDay = z.object({
  day,
  works: z.boolean(),
  /** own: the realm's table says so. */
  why: z.enum(['holiday', 'in-lieu', 'swap', 'own']),
  holiday: holidayKey.nullable(),
  name: z.string().nullable(),
  source: z.string().nullable(),
});

const rest = z.object({
  why: z.enum(['weekend', 'holiday', 'in-lieu', 'swap', 'own']),
  holiday: holidayKey.nullable(),
  name: z.string().nullable(),
});

/** One step from the words to the moment; the last one is always the moment. */
export const deadlineStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), day, hour: z.string().nullable(), before: z.boolean() }),
  z.object({ kind: z.literal('counted'), day, from: day, count: z.int() }),
  z.object({ kind: z.literal('day-before'), day }),
  z.object({ kind: z.literal('rest'), day, rest }),
  z.object({ kind: z.literal('end'), day, hour: z.string().nullable() }),
]);

const tableChange = z.object({
  version: z.int().min(0),
  days: z
    .array(
      z.object({
        day: dayAsked,
        /** Null: as the law of the year has it again. */
        works: z.boolean().nullable(),
        name: z.string().normalize('NFC').trim().max(200),
        source: words(300).nullable(),
      }),
    )
    .max(100)
    .refine((days) => days.every(({ works, name }) => works === null || name !== ''), {
      message: 'A day that is kept needs a name.',
    }),
  /** True: `trước D` means the day before D. Left out: as before. */
  strictBefore: z.boolean().optional(),
});

const moment = z.object({ day, until: z.string().nullable() });

const movedItems = z.object({
  count: z.int(),
  /** The first of them by their end. */
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['obligation', 'request']),
      text: z.string(),
      organization: z.string(),
      before: moment,
      after: moment,
      steps: z.array(deadlineStep),
    }),
  ),
});

const occasionWords = z.object({
  name: words(300),
  day: z.int().min(1).max(31),
  month: z.int().min(1).max(12),
  lunar: z.boolean(),
  since: z.int().min(1).max(2999).nullable(),
});

/** The longest a month ever is; a lunar one has 30 days at most. */
const hasDay = ({ day: date, month, lunar }: z.infer<typeof occasionWords>): boolean =>
  date <= (lunar ? 30 : daysInMonth(2000, month));
const NO_SUCH_DAY = {
  path: ['day'],
  params: { vi: 'tháng không có ngày này', en: 'the month has no such day' },
};

/** An anniversary in one year. */
export const occasion = z.object({
  name: z.string(),
  from: day,
  to: day,
  lunar: z.boolean(),
  great: z.boolean(),
  since: z.int().nullable(),
  ordinal: z.int().nullable(),
  /** round: năm tròn; five: năm lẻ 5; other: năm khác. */
  rank: z.enum(['round', 'five', 'other']).nullable(),
  /** Of the realm itself, so that it can be changed. */
  own: z.object({ id: z.uuid(), version: z.int(), day: z.int(), month: z.int() }).nullable(),
});

export const endpoints = {
  showWorkingDays: {
    method: 'get',
    path: '/api/calendar/working-days',
    summary:
      'The days of a year that are not as their place in the week makes them, and what `trước D` means.',
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    response: z.object({
      year: z.int(),
      version: z.int(),
      strictBefore: z.boolean(),
      days: z.array(specialDay),
      /** Papers that announced the days off of the year; none: computed by law and custom, without swaps. */
      announced: z.array(z.string()),
      changed: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
    }),
  },
  tryWorkingDays: {
    method: 'post',
    path: '/api/calendar/working-days/trial',
    summary: 'What open work would get another moment by a change; nothing is kept.',
    body: tableChange,
    response: movedItems,
  },
  changeWorkingDays: {
    method: 'post',
    path: '/api/calendar/working-days',
    summary: 'Changes the table of working days and sets all open ends anew.',
    body: tableChange,
    response: z.object({
      version: z.int(),
      moved: z.int(),
      /** The change that takes it back. */
      undo: tableChange.omit({ version: true }),
    }),
  },
  explainDeadline: {
    method: 'get',
    path: '/api/calendar/deadline',
    summary: 'The moment of a deadline, step by step.',
    query: z.object({
      /** The day as the source names it; left out where working days are counted. */
      named: dayAsked.optional(),
      before: z.enum(['yes', 'no']).default('no'),
      hour: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .optional(),
      from: dayAsked.optional(),
      count: z.coerce.number().int().min(1).max(1000).optional(),
    }),
    response: z.object({ day, until: z.string().nullable(), steps: z.array(deadlineStep) }),
  },
  showDays: {
    method: 'get',
    path: '/api/calendar/days',
    summary: 'Days with who rests, what is remembered and what is due; at most 370.',
    query: z.object({ from: dayAsked, to: dayAsked, whose: z.enum(['own', 'all']).default('own') }),
    response: z.object({
      today: day,
      rests: z.array(z.object({ day, rest })),
      occasions: z.array(occasion),
      due: z.array(
        z.object({
          day,
          count: z.int(),
          late: z.int(),
          items: z.array(z.object({ id: z.uuid(), text: z.string(), organization: z.string() })),
        }),
      ),
      /** The body whose work is shown; null: of the whole realm. */
      organization: z.uuid().nullable(),
    }),
  },
  addOccasion: {
    method: 'post',
    path: '/api/calendar/occasions',
    summary: 'Adds an anniversary of the realm.',
    body: occasionWords.refine(hasDay, NO_SUCH_DAY),
    response: z.object({ id: z.uuid(), version: z.int() }),
  },
  changeOccasion: {
    method: 'post',
    path: '/api/calendar/occasions/{occasion}',
    summary: 'Changes an anniversary of the realm, takes it off the calendar, or puts it back.',
    params: z.object({ occasion: z.uuid() }),
    body: occasionWords
      .extend({ version: z.int(), withdrawn: z.boolean().default(false) })
      .refine(hasDay, NO_SUCH_DAY),
    response: z.object({ version: z.int() }),
  },
} as const satisfies Record<string, Endpoint>;

export type CalendarApi = ApiOf<typeof endpoints>;
export type SpecialDay = z.infer<typeof specialDay>;
export type DeadlineStep = z.infer<typeof deadlineStep>;
export type Occasion = z.infer<typeof occasion>;
export type MovedItems = z.infer<typeof movedItems>;
export type TableChange = z.infer<typeof tableChange>;
export type ShownDays = z.infer<(typeof endpoints)['showDays']['response']>;
