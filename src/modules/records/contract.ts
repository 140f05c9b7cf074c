import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { hasCalendar, WITHOUT_CALENDAR } from '#kernel/time/has-calendar.ts';

/** How an officer who enters for another body was told. */
export const toldHow = z.enum(['phone', 'zalo', 'document', 'meeting', 'other']);

/** A counted thing. */
export const indicator = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  /** once-per-event: added, several bodies' records of one event count once; latest: the newest stands. */
  adding: z.enum(['sum', 'once-per-event', 'latest']),
});

export const quantity = z.object({
  indicator: z.string().max(8),
  amount: z.number().min(0).max(1e15),
});

export const recordFile = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(['picture', 'document']),
  mediaType: z.string(),
  size: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});

/** What a record says. */
const content = z.object({
  /** The day on which it was done. */
  doneOn: z.iso.date().refine(hasCalendar, { params: WITHOUT_CALENDAR }),
  place: z.string().normalize('NFC').trim().max(300).nullable(),
  words: z.string().normalize('NFC').trim().max(20_000),
  link: z.string().trim().max(2000).nullable(),
  quantities: z.array(quantity).max(40),
  files: z.array(z.uuid()).max(40),
  toldHow: toldHow.nullable().optional(),
  /** Who told, or the number of the letter. */
  toldDetail: z.string().normalize('NFC').trim().max(300).nullable().optional(),
});

/** What a record says that is added. */
const added = content.extend({
  /** The question of an urgent request that it answers; left out: the next that nobody answered. */
  questionId: z.uuid().optional(),
});

export const recordQuestion = z.object({
  id: z.uuid(),
  words: z.string(),
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  answeredBy: z.string().nullable(),
});

