import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { hasCalendar, WITHOUT_CALENDAR } from '#kernel/time/has-calendar.ts';

const toldHow = z.enum(['phone', 'zalo', 'document', 'meeting', 'other']);
const text = (most: number) => z.string().normalize('NFC').trim().max(most);

/** How a list is brought in; the same for what is pasted and for a file. */
const bringing = {
  /** The day of rows that name none. */
  doneOn: z.iso.date().refine(hasCalendar, { params: WITHOUT_CALENDAR }),
  toldHow: toldHow.optional(),
  toldDetail: text(300).optional(),
};

const outcome = z.object({
  /** Rows that become a record, or became one. */
  records: z.array(
    z.object({
      row: z.int(),
      doneOn: z.iso.date(),
      words: z.string(),
      link: z.string().nullable(),
      place: z.string().nullable(),
      quantities: z.array(z.object({ indicator: z.string(), amount: z.number() })),
    }),
  ),
  faults: z.array(
    z.object({
      row: z.int(),
      column: z.string(),
      code: z.enum([
        'day-unreadable',
        'day-in-future',
        'link-not-of-web',
        'link-twice',
        'link-recorded',
        'amount-unreadable',
        'figure-twice',
        'too-long',
        'row-without-words',
        'line-without-link',
      ]),
      value: z.string(),
    }),
  ),
  leftOut: z.array(z.string()),
  /** What was written; none in a dry run. */
  ids: z.array(z.uuid()),
  began: z.boolean(),
});

const params = z.object({ obligation: z.uuid() });

export const listEndpoints = {
  pasteRecordList: {
    method: 'post',
    path: '/api/obligations/{obligation}/record-list',
    summary:
      'Reads a pasted list and makes one record a row, or says in a dry run which rows cannot and why. With a bad row nothing is written unless bad rows are to be left out.',
    params,
    body: z.object({
      ...bringing,
      text: z.string().max(400_000),
      dryRun: z.boolean(),
      leaveBadOut: z.boolean(),
    }),
    response: outcome,
  },
  uploadRecordList: {
    method: 'post',
    path: '/api/obligations/{obligation}/record-list/file',
    summary: 'The same for an XLSX file; the file itself is not kept.',
    params,
    query: z.object({
      ...bringing,
      dryRun: z.enum(['yes', 'no']),
      leaveBadOut: z.enum(['yes', 'no']),
    }),
    upload: true,
    response: outcome,
  },
} as const satisfies Record<string, Endpoint>;

export type RecordListApi = ApiOf<typeof listEndpoints>;
export type ListOutcome = z.infer<typeof outcome>;
