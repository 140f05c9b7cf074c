import { z } from '@hono/zod-openapi';
import type { Endpoint, Schema } from '#kernel/base/endpoint.ts';

const bilingual = z.object({ vi: z.string(), en: z.string() });
const cell = z.string().normalize('NFC').trim().max(2000);

/** One task as a person types it; its words are read as those of a document. */
export const taskRow = z.object({
  number: cell.max(20),
  text: cell.min(1).max(20_000),
  /** Names of bodies, separated by semicolons or as in a document. */
  lead: cell,
  coordinate: cell,
  time: cell,
  product: cell,
});

/** One thing found in a spreadsheet of tasks, by row. */
const sheetProblem = z.object({
  code: z.string(),
  /** False for what is only told and hinders nothing. */
  hinders: z.boolean(),
  /** As a spreadsheet program counts; null: the file as a whole. */
  row: z.int().nullable(),
  /** Header of the column; null: the row as a whole. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  what: bilingual,
  remedy: bilingual,
});

/** One task that a spreadsheet makes. */
const sheetTask = z.object({
  number: z.string().nullable(),
  text: z.string(),
  lead: z.array(z.string()),
});

/** What a spreadsheet makes or would make, and what is wrong with it. */
export const sheetOutcome = z.object({ tasks: z.array(sheetTask), problems: z.array(sheetProblem) });
/** How a spreadsheet is to be taken. */
export const sheetQuery = z.object({
  /** Say what it would make, write nothing. */
  dryRun: z.stringbool(),
  /** Completes times that name no year. */
  year: z.coerce.number().int().min(1990).max(2100).optional(),
});

const params = z.object({ reading: z.uuid() });
const year = z.int().min(1990).max(2100);
const words = z.string().normalize('NFC').min(1).max(1_500_000);

/** The ways in beside a file that can be read: pasted words, and what is given to a scan. */
export function intakeEndpoints<Whole extends Schema, Summary extends Schema>(
  reading: Whole,
  readingSummary: Summary,
) {
  return {
    pasteDocument: {
      method: 'post',
      path: '/api/readings/pasted',
      summary: 'Takes in pasted words as a document without a file, by the same engine and the same gate.',
      body: z.object({ text: words }),
      response: readingSummary,
    },
    fillWithWords: {
      method: 'post',
      path: '/api/readings/{reading}/words',
      summary: 'Reads pasted words for a scan and puts what was understood in its draft.',
      params,
      body: z.object({ version: z.int(), text: words }),
      response: reading,
    },
    fillWithRows: {
      method: 'post',
      path: '/api/readings/{reading}/rows',
      summary: 'Puts typed tasks in the draft of a scan.',
      params,
      body: z.object({ version: z.int(), year: year.nullable(), rows: z.array(taskRow).min(1).max(300) }),
      response: reading,
    },
    fillWithSheet: {
      method: 'post',
      path: '/api/readings/{reading}/sheet',
      summary:
        'Puts the tasks of a spreadsheet (XLSX) in the draft of a scan, or says what that would make; every problem by row.',
      params,
      query: sheetQuery.extend({ version: z.coerce.number().int() }),
      upload: true,
      response: sheetOutcome.extend({
        /** The version that was made; null when nothing was written. */
        version: z.int().nullable(),
      }),
    },
    takeFillingBack: {
      method: 'post',
      path: '/api/readings/{reading}/take-filling-back',
      summary: 'Takes the last filling of a scan back, while nothing was changed since.',
      params,
      body: z.object({ version: z.int() }),
      response: reading,
    },
  } as const satisfies Record<string, Endpoint>;
}
