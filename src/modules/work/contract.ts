import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { summaryEndpoints } from './contract/summary.ts';

/** States of DESIGN 6. Late is computed, never one of them. */
export const obligationState = z.enum([
  'not-started',
  'in-progress',
  'continuous',
  'done',
  'carried-over',
  'not-done',
]);

/** What the paper says of the end of an obligation, as a chip shows it; null when it says no end. */
export const deadline = z.object({
  /** Last day that is in time, ISO; with `until` the hour too. */
  day: z.iso.date(),
  /** The day as the source names it; another than `day` when that one is a day of rest. */
  named: z.iso.date().optional(),
  until: z.string().nullable(),
  /** overdue: the day is past and it is not done; closed-late: done after its day. */
  standing: z.enum(['overdue', 'due-today', 'soon', 'in-time', 'closed-in-time', 'closed-late']),
  /** Days from today to `day` (negative when past). */
  days: z.int(),
  /** The words the day was read from. */
  words: z.string(),
});

/** One body's share of one task or duty. */
export const obligation = z.object({
  id: z.uuid(),
  organization: z.object({ id: z.uuid(), name: z.string() }),
  /** task: leads or carries out; duty: an item of Tổ chức thực hiện. */
  origin: z.enum(['task', 'duty']),
  plan: z.object({
    id: z.uuid(),
    title: z.string(),
    number: z.string().nullable(),
    year: z.int().nullable(),
  }),
  itemId: z.uuid(),
  number: z.string().nullable(),
  text: z.string(),
  /** The name printed in the document that made this body owe it: its own, or a group's. */
  printedName: z.string(),
  /** The part of the task this body was given, where the document splits it. */
  scope: z.string().nullable(),
  timeText: z.string().nullable(),
  state: obligationState,
  /** Why it is in this state; always there for not-done. */
  reason: z.string().nullable(),
  /** Null too while no clock runs: continuous, carried over, not done. */
  deadline: deadline.nullable(),
  version: z.int(),
});

export const obligationSort = z.enum(['deadline', 'plan', 'organization']);

export const obligationFilter = z.object({
  organization: z.uuid().optional(),
  plan: z.uuid().optional(),
  state: obligationState.optional(),
  /** Only what is overdue. */
  late: z.enum(['yes']).optional(),
  /** Words of the task, plan or body; diacritics optional, exact accents ranked first. */
  q: z.string().max(200).optional(),
  sort: obligationSort.optional(),
  cursor: z.string().max(400).optional(),
});

export const obligationPage = z.object({
  obligations: z.array(obligation),
  /** Exact to 1,000; null beyond ("hơn 1.000"). */
  total: z.int().nullable(),
  nextCursor: z.string().nullable(),
});

export const endpoints = {
  ...summaryEndpoints,
  listObligations: {
    method: 'get',
    path: '/api/obligations',
    summary: 'Who owes what by when: filtered, sorted, by pages of 50.',
    query: obligationFilter,
    response: obligationPage,
  },
  getObligation: {
    method: 'get',
    path: '/api/obligations/{obligation}',
    summary: 'One obligation with the words of its source.',
    params: z.object({ obligation: z.uuid() }),
    response: obligation,
  },
  setObligationState: {
    method: 'patch',
    path: '/api/obligations/{obligation}',
    summary: 'Moves an obligation to another permitted state; not-done needs a reason.',
    params: z.object({ obligation: z.uuid() }),
    body: z.object({
      version: z.int(),
      state: obligationState,
      reason: z.string().trim().max(2000).nullable(),
    }),
    response: obligation,
  },
  getMyWork: {
    method: 'get',
    path: '/api/my-work',
    summary:
      "What the signed-in person's body owes, at most 50 of each part: late, today, the seven days after, later, without an end. For a person of no body, the whole realm.",
    response: z.object({
      organization: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      counts: z.object({
        late: z.int(),
        today: z.int(),
        week: z.int(),
        later: z.int(),
        withoutEnd: z.int(),
        done: z.int(),
      }),
      late: z.array(obligation),
      today: z.array(obligation),
      week: z.array(obligation),
      later: z.array(obligation),
      withoutEnd: z.array(obligation),
      awaitingReview: z.int(),
    }),
  },
} as const satisfies Record<string, Endpoint>;

export type { WorkSummary } from './contract/summary.ts';
export type WorkApi = ApiOf<typeof endpoints>;
export type Obligation = z.infer<typeof obligation>;
export type ObligationState = z.infer<typeof obligationState>;
export type ObligationPage = z.infer<typeof obligationPage>;
export type ObligationFilter = z.infer<typeof obligationFilter>;
export type Deadline = z.infer<typeof deadline>;