/** One thing a body did under an obligation. */
export const workRecord = z.object({
  id: z.uuid(),
  organization: z.object({ id: z.uuid(), name: z.string() }),
  /** on-behalf: entered for the body by another that was told; reply-link: sent without an account. */
  source: z.enum(['own', 'on-behalf', 'reply-link']),
  doneOn: z.iso.date(),
  place: z.string().nullable(),
  words: z.string(),
  link: z.string().nullable(),
  quantities: z.array(quantity),
  toldHow: toldHow.nullable(),
  toldDetail: z.string().nullable(),
  version: z.int(),
  /** How often it was put right. */
  corrections: z.int(),
  /** Its body confirmed it, or `confirmedVersion` of it, or it was told; and it is not withdrawn. */
  counts: z.boolean(),
  enteredAt: z.iso.datetime(),
  enteredBy: z.string(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
  /** The earlier version that its body confirmed and that counts, where another put the record right since; null otherwise. */
  confirmedVersion: z.int().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  files: z.array(recordFile),
  questions: z.array(recordQuestion),
  /** What the signed-in person may do with it. */
  may: z.array(z.enum(['change', 'confirm', 'ask', 'answer'])),
});

export const recordList = z.object({
  /** In the order in which they were entered, withdrawn ones too. */
  records: z.array(workRecord),
  /** own: enters for the own body; on-behalf: for another, naming how it was told; null: may not enter. */
  entering: z.enum(['own', 'on-behalf']).nullable(),
  /** A key under which what is written next may be sent. */
  sendKey: z.uuid(),
  /** What an urgent request asks under it, in its order; empty for other work. */
  asks: z.array(z.object({ id: z.uuid(), text: z.string(), answered: z.boolean() })),
  /** The day in Vietnam, and the half year of reporting it lies in. */
  today: z.iso.date(),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
});

const obligationParams = z.object({ obligation: z.uuid() });
const recordParams = z.object({ record: z.uuid() });
const seen = z.object({ version: z.int() });

export const endpoints = {
  listRecords: {
    method: 'get',
    path: '/api/obligations/{obligation}/records',
    summary: 'What was done under one obligation, with what is asked about it.',
    params: obligationParams,
    response: recordList,
  },
  addRecords: {
    method: 'post',
    path: '/api/obligations/{obligation}/records',
    summary:
      'Keeps one record or several, all or none; the first under an obligation that waited begins it. For another body, how it was told is named.',
    params: obligationParams,
    body: z.object({
      records: z.array(added).min(1).max(200),
      /** Sent again with the same key, after an answer was lost, nothing is kept twice. */
      key: z.uuid().optional(),
    }),
    response: z.object({
      ids: z.array(z.uuid()),
      /** The obligation moved from not-started to in-progress. */
      began: z.boolean(),
    }),
  },
  correctRecord: {
    method: 'put',
    path: '/api/records/{record}',
    summary: 'Puts right what a record says and keeps what it said; refused when somebody changed it since.',
    params: recordParams,
    body: seen.extend({ content }),
    response: null,
  },
  withdrawRecord: {
    method: 'post',
    path: '/api/records/{record}/withdraw',
    summary: 'Strikes a record; it stays to be seen. One that began its obligation takes that back too.',
    params: recordParams,
    body: seen.extend({ reason: z.string().normalize('NFC').trim().max(1000).nullable() }),
    response: z.object({
      /** The obligation waits again to be begun. */
      takenBack: z.boolean(),
    }),
  },
  restoreRecord: {
    method: 'post',
    path: '/api/records/{record}/restore',
    summary: 'Takes a withdrawn record back.',
    params: recordParams,
    body: seen,
    response: z.object({ began: z.boolean() }),
  },
  confirmRecord: {
    method: 'post',
    path: '/api/records/{record}/confirm',
    summary: 'The body itself says that a record entered for it is so.',
    params: recordParams,
    body: seen,
    response: null,
  },
  listRecordVersions: {
    method: 'get',
    path: '/api/records/{record}/versions',
    summary: 'What a record said before it was corrected, oldest first.',
    params: recordParams,
    response: z.object({
      versions: z.array(
        z.object({
          version: z.int(),
          content: content.extend({ toldHow: toldHow.nullable(), toldDetail: z.string().nullable() }),
          writtenAt: z.iso.datetime(),
          writtenBy: z.string(),
        }),
      ),
    }),
  },
  askForMore: {
    method: 'post',
    path: '/api/records/{record}/questions',
    summary: 'Asks the body of a record for more.',
    params: recordParams,
    body: z.object({ words: z.string().normalize('NFC').trim().min(1).max(4000) }),
    response: z.object({ id: z.uuid() }),
  },
  answerQuestion: {
    method: 'post',
    path: '/api/record-questions/{question}/answer',
    summary: 'Answers what was asked about a record.',
    params: z.object({ question: z.uuid() }),
    body: z.object({ answer: z.string().normalize('NFC').trim().min(1).max(4000) }),
    response: null,
  },
  uploadRecordFile: {
    method: 'post',
    path: '/api/obligations/{obligation}/record-files',
    summary:
      'Takes a picture or a document in for a record that is being written; what has no words for the secrets gate needs the sender’s declaration.',
    params: obligationParams,
    query: z.object({ declared: z.enum(['yes']).optional() }),
    upload: true,
    response: recordFile,
  },
  forgetRecordFile: {
    method: 'delete',
    path: '/api/record-files/{file}',
    summary: 'Forgets a file that its sender took in and hung on no record.',
    params: z.object({ file: z.uuid() }),
    response: null,
  },
  listIndicators: {
    method: 'get',
    path: '/api/indicators',
    summary: 'The counted things of the realm, with unit and rule of adding.',
    response: z.object({ indicators: z.array(indicator) }),
  },
} as const satisfies Record<string, Endpoint>;
// A file is served at GET /api/record-files/{file}: pictures to be shown, everything else to be saved.

export type RecordsApi = ApiOf<typeof endpoints>;
export type WorkRecord = z.infer<typeof workRecord>;
export type RecordList = z.infer<typeof recordList>;
export type RecordFile = z.infer<typeof recordFile>;
export type RecordQuestion = z.infer<typeof recordQuestion>;
export type RecordContent = z.input<typeof content>;
export type AddedContent = z.input<typeof added>;
export type RecordVersion = RecordsApi['get /api/records/{record}/versions']['response']['versions'][number];
export type Indicator = z.infer<typeof indicator>;
export type Quantity = z.infer<typeof quantity>;
export type ToldHow = z.infer<typeof toldHow>;
