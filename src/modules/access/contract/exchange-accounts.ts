import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { accountKind, role } from './positions.ts';

const bilingual = z.object({ vi: z.string(), en: z.string() });

/** One thing found wrong in a workbook of accounts, or told about it. */
export const accountSheetProblem = z.object({
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

/** What importing a workbook of accounts makes, or has made: nothing when a problem hinders. */
export const accountWorkbookOutcome = z.object({
  made: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      email: z.string(),
      kind: accountKind,
      positions: z.array(z.object({ role, organization: z.string().nullable() })),
    }),
  ),
  /** Accounts of the file that were there already, and stay as they are. */
  kept: z.int(),
  problems: z.array(accountSheetProblem),
});

/** Many accounts at once, in and out; passwords are never in the file. */
export const exchangeEndpoints = {
  importAccounts: {
    method: 'post',
    path: '/api/accounts/workbook',
    summary: 'Makes accounts from a spreadsheet (XLSX), or says what that would make; every problem by row.',
    query: z.object({ dryRun: z.stringbool() }),
    upload: true,
    response: accountWorkbookOutcome,
  },
} as const satisfies Record<string, Endpoint>;
