import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import type { TextSpan } from '#kernel/base/text-span.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';

const documentTree = z
  .custom<DocumentTree>()
  .openapi({ type: 'object', description: 'The document tree (kernel/document/model).' });
const spans = z.custom<readonly TextSpan[]>().openapi({ type: 'array', items: { type: 'object' } });

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

const time = z.object({
  text: z.string().nullable(),
  kind: z.enum(['year', 'quarters', 'ongoing', 'open', 'range']).nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  until: z.string().nullable(),
});

export const participantRole = z.enum(['lead', 'coordinate', 'advise']);

export const participant = z.object({
  role: participantRole,
  /** The name as the document prints it. */
  name: z.string(),
  /** The part of the task this lead was given, where the document splits it. */
  scope: z.string().nullable().optional(),
  organizations: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

export const planTask = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  bullet: z.int().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
  time,
  /** What is to come of it, where somebody named it. */
  product: z.string().nullable().optional(),
  participants: z.array(participant),
  source: spans,
  obligations: z.object({ total: z.int(), done: z.int(), late: z.int() }),
});

export const planSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  year: z.int().nullable(),
  tasks: z.int(),
  /** True for a paper that was no issued document when it was confirmed (dự thảo). */
  isDraft: z.boolean(),
  obligations: z.object({ total: z.int(), done: z.int(), late: z.int() }),
  confirmedAt: z.iso.datetime(),
});

export const plan = planSummary.extend({
  signer: z.string().nullable(),
  readingId: z.uuid(),
  fileName: z.string(),
  tree: documentTree,
  taskList: z.array(planTask),
  duties: z.array(
    z.object({
      id: z.uuid(),
      number: z.string().nullable(),
      text: z.string(),
      bodies: z.array(participant.omit({ role: true, scope: true })),
      source: spans,
    }),
  ),
  reporting: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      via: z.string().nullable(),
      cadence: z.string().nullable(),
      due: z.string().nullable(),
      startYear: z.int().nullable(),
      source: spans,
    }),
  ),
  references: z.array(
    z.object({
      symbol: z.string(),
      kind: z.string().nullable(),
      date: z.string().nullable(),
      role: z.enum(['basis', 'implements', 'mentioned']),
      source: spans,
    }),
  ),
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
  listPlans: {
    method: 'get',
    path: '/api/plans',
    summary: 'Plans of the realm, newest year first.',
    response: z.object({ plans: z.array(planSummary) }),
  },
  getPlan: {
    method: 'get',
    path: '/api/plans/{plan}',
    summary: 'One plan with its document, tasks and who owes what.',
    params: z.object({ plan: z.uuid() }),
    response: plan,
  },
} as const satisfies Record<string, Endpoint>;

export type PlansApi = ApiOf<typeof endpoints>;
export type NameResolution = z.infer<typeof nameResolution>;
export type PrintedName = z.infer<typeof printedName>;
export type ConfirmationCounts = z.infer<typeof confirmationCounts>;
export type PlanPreview = z.infer<typeof preview>;
export type PlanSummary = z.infer<typeof planSummary>;
export type Plan = z.infer<typeof plan>;
export type PlanTask = z.infer<typeof planTask>;
export type PlanParticipant = z.infer<typeof participant>;
