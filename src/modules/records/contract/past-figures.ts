import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';

const amount = z.number().nullable();

/** What became of a sheet of figures. */
const outcome = z.object({
  figures: z.array(
    z.object({
      row: z.int(),
      year: z.int(),
      organization: z.object({ id: z.uuid(), name: z.string() }),
      indicator: z.string(),
      amount: z.number(),
      source: z.string(),
      /** The amount that stands now and would be replaced; null for a new figure. */
      before: amount,
    }),
  ),
  unchanged: z.int(),
  faults: z.array(
    z.object({
      row: z.int(),
      column: z.string(),
      code: z.enum([
        'heads-missing',
        'year-unreadable',
        'year-ahead',
        'body-missing',
        'body-unknown',
        'body-ambiguous',
        'indicator-unknown',
        'amount-unreadable',
        'source-missing',
        'figure-twice',
      ]),
      value: z.string(),
    }),
  ),
  /** Sent back with the writing: what was changed meanwhile is not replaced unseen. */
  seen: z.string(),
  written: z.boolean(),
});

export const figureEndpoints = {
  readYears: {
    method: 'get',
    path: '/api/past-figures',
    summary:
      'Figures of the last three years by indicator: what was brought in from before beside what records tell, events counted once.',
    response: z.object({
      years: z.array(z.int()),
      indicators: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          unit: z.string(),
          /** In the order of `years`. */
          amounts: z.array(z.object({ past: amount, bodies: z.int(), recorded: amount })),
        }),
      ),
      mayKeep: z.boolean(),
    }),
  },
  bringFigures: {
    method: 'post',
    path: '/api/past-figures',
    summary:
      'Brings in figures of years before from an XLSX file, also of bodies that are no more, or says in a dry run what would change and which rows are wrong. With a wrong row nothing is written.',
    query: z
      .object({
        dryRun: z.enum(['yes', 'no']),
        /** What the dry run gave; needed to write. */
        seen: z.string().max(100).optional(),
      })
      .refine(({ dryRun, seen }) => dryRun === 'yes' || seen !== undefined, {
        path: ['seen'],
        params: {
          vi: 'xem thử trước, rồi gửi lại giá trị này',
          en: 'make a dry run first and send this back',
        },
      }),
    upload: true,
    response: outcome,
  },
} as const satisfies Record<string, Endpoint>;
// The figures go out again at GET /api/past-figures/workbook as XLSX, in the shape in which they come in.

export type FigureApi = ApiOf<typeof figureEndpoints>;
export type FigureOutcome = z.infer<typeof outcome>;
export type FigureYears = FigureApi['get /api/past-figures']['response'];
