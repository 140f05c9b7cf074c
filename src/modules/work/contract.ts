import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { courseEndpoints } from './contract/course.ts';
import { deadline } from './contract/deadline.ts';
import { myWorkEndpoints } from './contract/my-work.ts';
import { noticeEndpoints } from './contract/notices.ts';
import { quickWork } from './contract/quick-work.ts';
import { summaryEndpoints } from './contract/summary.ts';
import { urgentEndpoints } from './contract/urgent.ts';

/** States of DESIGN 6. Late is computed, never one of them. */
export const obligationState = z.enum([
  'not-started',
  'in-progress',
  'continuous',
  'reported',
  'done',
  'carried-over',
  'not-done',
]);

/** One body's share of one task, duty or request, or work given without a document. */
export const obligation = z.object({
  id: z.uuid(),
  organization: z.object({ id: z.uuid(), name: z.string() }),
  /** task: leads or carries out; duty: an item of Tổ chức thực hiện; request: a letter asks for it; quick: given in a line; remedy: to be put right after an inspection. */
  origin: z.enum(['task', 'duty', 'request', 'quick', 'remedy']),
  /** Null for work that belongs to no plan. */
  plan: z
    .object({
      id: z.uuid(),
      title: z.string(),
      number: z.string().nullable(),
      year: z.int().nullable(),
    })
    .nullable(),
  /** Null for work that stands in no document. */
  itemId: z.uuid().nullable(),
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
  /** Who allowed that it is not done. */
  allowedBy: z.string().nullable(),
  /** Null too while no clock runs: continuous, carried over, not done. */
  deadline: deadline.nullable(),
  /** When it was changed last, and by whom. */
  changed: z.object({ at: z.iso.datetime(), by: z.string() }),
  /** Who gave work that stands in no document, and when. */
  given: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  /** When its body said that it has it, and who. */
  accepted: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  /** With whom it lies and since when, once it was handed down. */
  holder: z.object({ organizationId: z.uuid(), name: z.string(), since: z.iso.datetime() }).nullable(),
  /** The obligation of which it is a part. */
  partOf: z.uuid().nullable(),
  /** Difficulties that wait for an answer. */
  openBlockers: z.int(),
  /** More time is asked for. */
  asksTime: z.boolean(),
  version: z.int(),
});

const namedBody = z.object({
  id: z.uuid(),
  /** The name of the day of the plan, and today's where it is another. */
  name: z.string(),
  nameNow: z.string().nullable(),
});

/** What stands around one obligation. */
export const obligationContext = z.object({
  /** Body of the plan, and the day it was issued; null for work without a plan. */
  plan: z
    .object({ issuer: z.string().nullable(), date: z.string().nullable(), readingId: z.uuid().nullable() })
    .nullable(),
  owing: namedBody,
  participants: z.array(
    z.object({
      role: z.enum(['lead', 'coordinate', 'advise', 'duty']),
      printedName: z.string(),
      scope: z.string().nullable(),
      organizations: z.array(namedBody),
    }),
  ),
  /** Other bodies that owe the same item. */
  siblings: z.array(z.object({ id: z.uuid(), organization: z.string(), state: obligationState })),
  /** Bodies that put together what the bodies of this plan report, by the plan's own words or by standing above. */
  consolidators: z.array(
    z.object({ id: z.uuid(), name: z.string(), by: z.enum(['duty', 'above']), words: z.string().nullable() }),
  ),
  /** What the signed-in person's body is to it. */
  own: z.boolean(),
  consolidates: z.boolean(),
  /** States it may move to. */
  permitted: z.array(obligationState),
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      by: z.string(),
      from: obligationState.nullable(),
      to: obligationState,
      reason: z.string().nullable(),
      allowedBy: z.string().nullable(),
      /** A record began it, or taking that record back ended it. */
      record: z.enum(['began', 'taken-back']).nullable(),
    }),
  ),
  /** Since when it lies with its body: the day it was given. */
  givenAt: z.iso.datetime(),
});

export const obligationSort = z.enum([
  'deadline',
  '-deadline',
  'plan',
  '-plan',
  'organization',
  '-organization',
  'state',
  '-state',
  'changed',
  '-changed',
]);

