import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { corrections, type nameAnswer } from './contract/corrections.ts';
import { formEndpoints } from './contract/form-check.ts';
import { intakeEndpoints, sheetOutcome, sheetQuery, type taskRow } from './contract/intake.ts';

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

/**
 * awaiting: read, waits for a person; confirmed: became a plan; discarded: put aside, can be taken back; urgent: an urgent
 * request answers it.
 */
export const readingState = z.enum(['awaiting', 'confirmed', 'discarded', 'urgent']);

export const sourceFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

/** Pictures of words: the size of each page, and who said that they hold no State secret. */
export const scan = z.object({
  pages: z.array(z.object({ width: z.number(), height: z.number() })),
  declaredAt: z.iso.datetime(),
  declaredBy: z.string(),
});

/** One document that came in and what was understood of it, as a list shows it. */
export const readingSummary = z.object({
  id: z.uuid(),
  file: sourceFile,
  /** How it came: a file whose words were read, a scan, or words that were pasted. */
  way: z.enum(['file', 'scan', 'pasted']),
  /** Null for what is no scan. */
  scan: scan.nullable(),
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
  /** As corrected; every task stands at its index as read, the dropped ones too, and the added ones behind them. */
  draft: planDraft,
  /** Indexes of the tasks that are left out of the plan. */
  dropped: z.array(z.int()),
  /** Indexes of the tasks in sight, in the order in which they stand. */
  order: z.array(z.int()),
  isDraft: z.boolean(),
  /** All that was set right so far, so that a change can be taken back. */
  corrections,
  /** Who changed it last. */
  changedBy: z.string(),
});

const params = z.object({ reading: z.uuid() });

export const endpoints = {
  ...formEndpoints,
  uploadDocument: {
    method: 'post',
    path: '/api/readings',
    summary:
      'Takes a document in, refuses one that bears a state-secret mark, reads it and keeps the original. A scan is kept only when its sender declares that it holds no State secret.',
    query: z.object({ declaration: z.literal('no-state-secret').optional() }),
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
  getScan: {
    method: 'get',
    path: '/api/readings/{reading}/scan',
    summary: 'The pages of a scan and who declared it free of State secrets; null for a document with words.',
    params,
    response: z.object({ scan: scan.nullable() }),
  },
  correctReading: {
    method: 'patch',
    path: '/api/readings/{reading}',
    summary: 'Keeps what a person set right; refused when somebody else changed the draft since.',
    params,
    body: z.object({
      version: z.int(),
      corrections,
      /** Corrections to be taken away first, each as a path: `["tasks", "3", "text"]`, `["names", "Sở Ngoại vụ"]`. */
      without: z
        .array(z.array(z.string().max(1000)).min(2).max(3))
        .max(2000)
        .optional(),
    }),
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
  receiveTaskSheet: {
    method: 'post',
    path: '/api/readings/sheet',
    summary:
      'Takes a spreadsheet of tasks (XLSX) in as a document of its own, or says what that would make; every problem by row. While anything hinders, nothing is kept.',
    query: sheetQuery,
    upload: true,
    response: sheetOutcome.extend({
      /** Null when nothing was kept. */
      reading: readingSummary.nullable(),
    }),
  },
  ...intakeEndpoints(reading, readingSummary),
} as const satisfies Record<string, Endpoint>;
// The original file is served at GET /api/readings/{reading}/file as it came in, the picture of a page of a scan at
// GET /api/readings/{reading}/pages/{page}, the spreadsheet to fill in at GET /api/task-sheet/template.

export type { FormCheck } from './contract/form-check.ts';
export type DocumentsApi = ApiOf<typeof endpoints>;
export type ReadingSummary = z.infer<typeof readingSummary>;
export type Reading = z.infer<typeof reading>;
export type Corrections = z.infer<typeof corrections>;
export type Scan = z.infer<typeof scan>;
export type TaskRow = z.infer<typeof taskRow>;
export type TaskSheetProblem = z.infer<typeof sheetOutcome>['problems'][number];
export type AddedTask = NonNullable<Corrections['added']>[number];
export type NameAnswer = z.infer<typeof nameAnswer>;
export type ReadingState = z.infer<typeof readingState>;
