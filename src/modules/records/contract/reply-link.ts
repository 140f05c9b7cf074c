import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { hasCalendar, WITHOUT_CALENDAR } from '#kernel/time/has-calendar.ts';

const token = z.string().min(20).max(100);
const text = (most: number) => z.string().normalize('NFC').max(most);

/** A link as whoever made it sees it. */
const replyLink = z.object({
  id: z.uuid(),
  asked: z.string(),
  indicators: z.array(z.string()),
  /** more-asked: answered, and something is asked about the answer that can be answered behind it. */
  state: z.enum(['waiting', 'opened', 'answered', 'more-asked', 'locked', 'revoked', 'ended']),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  expiresAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  /** When something was last written, before it was sent. */
  draftAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  record: z.uuid().nullable(),
  revokedBy: z.string().nullable(),
  version: z.int(),
});

/** A link and its code: the only time the code is told. */
const madeLink = z.object({
  id: z.uuid(),
  address: z.string(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
});

const draft = z.object({
  sender: text(200),
  words: text(20_000),
  doneOn: text(40),
  place: text(300),
  quantities: z.array(z.object({ indicator: z.string().max(8), amount: text(40) })).max(40),
});

const replyFile = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(['picture', 'document']),
  size: z.int(),
  /** It went out with what was sent. */
  sent: z.boolean(),
});