/** What a list is narrowed to; every part is optional. */
export const obligationNarrowing = z.object({
  organization: z.uuid().optional(),
  /** With a body: those below it in its tree today as well. */
  below: z.enum(['yes']).optional(),
  plan: z.uuid().optional(),
  /** One task or duty of a plan. */
  item: z.uuid().optional(),
  /** open: whatever is still owed. */
  state: z.enum([...obligationState.options, 'open', 'given-up']).optional(),
  /** yes: overdue; today, week (the seven days after), later; none: without an end; closed: done after its end. */
  late: z.enum(['yes', 'today', 'week', 'later', 'none', 'closed']).optional(),
  origin: z.enum(['task', 'duty', 'quick', 'request', 'remedy']).optional(),
  /** The year of the plan. */
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  /** The quarter (`2026-2`) or month (`2026-06`) in which the end lies. */
  period: z
    .string()
    .regex(/^\d{4}-([1-4]|0[1-9]|1[0-2])$/)
    .optional(),
  /** The end lies between these days, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Words of the task, plan or body; diacritics optional, exact accents ranked first. */
  q: z.string().max(200).optional(),
});

export const obligationFilter = obligationNarrowing.extend({
  /** A stroke before it turns the order about. */
  sort: obligationSort.optional(),
  cursor: z.string().max(800).optional(),
});

export const obligationPage = z.object({
  obligations: z.array(obligation),
  /** Exact to 1,000; null beyond ("hơn 1.000"). Later pages tell what the first one counted. */
  total: z.int().nullable(),
  nextCursor: z.string().nullable(),
});

export const endpoints = {
  ...summaryEndpoints,
  ...courseEndpoints,
  ...urgentEndpoints,
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
    summary: 'Moves an obligation to another permitted state; not-done needs a reason and who allowed it.',
    params: z.object({ obligation: z.uuid() }),
    body: z.object({
      version: z.int(),
      state: obligationState,
      reason: z.string().trim().max(2000).nullable(),
      /** Who allowed it: needed for not-done. */
      allowedBy: z.string().trim().max(300).nullable().optional(),
    }),
    response: obligation,
  },
  getObligationContext: {
    method: 'get',
    path: '/api/obligations/{obligation}/context',
    summary:
      'What stands around one obligation: who takes part, the others that owe the same, who puts results together, the steps of its state, with whom it lies.',
    params: z.object({ obligation: z.uuid() }),
    response: obligationContext,
  },
  understandQuickLine: {
    method: 'post',
    path: '/api/obligations/quick/understand',
    summary: 'What a line of work says of who, what and by when, where it is sure; writes nothing.',
    body: z.object({ line: z.string().normalize('NFC').trim().max(2000) }),
    response: z.object({
      text: z.string(),
      organizations: z.array(z.object({ id: z.uuid(), name: z.string() })),
      day: z.iso.date().nullable(),
      hour: z.string().nullable(),
      timeWords: z.string().nullable(),
      /** Days that people name most, as seen from today. */
      near: z.object({
        today: z.iso.date(),
        tomorrow: z.iso.date(),
        friday: z.iso.date(),
        monthEnd: z.iso.date(),
      }),
    }),
  },
  assignQuick: {
    method: 'post',
    path: '/api/obligations/quick',
    summary:
      'Gives work to one or several bodies without a document, one obligation each, in one transaction.',
    body: quickWork,
    response: z.object({
      obligations: z.array(obligation),
      /** The bodies among them that are asked (`đề nghị`), for the giver stands not above them. */
      asked: z.array(z.uuid()),
    }),
  },
  withdrawQuick: {
    method: 'post',
    path: '/api/obligations/quick/withdraw',
    summary: 'Takes quick work back while nobody has touched it.',
    body: z.object({ obligations: z.array(z.uuid()).min(1).max(500) }),
    response: null,
  },
  ...myWorkEndpoints(obligation),
  ...noticeEndpoints,
} as const satisfies Record<string, Endpoint>;

export type { CourseAct, CourseConflictShape, CourseShape } from './contract/course.ts';
export type { Notice } from './contract/notices.ts';
export type { OccasionAheadShape } from './contract/occasions.ts';
export type { ReplyCodeApi, ReplyOfMessage } from './contract/reply-code.ts';
export type { WorkSummary } from './contract/summary.ts';
export type { UrgentShape, UrgentState } from './contract/urgent.ts';
export type WorkApi = ApiOf<typeof endpoints>;
export type Obligation = z.infer<typeof obligation>;
export type ObligationState = z.infer<typeof obligationState>;
export type ObligationPage = z.infer<typeof obligationPage>;
export type ObligationSort = z.infer<typeof obligationSort>;
export type ObligationNarrowing = z.infer<typeof obligationNarrowing>;
export type ObligationFilter = z.infer<typeof obligationFilter>;
export type ObligationContext = z.infer<typeof obligationContext>;
export type QuickWork = z.infer<typeof quickWork>;
export type Deadline = z.infer<typeof deadline>;
