import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { lookingEndpoints } from './contract/look-at-plans.ts';
import { manuscriptEndpoints } from './contract/manuscripts.ts';
import { namingEndpoints } from './contract/name-members.ts';
import type * as shapes from './contract/plan-shapes.ts';

/** How a printed name stands for bodies: chosen bodies, a body made now, or words left open for later. */
export const nameResolution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organizations'), organizationIds: z.array(z.uuid()).min(1).max(500) }),
  z.object({ kind: z.literal('create'), name: z.string().normalize('NFC').trim().min(2).max(300) }),
  z.object({ kind: z.literal('words') }),
]);

/** One printed name of a draft: in how many places it stands and which bodies it may mean. */
export const printedName = z.object({
  name: z.string(),
  /** True for "các sở, ban, ngành" and the like: several bodies, or an open circle of them. */
  group: z.boolean(),
  leads: z.int(),
  coordinates: z.int(),
  advises: z.int().optional(),
  duties: z.int(),
  suggestion: nameResolution,
  /** True when the suggestion needs no question. */
  certain: z.boolean(),
  candidates: z.array(
    z.object({ organizationId: z.uuid(), name: z.string(), score: z.number(), reason: z.string() }),
  ),
});

/** What confirming would make, counted before it is done. */
export const confirmationCounts = z.object({
  tasks: z.int(),
  /** One for each body and item it owes. */
  obligations: z.int(),
  /** Different bodies that owe something. */
  organizations: z.int(),
  organizationsCreated: z.int(),
  reportingDuties: z.int(),
  /** Different names that lead or have a duty and stay words, so that nobody owes for them yet. */
  openNames: z.int(),
  tasksWithoutLead: z.int(),
});

/** By printed name, over what was kept with the document. A name nobody answered stands as suggested when that is certain, else it stays words. */
const resolutions = z.record(z.string().max(500), nameResolution);

export const preview = z.object({
  readingId: z.uuid(),
  version: z.int(),
  names: z.array(printedName),
  /** The bodies that names were decided to stand for, under their names of the plan's day. */
  bodies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  counts: confirmationCounts,
  /** The names behind the counts. */
  detail: z.object({
    /** Bodies that owe something, who owes most first; `id` is null for one that confirming would make. */
    owing: z.array(z.object({ id: z.uuid().nullable(), name: z.string(), obligations: z.int() })),
    openNames: z.array(z.string()),
    tasksWithoutLead: z.array(
      z.object({ number: z.string().nullable(), bullet: z.int().nullable(), text: z.string() }),
    ),
  }),
});

const readingParams = z.object({ reading: z.uuid() });

export const endpoints = {
  previewPlan: {
    method: 'post',
    path: '/api/readings/{reading}/preview',
    summary:
      'Says which bodies the printed names may mean and what confirming would make, without making it.',
    params: readingParams,
    body: z.object({ resolutions: resolutions.optional() }),
    response: preview,
  },
  confirmPlan: {
    method: 'post',
    path: '/api/readings/{reading}/confirm',
    summary: 'Makes the plan, its tasks and one obligation for each body in one transaction.',
    params: readingParams,
    body: z.object({
      version: z.int(),
      resolutions: resolutions.optional(),
      /** What the person was told; refused when something else would be made now. */
      expected: confirmationCounts.optional(),
    }),
    response: z.object({ planId: z.uuid(), counts: confirmationCounts }),
  },
  takeBackPlan: {
    method: 'post',
    path: '/api/plans/{plan}/take-back',
    summary: 'Takes a plan back to the review it came from; refused once work rests on it.',
    params: z.object({ plan: z.uuid() }),
    body: z.object({}),
    response: z.object({ readingId: z.uuid() }),
  },
  ...lookingEndpoints,
  ...namingEndpoints,
  ...manuscriptEndpoints,
} as const satisfies Record<string, Endpoint>;

export type { KnownBasis, Manuscript, ManuscriptCheck, ManuscriptSummary } from './contract/manuscripts.ts';
export type PlansApi = ApiOf<typeof endpoints>;
export type NameResolution = z.infer<typeof nameResolution>;
export type PrintedName = z.infer<typeof printedName>;
export type ConfirmationCounts = z.infer<typeof confirmationCounts>;
export type PlanPreview = z.infer<typeof preview>;
export type PlanSummary = z.infer<typeof shapes.planSummary>;
export type PlanPage = z.infer<typeof shapes.planPage>;
export type PlanListQuery = z.infer<typeof shapes.planListQuery>;
export type Plan = z.infer<typeof shapes.plan>;
export type PlanTask = z.infer<typeof shapes.planTask>;
export type PlanDuty = z.infer<typeof shapes.planDuty>;
export type PlanParticipant = z.infer<typeof shapes.participant>;
export type StateCounts = z.infer<typeof shapes.stateCounts>;
export type PlanPaper = z.infer<typeof shapes.planPaper>;
export type PlanRelations = z.infer<typeof shapes.planRelations>;
export type RelatedPlan = z.infer<typeof shapes.relatedPlan>;
export type PlanBodyShare = z.infer<typeof shapes.bodyShare>;
export type PlanCourse = z.infer<typeof shapes.planCourse>;
export type PlanHistory = z.infer<typeof shapes.planHistory>;
export type PlanHistoryEntry = PlanHistory['entries'][number];