/** All that the page behind a link shows. */
const reply = z.object({
  id: z.uuid(),
  realm: z.string(),
  body: z.string(),
  asked: z.string(),
  askedBy: z.string(),
  /** Of what it is: an answer becomes a record, or a report of what was put right after an inspection. */
  kind: z.enum(['record', 'remedy']),
  /** The words of the obligation, and the plan or inspection they stand in. */
  obligation: z.string(),
  plan: z.string().nullable(),
  dueDay: z.iso.date().nullable(),
  /** Why a report about a remedy came back; null while it did not. */
  returned: z.object({ words: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  indicators: z.array(z.object({ code: z.string(), name: z.string(), unit: z.string() })),
  expiresAt: z.iso.datetime(),
  today: z.iso.date(),
  draft: draft.nullable(),
  draftVersion: z.int(),
  files: z.array(replyFile),
  /** Everything that the message asks, in its order; empty where it asks one thing. `more`: more is asked about its answer. */
  all: z.array(z.object({ id: z.uuid(), asked: z.string(), answered: z.boolean(), more: z.boolean() })),
  /** What was sent, once it was. */
  sent: z
    .object({
      at: z.iso.datetime(),
      sender: z.string(),
      words: z.string(),
      doneOn: z.iso.date(),
      place: z.string().nullable(),
      quantities: z.array(z.object({ indicator: z.string(), amount: z.number() })),
      confirmed: z.boolean(),
    })
    .nullable(),
  /** What is asked about what was sent, with the answers, oldest first. */
  more: z.array(
    z.object({
      id: z.uuid(),
      words: z.string(),
      askedAt: z.iso.datetime(),
      askedBy: z.string(),
      answer: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
      answeredBy: z.string().nullable(),
    }),
  ),
});

const obligationParams = z.object({ obligation: z.uuid() });
const linkParams = z.object({ link: z.uuid() });
const seen = z.object({ version: z.int() });
const withKey = z.object({ key: token });

export const replyEndpoints = {
  listReplyLinks: {
    method: 'get',
    path: '/api/obligations/{obligation}/reply-links',
    summary: 'The reply links made for one obligation that are the own ones to give, newest first.',
    params: obligationParams,
    response: z.object({ links: z.array(replyLink), mayMake: z.boolean() }),
  },
  makeReplyLink: {
    method: 'post',
    path: '/api/obligations/{obligation}/reply-links',
    summary:
      'Makes a link by which the body of the obligation answers without an account; its code is told this once.',
    params: obligationParams,
    body: z.object({
      asked: text(2000).trim().min(1),
      indicators: z.array(z.string().max(8)).max(8),
      days: z.int().min(1).max(60),
    }),
    response: madeLink,
  },
  giveReplyCode: {
    method: 'post',
    path: '/api/reply-links/{link}/code',
    summary: 'Gives a link a new code; the device that had opened it is let out, what was written stays.',
    params: linkParams,
    body: seen,
    response: madeLink,
  },
  revokeReplyLink: {
    method: 'post',
    path: '/api/reply-links/{link}/revoke',
    summary: 'Ends a link at once.',
    params: linkParams,
    body: seen,
    response: null,
  },
  copyReplyLink: {
    method: 'get',
    path: '/api/reply-links/{link}/address',
    summary: 'The address of a link once more, without its code.',
    params: linkParams,
    response: z.object({ address: z.string() }),
  },
  knockAtReply: {
    method: 'post',
    path: '/api/reply/knock',
    summary: 'Whether a link stands and waits for its code; tells nothing of what is behind it.',
    body: z.object({ token }),
    response: z.object({
      code: z.enum(['waiting', 'used', 'locked']),
      /** The code can be asked for by letter. */
      byMail: z.boolean(),
    }),
  },
  askForReplyCode: {
    method: 'post',
    path: '/api/reply/code-letter',
    summary:
      'Sends the code to the address that the house knows of the body; at most one letter a minute and five a day.',
    body: z.object({ token }),
    response: null,
  },
  openReply: {
    method: 'post',
    path: '/api/reply/open',
    summary: 'Opens a link by its code, once, and gives the key to go on with; five wrong codes lock it.',
    body: z.object({
      token,
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/u),
    }),
    response: withKey,
  },
  turnToReply: {
    method: 'post',
    path: '/api/reply/turn',
    summary: 'Goes on to another question of the same message; gives the key of that one.',
    body: withKey.extend({ link: z.uuid() }),
    response: withKey,
  },
  lookAtReply: {
    method: 'post',
    path: '/api/reply/look',
    summary: 'What is asked, and what was written or sent so far.',
    body: withKey,
    response: reply,
  },
  keepReplyDraft: {
    method: 'post',
    path: '/api/reply/draft',
    summary: 'Keeps an answer that is being written; refused when another window wrote since.',
    body: withKey.extend({ version: z.int(), draft }),
    response: seen,
  },
  uploadReplyFile: {
    method: 'post',
    path: '/api/reply/files',
    summary: 'Takes in a file of an answer; the key stands in the header X-Reply-Key.',
    query: z.object({ declared: z.enum(['yes']).optional() }),
    upload: true,
    response: replyFile,
  },
  forgetReplyFile: {
    method: 'post',
    path: '/api/reply/files/forget',
    summary: 'Forgets a file of an answer that was not sent yet.',
    body: withKey.extend({ file: z.uuid() }),
    response: null,
  },
  sendReply: {
    method: 'post',
    path: '/api/reply/send',
    summary:
      'Sends the answer: it becomes a record that waits to be confirmed. Sent again, it changes nothing.',
    body: withKey.extend({
      sender: text(200),
      doneOn: z.iso.date().refine(hasCalendar, { params: WITHOUT_CALENDAR }),
      place: text(300).nullable(),
      words: text(20_000),
      quantities: z
        .array(z.object({ indicator: z.string().max(8), amount: z.number().min(0).max(1e15) }))
        .max(40),
      files: z.array(z.uuid()).max(40),
    }),
    response: reply,
  },
  addToReply: {
    method: 'post',
    path: '/api/reply/add',
    summary:
      'Answers what is asked about what was sent; figures and files go into its record. Sent again, it changes nothing.',
    body: withKey.extend({
      question: z.uuid(),
      sender: text(200),
      words: text(4000),
      /** The figures asked for as they are since, all of them. */
      quantities: z
        .array(z.object({ indicator: z.string().max(8), amount: z.number().min(0).max(1e15) }))
        .max(40),
      files: z.array(z.uuid()).max(40),
    }),
    response: reply,
  },
} as const satisfies Record<string, Endpoint>;

export type ReplyApi = ApiOf<typeof replyEndpoints>;
export type ReplyLinkShape = z.infer<typeof replyLink>;
export type MadeLink = z.infer<typeof madeLink>;
export type Reply = z.infer<typeof reply>;
export type ReplyDraftShape = z.infer<typeof draft>;
export type ReplyFile = z.infer<typeof replyFile>;
