import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';

const noticeKind = z.enum([
  'assigned',
  'asked-for-more',
  'record-confirmed',
  'due-changed',
  'end-near',
  'request-arrived',
  'to-decide',
  'time-refused',
  'blocker-answered',
  'question-answered',
  'record-changed',
  'remedy-accepted',
  'moved-here',
]);

const end = z.object({ day: z.iso.date(), hour: z.string().nullable() });

/** One thing that the signed-in person is told. */
export const notice = z.object({
  id: z.uuid(),
  kind: noticeKind,
  /** What it is about, in the words of the thing itself. */
  subject: z.string(),
  /** How many things it speaks of. */
  things: z.int(),
  /** Where it leads: one obligation, or those of a plan. */
  obligation: z.uuid().nullable(),
  plan: z.uuid().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
  read: z.boolean(),
  /** What was said with it: why more time was refused, what the answer is. */
  said: z.string().nullable(),
  /** Of `due-changed`: from when to when, and why; where it speaks of several things, of the first of them. */
  moved: z.object({ from: end, to: end, reason: z.string().nullable() }).nullable(),
});

const choices = z.object({
  /** `owed` is what is owed, in the letter of the working day; it has no place in the application beside the page itself. */
  kinds: z.array(
    z.object({ kind: z.enum([...noticeKind.options, 'owed']), app: z.boolean(), mail: z.boolean() }),
  ),
  /** 0 before anything was chosen. */
  version: z.int(),
});

const feed = z.object({
  madeAt: z.iso.datetime(),
  lastReadAt: z.iso.datetime().nullable(),
  version: z.int(),
});

export const noticeEndpoints = {
  listNotices: {
    method: 'get',
    path: '/api/notices',
    summary: 'What the signed-in person was told, newest first, 30 a page, and how much of it is unread.',
    query: z.object({ before: z.uuid().optional() }),
    response: z.object({
      notices: z.array(notice),
      /** At most 100. */
      unread: z.int(),
      next: z.uuid().nullable(),
    }),
  },
  readNotices: {
    method: 'post',
    path: '/api/notices/read',
    summary: 'Notes that notices were read: those named, or all up to the newest seen.',
    body: z.union([z.object({ ids: z.array(z.uuid()).min(1).max(200) }), z.object({ upTo: z.uuid() })]),
    response: null,
  },
  getNoticeChoices: {
    method: 'get',
    path: '/api/notice-choices',
    summary: 'What the signed-in person wishes to be told, and how.',
    response: choices.extend({ mailGoesOut: z.boolean() }),
  },
  chooseNotices: {
    method: 'put',
    path: '/api/notice-choices',
    summary: 'Keeps what the signed-in person wishes to be told, and how.',
    body: choices,
    response: choices.extend({ mailGoesOut: z.boolean() }),
  },
  getOwnFeed: {
    method: 'get',
    path: '/api/own-calendar-feed',
    summary: 'Whether the signed-in person has a private calendar feed, and when a program read it last.',
    response: z.object({ feed: feed.nullable() }),
  },
  makeOwnFeed: {
    method: 'post',
    path: '/api/own-calendar-feed',
    summary:
      'Makes a private calendar feed; its address is told here once. One that was there opens no more.',
    body: z.object({ /** Of the one that was seen; null: there was none. */ version: z.int().nullable() }),
    response: z.object({ feed, address: z.url() }),
  },
  revokeOwnFeed: {
    method: 'post',
    path: '/api/own-calendar-feed/revoke',
    summary: 'Ends the private calendar feed: its address opens nothing any more.',
    body: z.object({ version: z.int() }),
    response: null,
  },
} as const satisfies Record<string, Endpoint>;

export type Notice = z.infer<typeof notice>;
