import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { formEndpoints } from './contract/form-check.ts';
import { intakeEndpoints, type sheetProblem, type taskRow } from './contract/intake.ts';

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

/** A stretch of the paper: block, and UTF-16 offsets in its text, end exclusive. */
const span = z.object({
  block: z.string().max(40),
  start: z.int().min(0),
  end: z.int().min(0),
  page: z.int().nullable(),
});

/** Words a person typed, or took from the paper with their place. */
const words = (longest: number) => {
  const text = z.string().normalize('NFC').trim().max(longest);
  return z.union([text, z.object({ text, source: z.array(span).max(200) })]);
};
const names = z.array(words(500)).max(100);

/** What a printed name stands for: chosen bodies, a body made on confirming, or words left open for later. */
export const nameAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organizations'), organizationIds: z.array(z.uuid()).min(1).max(500) }),
  z.object({ kind: z.literal('create'), name: z.string().normalize('NFC').trim().min(2).max(300) }),
  z.object({ kind: z.literal('words') }),
]);

const taskCorrections = z
  .object({
    number: z.string().trim().max(40).nullable(),
    bullet: z.int().min(1).max(9999).nullable(),
    heading: z.string().trim().max(2000).nullable(),
    text: words(20000),
    lead: names,
    coordinate: names,
    advise: names,
    timeText: words(500).nullable(),
    product: words(2000).nullable(),
    dropped: z.boolean(),
    gone: z.boolean(),
  })
  .partial();

/** What a person set right in a draft before confirming, laid over what was set right before; what is not named stays. */
export const corrections = z.object({
  document: z
    .object({
      number: words(100).nullable(),
      date: z
        .union([z.iso.date(), z.object({ text: z.iso.date(), source: z.array(span).max(200) })])
        .nullable(),
      subject: words(2000).nullable(),
      issuer: words(300).nullable(),
      year: z.int().min(1990).max(2100).nullable(),
      /** Dự thảo: no issued document yet, so that number and day are not missed. */
      isDraft: z.boolean(),
    })
    .partial()
    .optional(),
  /** By index of the task: those of the draft as read first, then the added ones. */
  tasks: z.record(z.string().regex(/^\d+$/), taskCorrections).optional(),
  /** Tasks to be added, each behind the task at index `after`. */
  added: z
    .array(taskCorrections.extend({ after: z.int().min(0).nullable() }))
    .max(500)
    .optional(),
  /** What printed names stand for, by the name as printed. */
  names: z.record(z.string().max(500), nameAnswer).optional(),
  /** Doubtful places somebody looked at and found right. */
  seen: z.record(z.string().max(1000), z.literal(true)).optional(),
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
export type TaskSheetProblem = z.infer<typeof sheetProblem>;
export type AddedTask = NonNullable<Corrections['added']>[number];
export type NameAnswer = z.infer<typeof nameAnswer>;
export type ReadingState = z.infer<typeof readingState>;
