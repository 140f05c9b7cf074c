import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';

const text = (longest: number) => z.string().normalize('NFC').max(longest);

const head = z.object({
  family: z.enum(['state', 'party']),
  kind: z.enum(['plan', 'programme']).default('plan'),
  /** `CỦA BAN THƯỜNG VỤ TỈNH ỦY`, below the kind of Party documents. */
  belowKind: text(300).default(''),
  tasksIn: z.enum(['text', 'annex']).default('text'),
  superior: text(600),
  issuer: text(300),
  place: text(120),
  symbol: text(60),
  /** Month of issue; the day comes with the number. */
  month: z.union([z.literal(''), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)]),
  subject: text(2000),
  year: z.int().min(1990).max(2100).nullable(),
  bases: text(20_000),
  opening: text(4000),
  recipients: text(10_000),
  authority: text(300),
  capacity: text(300),
  title: text(300),
  signer: text(120),
});

const names = z.array(z.object({ name: text(500), organizationId: z.uuid().nullable() })).max(100);

export const manuscriptPart = z.object({
  id: z.string().regex(/^[\w-]{1,60}$/),
  kind: z.enum(['section', 'heading', 'prose', 'task', 'duty']),
  text: text(20_000),
  lead: names,
  coordinate: names,
  time: text(500),
  product: text(2000),
  look: z.boolean(),
});

/** A plan as a person writes it. */
export const manuscriptContent = z.object({
  head,
  parts: z
    .array(manuscriptPart)
    .max(1000)
    .refine((parts) => new Set(parts.map(({ id }) => id)).size === parts.length, 'Each part has its own id.'),
});

export const manuscriptState = z.enum(['writing', 'handed', 'discarded']);

export const manuscriptSummary = z.object({
  id: z.uuid(),
  state: manuscriptState,
  title: z.string(),
  issuer: z.string(),
  year: z.int().nullable(),
  tasks: z.int(),
  /** The document it became, when it was handed over. */
  readingId: z.uuid().nullable(),
  version: z.int(),
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
});

export const manuscript = manuscriptSummary.extend({
  content: manuscriptContent,
  /** Anew in each answer: parts that a screen adds are named after it, so that two people add none of one name. */
  pen: z.uuid(),
});

export const handedManuscript = manuscript.extend({
  /** How many values that a reviewer set right after an earlier handing over went along, and how many did not. */
  carried: z.int(),
  left: z.int(),
});

const bilingual = z.object({ vi: z.string(), en: z.string() });

/** How the page of a written plan stands to its form, and how it is read again. */
export const manuscriptCheck = z.object({
  version: z.int(),
  form: z.string(),
  deviations: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['fault', 'note']),
      clause: z.string(),
      words: z.string(),
      what: bilingual,
      remedy: bilingual,
    }),
  ),
  written: z.int(),
  read: z.int(),
  different: z.array(z.object({ part: z.string(), what: z.enum(['missing', 'lead', 'coordinate', 'time']) })),
});

/** A document that a plan can stand on. */
export const knownBasis = z.object({
  symbol: z.string(),
  /** As it is to be printed, without the mark at its end. */
  line: z.string(),
  change: z
    .object({ by: z.string(), title: z.string(), kind: z.enum(['replaced', 'amended']), from: z.iso.date() })
    .nullable(),
});

const params = z.object({ manuscript: z.uuid() });
const seen = z.object({ version: z.int() });

const turn = (path: string, summary: string) =>
  ({
    method: 'post',
    path: `/api/manuscripts/{manuscript}/${path}`,
    summary,
    params,
    body: seen,
    response: manuscript,
  }) as const;

export const manuscriptEndpoints = {
  listManuscripts: {
    method: 'get',
    path: '/api/manuscripts',
    summary: 'Plans that people write here, changed last first.',
    query: z.object({ state: manuscriptState.optional() }),
    response: z.object({ manuscripts: z.array(manuscriptSummary) }),
  },
  listKnownBases: {
    method: 'get',
    path: '/api/manuscripts/bases',
    summary:
      'What the newest plans of the realm stand on, with the line that cites each, and those plans themselves.',
    response: z.object({ today: z.iso.date(), bases: z.array(knownBasis) }),
  },
  startManuscript: {
    method: 'post',
    path: '/api/manuscripts',
    summary: 'Begins to write a plan: from nothing, from the usual sections, or from another plan.',
    body: z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('blank') }),
        z.object({ kind: z.literal('sections') }),
        z.object({ kind: z.literal('plan'), planId: z.uuid() }),
      ]),
    }),
    response: manuscript,
  },
  getManuscript: {
    method: 'get',
    path: '/api/manuscripts/{manuscript}',
    summary: 'One written plan with its words.',
    params,
    response: manuscript,
  },
  saveManuscript: {
    method: 'put',
    path: '/api/manuscripts/{manuscript}',
    summary: 'Keeps the words as they are now; refused when somebody else changed them since.',
    params,
    body: z.object({ version: z.int(), content: manuscriptContent }),
    response: manuscript,
  },
  checkManuscript: {
    method: 'get',
    path: '/api/manuscripts/{manuscript}/check',
    summary:
      'Where the page is not as its official form says, and which tasks are read otherwise than written.',
    params,
    response: manuscriptCheck,
  },
  handOverManuscript: {
    method: 'post',
    path: '/api/manuscripts/{manuscript}/hand-over',
    summary: 'Writes the plan as a file and takes that in as a document, to be reviewed and confirmed.',
    params,
    body: seen,
    response: handedManuscript,
  },
  resumeManuscript: turn('resume', 'Goes on writing a plan that was handed over.'),
  discardManuscript: turn('discard', 'Puts a written plan aside.'),
  restoreManuscript: turn('restore', 'Takes a written plan back that was put aside.'),
} as const satisfies Record<string, Endpoint>;
// The written plan as a file is served at GET /api/manuscripts/{manuscript}/document, its pages to look at at
// GET /api/manuscripts/{manuscript}/pages.

export type Manuscript = z.infer<typeof manuscript>;
export type ManuscriptSummary = z.infer<typeof manuscriptSummary>;
export type KnownBasis = z.infer<typeof knownBasis>;
export type ManuscriptCheck = z.infer<typeof manuscriptCheck>;
