import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';

/** A record of another body as it is named beside one. */
const besideRecord = z.object({
  id: z.uuid(),
  obligation: z.uuid(),
  organization: z.object({ id: z.uuid(), name: z.string() }),
  doneOn: z.iso.date(),
  place: z.string().nullable(),
  words: z.string(),
});

const proposal = z.object({
  record: z.uuid(),
  other: besideRecord,
  score: z.int(),
  reasons: z.array(
    z.enum(['same-day', 'next-day', 'same-link', 'same-place', 'alike-words', 'same-figures']),
  ),
});

export const eventEndpoints = {
  listEvents: {
    method: 'get',
    path: '/api/obligations/{obligation}/events',
    summary:
      'The events that records of one obligation belong to, and records of other bodies that may tell of the same ones, with the reasons.',
    params: z.object({ obligation: z.uuid() }),
    response: z.object({
      /** Of each record that belongs to an event: the others of it, and the tie to undo where it is tied to one directly. */
      events: z.array(
        z.object({
          record: z.uuid(),
          others: z.array(
            besideRecord.extend({
              tie: z.object({ id: z.uuid(), version: z.int() }).nullable(),
              decidedBy: z.string().nullable(),
            }),
          ),
        }),
      ),
      /** What somebody said to be two events, with the word to take back; for who may merge. */
      apart: z.array(
        z.object({
          record: z.uuid(),
          other: besideRecord,
          tie: z.object({ id: z.uuid(), version: z.int() }),
          decidedBy: z.string(),
        }),
      ),
      proposals: z.array(proposal),
      mayMerge: z.boolean(),
    }),
  },
  decideEvent: {
    method: 'post',
    path: '/api/record-ties',
    summary:
      'Says that two records tell of one event, which then counts once, or that they do not; refused where it says against what stands, through however many records.',
    body: z.object({ one: z.uuid(), other: z.uuid(), verdict: z.enum(['same', 'different']) }),
    response: z.object({ id: z.uuid(), version: z.int() }),
  },
  undoEvent: {
    method: 'post',
    path: '/api/record-ties/{tie}/undo',
    summary:
      'Takes such a word back; the records stand as they did before it. One that was taken back meanwhile is a conflict that says what stands now.',
    params: z.object({ tie: z.uuid() }),
    body: z.object({ version: z.int() }),
    response: null,
  },
} as const satisfies Record<string, Endpoint>;

export type EventApi = ApiOf<typeof eventEndpoints>;
export type EventList = EventApi['get /api/obligations/{obligation}/events']['response'];
export type EventProposal = z.infer<typeof proposal>;
