import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';

const object = z.object({ type: z.string(), id: z.uuid() });
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What an object is called today, and on whose page it is seen. */
const namedObject = object.extend({ name: z.string(), page: object.nullable() });

/** One write as a list shows it. */
export const listedEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Null once names were erased. */
  who: z.string().nullable(),
  /** Who sat at a shared desk. */
  operator: z.string().nullable(),
  accountId: z.uuid().nullable(),
  role: z.string().nullable(),
  body: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** `module.verb-noun`. */
  action: z.string(),
  object: namedObject,
  before: z.unknown(),
  after: z.unknown(),
  /** What was there before and after was erased. */
  contentErased: z.boolean(),
});

/** One write with all that the log knows of it. */
export const openEntry = listedEntry.extend({
  address: z.string().nullable(),
  requestId: z.string().nullable(),
  /** Its link in the chain; null while it waits for one. */
  link: z.object({ seq: z.int(), hash }).nullable(),
  mayErase: z.boolean(),
});

const day = z.iso.date();
const words = z.string().normalize('NFC').trim().max(200);

export const logQuery = z.object({
  person: z.uuid().optional(),
  body: z.uuid().optional(),
  objectType: z.string().max(60).optional(),
  object: z.uuid().optional(),
  action: z.string().max(80).optional(),
  from: day.optional(),
  to: day.optional(),
  q: words.optional(),
  cursor: z.string().max(120).optional(),
});

const choice = z.object({ id: z.uuid(), name: z.string() });
const checkpoint = z.object({ seq: z.int(), hash, madeAt: z.iso.datetime() });

/** How the chain stands. */
export const chainState = z.object({
  /** The links that were looked at just now. */
  checked: z.object({ first: z.int(), last: z.int(), lastAt: z.iso.datetime().nullable(), hash }),
  fault: z
    .object({
      kind: z.enum(['gap', 'changed', 'checkpoint', 'cut', 'unmet', 'erased-unsaid']),
      seq: z.int(),
      at: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** Entries that wait for their links. */
  waiting: z.int(),
  /** Entries outside of the chain; only a whole check counts them. */
  unchained: z.int(),
  erasures: z.int(),
  checkpoints: z.array(checkpoint),
  /** True when the database runs with one role, so that the server itself could change the log. */
  singleDatabaseRole: z.boolean(),
});

export const endpoints = {
  listAudit: {
    method: 'get',
    path: '/api/audit',
    summary: 'The writes of the realm, newest first, by person, body, object, action, days and words.',
    query: logQuery,
    response: z.object({
      entries: z.array(listedEntry),
      nextCursor: z.string().nullable(),
      /** The names of what the list is narrowed to. */
      person: choice.nullable(),
      body: choice.nullable(),
      object: namedObject.nullable(),
    }),
  },
  getAuditEntry: {
    method: 'get',
    path: '/api/audit/entries/{entry}',
    summary: 'One write with all that the log knows of it.',
    params: z.object({ entry: z.uuid() }),
    response: openEntry,
  },
  listAuditChoices: {
    method: 'get',
    path: '/api/audit/choices',
    summary: 'People or bodies to narrow the log to, by their names.',
    query: z.object({ kind: z.enum(['person', 'body']), q: words.optional() }),
    response: z.object({ choices: z.array(choice) }),
  },
  getAuditChain: {
    method: 'get',
    path: '/api/audit/chain',
    summary: 'Checks the chain, its latest links or the whole of it, and tells its checkpoints.',
    query: z.object({ reach: z.enum(['recent', 'whole']).default('recent') }),
    response: chainState,
  },
  getObjectHistory: {
    method: 'get',
    path: '/api/audit/history/{type}/{object}',
    summary: 'What was written to one object and to what belongs to it, newest first.',
    params: z.object({ type: z.string().max(60), object: z.uuid() }),
    query: z.object({ before: z.uuid().optional() }),
    response: z.object({ entries: z.array(listedEntry), nextCursor: z.uuid().nullable() }),
  },
  erasePersonalData: {
    method: 'post',
    path: '/api/audit/erasures',
    summary: 'Erases the personal data of entries for good; minutes with the reason stay in the chain.',
    body: z.object({
      entries: z.array(z.uuid()).min(1).max(500),
      part: z.enum(['who', 'content']),
      reason: z.string().trim().min(3).max(500),
    }),
    response: z.object({ erased: z.int() }),
  },
} as const satisfies Record<string, Endpoint>;

export type AuditApi = ApiOf<typeof endpoints>;
export type ListedEntry = z.infer<typeof listedEntry>;
export type OpenEntry = z.infer<typeof openEntry>;
export type ChainState = z.infer<typeof chainState>;
