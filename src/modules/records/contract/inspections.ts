import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { hasCalendar, WITHOUT_CALENDAR } from '#kernel/time/has-calendar.ts';
import { recordFile, toldHow } from '../contract.ts';

const line = (most: number) => z.string().normalize('NFC').trim().max(most);
const named = z.object({ id: z.uuid(), name: z.string() });
const moment = z.iso.datetime();
const version = z.int();

/** draft: being written; sent: its bodies read it and put right; closed: nothing more is followed; dropped: not pursued. */
export const inspectionState = z.enum(['draft', 'sent', 'closed', 'dropped']);

/** open: with the body; reported: to be judged; returned: not enough; accepted: put right. */
export const remedyState = z.enum(['open', 'reported', 'returned', 'accepted']);

/** What is done about a remedy. */
export const remedyAct = z.enum(['report', 'return', 'accept', 'take-back', 'move-end']);

/** An end as a chip shows it. */
const deadline = z.object({
  day: z.iso.date(),
  named: z.iso.date(),
  until: z.string().nullable(),
  before: z.boolean(),
  counted: z.object({ from: z.iso.date(), days: z.int() }).nullable(),
  standing: z.enum([
    'overdue',
    'due-today',
    'soon',
    'in-time',
    'reported-in-time',
    'reported-late',
    'closed-in-time',
    'closed-late',
  ]),
  days: z.int(),
  words: z.string(),
});

/** An obligation that was looked at, as it stands now. */
export const lookedAt = z.object({
  id: z.uuid(),
  organization: named,
  number: z.string().nullable(),
  text: z.string(),
  plan: z.object({ title: z.string(), number: z.string().nullable() }).nullable(),
  state: z.enum(['not-started', 'in-progress', 'continuous', 'reported', 'done', 'carried-over', 'not-done']),
  deadline: deadline.nullable(),
});

const member = z.object({
  title: line(200).min(1),
  part: z.enum(['head', 'deputy', 'secretary', 'member']),
});
const findingKind = z.enum(['strength', 'shortcoming', 'cause']);

const remedy = z.object({
  id: z.uuid(),
  findingId: z.uuid().nullable(),
  organization: named,
  words: z.string(),
  /** By when as it is written: a day, or working days from the day of sending. */
  day: z.iso.date().nullable(),
  countedDays: z.int().nullable(),
  obligationId: z.uuid().nullable(),
  state: remedyState,
  deadline: deadline.nullable(),
  steps: z.array(
    z.object({
      id: z.uuid(),
      kind: remedyAct,
      words: z.string(),
      /** How whoever entered it for the body was told; `link`: the body sent it by a reply link. */
      toldHow: z.enum([...toldHow.options, 'link']).nullable(),
      day: z.iso.date().nullable(),
      at: moment,
      by: z.string(),
      files: z.array(recordFile),
    }),
  ),
  /** What is open to the signed-in person, and on which side. */
  acts: z.array(remedyAct),
  side: z.enum(['body', 'inspector']).nullable(),
  version,
  changed: z.object({ at: moment, by: z.string() }),
});

/** One inspection as the signed-in person may see it. */
export const inspection = z.object({
  id: z.uuid(),
  title: z.string(),
  decision: z.string(),
  plan: z.object({ id: z.uuid(), title: z.string(), number: z.string().nullable() }).nullable(),
  fromDay: z.iso.date().nullable(),
  toDay: z.iso.date().nullable(),
  place: z.string(),
  summary: z.string(),
  /** The body that inspects. */
  organization: named.nullable(),
  members: z.array(member),
  bodies: z.array(named),
  /** The obligations that were looked at, as they stand now. */
  obligations: z.array(lookedAt),
  findings: z.array(
    z.object({
      id: z.uuid(),
      kind: findingKind,
      words: z.string(),
      organizationId: z.uuid().nullable(),
      obligationId: z.uuid().nullable(),
    }),
  ),
  remedies: z.array(remedy),
  state: inspectionState,
  /** False: only what concerns the own body is shown. */
  whole: z.boolean(),
  /** The person writes, sends and judges. */
  runs: z.boolean(),
  today: z.iso.date(),
  version,
  created: z.object({ at: moment, by: z.string() }),
  sent: z.object({ at: moment, by: z.string() }).nullable(),
  closedAt: moment.nullable(),
  changed: z.object({ at: moment, by: z.string() }),
});

const listed = z.object({
  id: z.uuid(),
  title: z.string(),
  fromDay: z.iso.date().nullable(),
  toDay: z.iso.date().nullable(),
  state: inspectionState,
  /** The body that inspects. */
  organization: named.nullable(),
  bodies: z.array(z.string()),
  /** Of what the person may see. */
  remedies: z.int(),
  accepted: z.int(),
  reported: z.int(),
  late: z.int(),
});

