import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { formEndpoints } from './contract/form-check.ts';

/**
 * The tree and the draft travel as the kernel writes them; only our own server makes them, so they are
 * checked by their type here and by their own readers, not word by word at the door.
 */
const documentTree = z
  .custom<DocumentTree>()
  .openapi({ type: 'object', description: 'The document tree (kernel/document/model).' });
const planDraft = z
  .custom<PlanDraft>()
  .openapi({ type: 'object', description: 'The plan draft (kernel/plan-draft).' });

/** awaiting: read, waits for a person; confirmed: became a plan; discarded: put aside, can be taken back. */
export const readingState = z.enum(['awaiting', 'confirmed', 'discarded']);

export const sourceFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

/** One document that came in and what was understood of it, as a list shows it. */
export const readingSummary = z.object({
  id: z.uuid(),
  file: sourceFile,
  state: readingState,
  title: z.string(),
  issuer: z.string().nullable(),
  tasks: z.int(),
  unsure: z.int(),
  receivedAt: z.iso.datetime(),
  receivedBy: z.string(),
  planId: z.uuid().nullable(),
  version: z.int(),
});

export const reading = readingSummary.extend({
  tree: documentTree,
  /** As corrected; every task stands at its index as read, the dropped ones too. */
  draft: planDraft,
  /** Indexes of the tasks that are left out of the plan. */
  dropped: z.array(z.int()),
});

/** What a person set right in a draft before confirming, laid over what was set right before; what is not named stays. */
export const corrections = z.object({
  document: z
    .object({
      number: z.string().trim().max(100).nullable(),
      date: z.iso.date().nullable(),
      subject: z.string().trim().max(2000).nullable(),
      issuer: z.string().trim().max(300).nullable(),
      year: z.int().min(1990).max(2100).nullable(),
    })
    .partial()
    .optional(),
  /** By index of the task in the draft as read. */
  tasks: z
    .record(
      z.string().regex(/^\d+$/),
      z
        .object({
          text: z.string().trim().min(1).max(20000),
          lead: z.array(z.string().trim().min(1).max(500)).max(100),
          coordinate: z.array(z.string().trim().min(1).max(500)).max(100),
          advise: z.array(z.string().trim().min(1).max(500)).max(100),
          timeText: z.string().trim().max(500).nullable(),
          dropped: z.boolean(),
        })
        .partial(),
    )
    .optional(),
});

const params = z.object({ reading: z.uuid() });

export const endpoints = {
  ...formEndpoints,
  uploadDocument: {
    method: 'post',
    path: '/api/readings',
    summary:
      'Takes a document in, refuses one that bears a state-secret mark, reads it and keeps the original.',
    upload: true,
    response: readingSummary,
  },
  listReadings: {
    method: 'get',
    path: '/api/readings',
    summary: 'Documents that came in, newest first.',
    query: z.object({ state: readingState.optional() }),
    response: z.object({ readings: z.array(readingSummary) }),
  },
  getReading: {
    method: 'get',
    path: '/api/readings/{reading}',
    summary: 'One document, its tree and its draft with corrections applied.',
    params,
    response: reading,
  },
  correctReading: {
    method: 'patch',
    path: '/api/readings/{reading}',
    summary: 'Keeps what a person set right; refused when somebody else changed the draft since.',
    params,
    body: z.object({ version: z.int(), corrections }),
    response: reading,
  },
  discardReading: {
    method: 'post',
    path: '/api/readings/{reading}/discard',
    summary: 'Puts a document aside.',
    params,
    body: z.object({ version: z.int() }),
    response: readingSummary,
  },
  restoreReading: {
    method: 'post',
    path: '/api/readings/{reading}/restore',
    summary: 'Takes a discarded document back.',
    params,
    body: z.object({ version: z.int() }),
    response: readingSummary,
  },
} as const satisfies Record<string, Endpoint>;
// The original file is served at GET /api/readings/{reading}/file as it came in.

export type { FormCheck } from './contract/form-check.ts';
export type DocumentsApi = ApiOf<typeof endpoints>;
export type ReadingSummary = z.infer<typeof readingSummary>;
export type Reading = z.infer<typeof reading>;
export type Corrections = z.infer<typeof corrections>;
export type ReadingState = z.infer<typeof readingState>;
