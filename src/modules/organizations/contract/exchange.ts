import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { organizationKind, tree } from './body-shapes.ts';

const bilingual = z.object({ vi: z.string(), en: z.string() });

/** A pack of bodies that comes with the program. */
export const pack = z.object({
  key: z.string(),
  title: bilingual,
  about: bilingual,
  /** Whether it is filled in with a province. */
  ofProvince: z.boolean(),
});

export const packToLoad = z.object({
  /** As people write it; null: the province in the realm's own name. */
  province: z.string().trim().min(1).max(100).nullable(),
  /** Keys of optional bodies that the province has. */
  having: z.array(z.string().max(60)).max(60),
  /** True: say what would be made, write nothing. */
  dryRun: z.boolean(),
});

const packedSuccession = z.object({
  from: z.string(),
  to: z.string(),
  on: z.iso.date(),
  scope: z.string().nullable(),
  unsure: z.boolean(),
});

/** What loading a pack makes, or has made. */
export const packOutcome = z.object({
  province: z.string().nullable(),
  made: z.array(
    z.object({
      name: z.string(),
      kind: organizationKind,
      tree,
      /** Name of the body above it in its own tree. */
      parent: z.string().nullable(),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      /** No primary source was read for some of it. */
      unsure: z.boolean(),
    }),
  ),
  /** Bodies of the pack that were there already, and stay as they are. */
  kept: z.int(),
  successions: z.array(packedSuccession),
  /** Not written, because the older body lives on here beyond that day. */
  heldBack: z.array(packedSuccession),
  options: z.array(z.object({ key: z.string(), name: z.string(), chosen: z.boolean() })),
});

/** One thing found wrong in a workbook, or told about it. */
export const sheetProblem = z.object({
  code: z.string(),
  /** False for what is only told and hinders nothing. */
  hinders: z.boolean(),
  sheet: z.string(),
  /** As a spreadsheet program counts; null: the sheet as a whole. */
  row: z.int().nullable(),
  /** Header of the column; null: the row as a whole. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  what: bilingual,
  remedy: bilingual,
});

/** What importing a workbook makes, or has made: nothing when a problem hinders. */
export const workbookOutcome = z.object({
  made: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      kind: organizationKind,
      tree,
      /** As the file names it; null: below nobody. */
      parent: z.string().nullable(),
    }),
  ),
  /** Bodies of the file that were there already. */
  kept: z.int(),
  successions: z.int(),
  contacts: z.int(),
  problems: z.array(sheetProblem),
});

/** Packs and spreadsheets: many bodies at once, in and out. */
export const exchangeEndpoints = {
  listPacks: {
    method: 'get',
    path: '/api/organizations/packs',
    summary: 'Packs of bodies that come with the program.',
    response: z.object({ packs: z.array(pack) }),
  },
  loadPack: {
    method: 'post',
    path: '/api/organizations/packs/{pack}',
    summary: 'Loads a pack of bodies, or says what that would make.',
    params: z.object({ pack: z.string().max(60) }),
    body: packToLoad,
    response: packOutcome,
  },
  importWorkbook: {
    method: 'post',
    path: '/api/organizations/workbook',
    summary: 'Imports bodies from a spreadsheet (XLSX), or says what that would make; every problem by row.',
    query: z.object({ dryRun: z.stringbool() }),
    upload: true,
    response: workbookOutcome,
  },
} as const satisfies Record<string, Endpoint>;
