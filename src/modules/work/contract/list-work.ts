import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { obligation, obligationNarrowing, obligationSort, obligationState } from '../contract.ts';

/** What a list may be put into groups by; month and quarter are those of the end. */
export const grouping = z.enum(['organization', 'plan', 'quarter', 'month']);

/** Obligations that belong together: how many, how far they have come. */
export const obligationGroup = z.object({
  /** Identifier of body or plan, `2026-2`, `2026-06`; null: no plan, no end. */
  key: z.string().nullable(),
  /** Name of body or plan; null for periods. */
  name: z.string().nullable(),
  total: z.int(),
  open: z.int(),
  done: z.int(),
  /** Handed in, to be judged. */
  reported: z.int(),
  late: z.int(),
  /** Of the done ones, those done after their end. */
  doneLate: z.int(),
});

/** Whom a view is shown to: its maker, the maker's body, everybody. */
export const sharedWith = z.enum(['nobody', 'organization', 'realm']);

export const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The address of the list without what stands before the question mark: `state=open&view=board`. */
  address: z.string(),
  sharedWith,
  /** Made by whoever asks: only the maker, or an administrator for shared ones, changes it. */
  own: z.boolean(),
  madeBy: z.string(),
  version: z.int(),
});

const viewWords = {
  name: z.string().trim().min(1).max(80),
  address: z.string().max(2000),
  sharedWith,
};

/** One row of a workbook that would change, or did. */
const rowChange = z.object({
  row: z.int(),
  id: z.uuid(),
  number: z.string().nullable(),
  text: z.string(),
  organization: z.string(),
  from: z.object({ state: obligationState, note: z.string().nullable() }),
  to: z.object({ state: obligationState, note: z.string().nullable() }),
});

export const rowProblem = z.object({
  /** Row of the sheet, from 1; null: the whole sheet. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.enum([
    'no-sheet',
    'column-missing',
    'id-unreadable',
    'id-unknown',
    'id-twice',
    'version-unreadable',
    'changed-meanwhile',
    'state-unknown',
    'step-not-permitted',
    'reason-needed',
    'allowed-by-needed',
    'other-organization',
    'note-too-long',
  ]),
  /** What stands there, or who changed it. */
  given: z.string().nullable(),
});

/** What a workbook changes, or everything that stands in its way; with a problem nothing was written. */
export const listImport = z.object({
  changes: z.array(rowChange),
  unchanged: z.int(),
  problems: z.array(rowProblem),
});

export const listEndpoints = {
  listGroups: {
    method: 'get',
    path: '/api/obligations/groups',
    summary: 'The obligations of a list in groups, counted; at most 500 groups.',
    query: obligationNarrowing.extend({ by: grouping }),
    response: z.object({ groups: z.array(obligationGroup), more: z.boolean() }),
  },
  moveObligations: {
    method: 'post',
    path: '/api/obligations/moves',
    summary: 'Moves several obligations at once, all of them or none; each names the version that was seen.',
    body: z.object({
      moves: z
        .array(
          z.object({
            id: z.uuid(),
            version: z.int(),
            state: obligationState,
            reason: z.string().trim().max(2000).nullable(),
            /** Who allowed that it is not done. */
            allowedBy: z.string().trim().max(200).nullable(),
          }),
        )
        .min(1)
        .max(500),
    }),
    response: z.object({ obligations: z.array(obligation) }),
  },
  importList: {
    method: 'post',
    path: '/api/obligations/workbook',
    summary:
      'Reads states and notes from a workbook that this list gave out: what would change, or changes it.',
    query: z.object({ dryRun: z.enum(['true', 'false']).transform((value) => value === 'true') }),
    upload: true,
    response: listImport,
  },
  listViews: {
    method: 'get',
    path: '/api/obligation-views',
    summary: 'Views of the list: own ones and those that others share.',
    response: z.object({ views: z.array(savedView) }),
  },
  saveView: {
    method: 'post',
    path: '/api/obligation-views',
    summary: 'Saves a view of the list under a name.',
    body: z.object(viewWords),
    response: savedView,
  },
  changeView: {
    method: 'put',
    path: '/api/obligation-views/{view}',
    summary: 'Renames a view, gives it another address or shares it.',
    params: z.object({ view: z.uuid() }),
    body: z.object({ ...viewWords, version: z.int() }),
    response: savedView,
  },
  removeView: {
    method: 'delete',
    path: '/api/obligation-views/{view}',
    summary: 'Removes a view; the obligations it showed stay as they are.',
    params: z.object({ view: z.uuid() }),
    response: null,
  },
} as const satisfies Record<string, Endpoint>;

/** What goes out as a workbook: the list of this address with these columns. */
export const workbookQuery = obligationNarrowing.extend({
  sort: obligationSort.optional(),
  /** Names of columns with commas between. */
  columns: z.string().max(200).optional(),
});

export type WorkListApi = ApiOf<typeof listEndpoints>;
export type Grouping = z.infer<typeof grouping>;
export type ObligationGroup = z.infer<typeof obligationGroup>;
export type SavedView = z.infer<typeof savedView>;
export type SharedWith = z.infer<typeof sharedWith>;
export type ListImport = z.infer<typeof listImport>;
export type RowProblem = z.infer<typeof rowProblem>;