const words = line(4000);
const dayWritten = z.iso.date().refine(hasCalendar, { params: WITHOUT_CALENDAR });
const content = z.object({
  title: line(500).min(1),
  decision: line(500),
  planId: z.uuid().nullable(),
  fromDay: dayWritten.nullable(),
  toDay: dayWritten.nullable(),
  place: line(300),
  summary: words,
  members: z.array(member).max(40),
  organizationIds: z.array(z.uuid()).max(200),
  obligationIds: z.array(z.uuid()).max(500),
  findings: z
    .array(
      z.object({
        /** The identifier of one that stands, or any other word for a new one. */
        key: z.string().min(1).max(80),
        kind: findingKind,
        words: words.min(1),
        organizationId: z.uuid().nullable(),
        obligationId: z.uuid().nullable(),
      }),
    )
    .max(300),
  remedies: z
    .array(
      z
        .object({
          key: z.string().min(1).max(80),
          findingKey: z.string().max(80).nullable(),
          organizationId: z.uuid(),
          words: line(2000).min(1),
          day: dayWritten.nullable(),
          countedDays: z.int().min(1).max(500).nullable(),
        })
        .refine((one) => one.day === null || one.countedDays === null, { path: ['countedDays'] }),
    )
    .max(400),
});

const params = z.object({ inspection: z.uuid() });
const ofRemedy = z.object({ remedy: z.uuid() });

export const inspectionEndpoints = {
  listInspections: {
    method: 'get',
    path: '/api/inspections',
    summary: 'The inspections of the own body, and those sent to it; newest first, at most 200.',
    query: z.object({
      state: inspectionState.optional(),
      /** A body that was inspected. */
      organization: z.uuid().optional(),
      /** A body that was inspected or inspects; what it has to put right is counted alone where it was inspected. */
      concerning: z.uuid().optional(),
      /** The plan that was looked at, or one of whose obligations was. */
      plan: z.uuid().optional(),
      /** An obligation that was looked at. */
      obligation: z.uuid().optional(),
      q: z.string().max(200).optional(),
    }),
    response: z.object({ inspections: z.array(listed) }),
  },
  beginInspection: {
    method: 'post',
    path: '/api/inspections',
    summary: 'Begins an inspection, from nothing or with what bodies are late with.',
    body: z.object({
      title: line(500).min(1).nullable(),
      organizationIds: z.array(z.uuid()).max(200),
      planId: z.uuid().nullable(),
      withLate: z.boolean(),
    }),
    response: inspection,
  },
  getInspection: {
    method: 'get',
    path: '/api/inspections/{inspection}',
    summary: 'One inspection: the whole for who inspects, what concerns it for a body it was sent to.',
    params,
    response: inspection,
  },
  changeInspection: {
    method: 'put',
    path: '/api/inspections/{inspection}',
    summary: 'Writes what an inspection says, while nobody was told of it.',
    params,
    body: content.extend({ version }),
    response: inspection,
  },
  sendInspection: {
    method: 'post',
    path: '/api/inspections/{inspection}/send',
    summary: 'Tells the bodies: each remedy is an obligation of its body from now on.',
    params,
    body: z.object({ version }),
    response: inspection,
  },
  moveInspection: {
    method: 'patch',
    path: '/api/inspections/{inspection}',
    summary: 'Drops, closes or opens an inspection, or takes back what was sent before anybody took it up.',
    params,
    body: z.object({ version, state: inspectionState }),
    response: inspection,
  },
  actOnRemedy: {
    method: 'post',
    path: '/api/remedies/{remedy}/acts',
    summary: 'Reports, accepts, returns a remedy, moves its end, or takes the last of these back.',
    params: ofRemedy,
    body: z.object({
      version,
      kind: remedyAct,
      words: words.optional(),
      files: z.array(z.uuid()).max(20).optional(),
      toldHow: toldHow.nullable().optional(),
      day: dayWritten.nullable().optional(),
    }),
    response: inspection,
  },
  uploadRemedyFile: {
    method: 'post',
    path: '/api/remedies/{remedy}/files',
    summary:
      'Takes a file in for a report about a remedy: through the secrets gate before anything is stored.',
    params: ofRemedy,
    query: z.object({ declared: z.enum(['yes']).optional() }),
    upload: true,
    response: recordFile,
  },
  findInspectionOf: {
    method: 'get',
    path: '/api/obligations/{obligation}/inspection',
    summary: 'The inspection behind an obligation that says what has to be put right.',
    params: z.object({ obligation: z.uuid() }),
    response: z.object({ inspectionId: z.uuid(), remedyId: z.uuid() }),
  },
} as const satisfies Record<string, Endpoint>;
// The outcome is served at GET /api/inspections/{inspection}/document as DOCX or PDF.

export type InspectionApi = ApiOf<typeof inspectionEndpoints>;
export type InspectionShape = z.infer<typeof inspection>;
export type InspectionState = z.infer<typeof inspectionState>;
export type LookedAt = z.infer<typeof lookedAt>;
export type RemedyShape = z.infer<typeof remedy>;
export type RemedyActKind = z.infer<typeof remedyAct>;
export type InspectionContentShape = z.infer<typeof content>;
export type ListedInspection = z.infer<typeof listed>;
