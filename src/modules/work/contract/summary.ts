import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { occasionAhead } from './occasions.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

/** How many obligations stand in each state; open ones with an end also by how they stand to it. */
const tally = z.object({
  total: z.int(),
  done: z.int(),
  /** Of the done: after its end. */
  doneLate: z.int(),
  late: z.int(),
  /** Ends within the days that the summary looks ahead, today included. */
  soon: z.int(),
  notStarted: z.int(),
  inProgress: z.int(),
  continuous: z.int(),
  /** Handed in, to be judged. */
  reported: z.int(),
  carriedOver: z.int(),
  notDone: z.int(),
});

/** One task or duty with the plan it stands in; the plan is null for work without one. */
const line = z.object({
  itemId: z.uuid().nullable(),
  number: z.string().nullable(),
  text: z.string(),
  plan: z.object({ id: z.uuid(), title: z.string(), number: z.string().nullable() }).nullable(),
});

const rest = z.object({ lines: z.int(), obligations: z.int() });

/** What a leader must know of the work on one page. */
export const workSummary = z.object({
  realm: z.string(),
  /** The day it shows, ISO, and how many days it looks ahead. */
  day: z.iso.date(),
  ahead: z.int(),
  plan: z.object({ id: z.uuid(), title: z.string(), number: z.string().nullable() }).nullable(),
  figures: tally,
  /** Bodies with something overdue, the longest list first; `line` is what has been overdue for longest. */
  late: z.object({
    bodies: z.array(
      z.object({
        organization: named,
        count: z.int(),
        /** Days since the end of the line shown. */
        days: z.int(),
        line,
        contact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
      }),
    ),
    rest,
  }),
  /** What ends next, a line an item however many bodies owe it. */
  soon: z.object({
    lines: z.array(
      z.object({
        day: z.iso.date(),
        until: z.string().nullable(),
        days: z.int(),
        organizations: z.array(named),
        line,
      }),
    ),
    rest,
  }),
  /** What is remembered in the days ahead, by its first day. */
  occasions: z.array(occasionAhead),
  /** What waits for a decision; left out where nothing does. */
  decisions: z.array(
    z.object({
      /** no-lead: tasks that nobody leads; open-group: groups whose members nobody named; hour: an end by the hour within two days; given-up: left undone or moved on in the last 30 days. */
      kind: z.enum(['hour', 'no-lead', 'open-group', 'given-up']),
      count: z.int(),
      /** The first of them, with the name that stays open or the body meant. */
      examples: z.array(z.object({ line, words: z.string().nullable() })),
    }),
  ),
  /** Plans with work on the day, the most open first. */
  plans: z.object({ shown: z.array(tally.extend({ plan: line.shape.plan.unwrap() })), rest: z.int() }),
  /** How bodies keep the ends that have come: in time of all, those that missed most first. */
  bodies: z.object({
    shown: z.array(z.object({ organization: named, ended: z.int(), inTime: z.int() })),
    rest: z.int(),
    ended: z.int(),
    inTime: z.int(),
  }),
});

export const summaryQuery = z.object({ plan: z.uuid().optional(), day: z.iso.date().optional() });

export const summaryEndpoints = {
  getSummary: {
    method: 'get',
    path: '/api/summary',
    summary: 'The work of the realm, or of one plan, on one page: figures, what is late, near, undecided.',
    query: summaryQuery,
    response: workSummary,
  },
} as const satisfies Record<string, Endpoint>;

export type WorkSummary = z.infer<typeof workSummary>;
