import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { hasCalendar, WITHOUT_CALENDAR } from '#kernel/time/has-calendar.ts';
import { replyOfMessage } from './reply-code.ts';

const line = (most: number) => z.string().normalize('NFC').trim().max(most);
const words = z.string().normalize('NFC').trim().min(1).max(4000);
const moment = z.iso.datetime();
const named = z.object({ id: z.uuid(), name: z.string() });
const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable();

/** draft: set right; sent: answers arrive; replied: the reply went out; dropped: not pursued. */
export const urgentState = z.enum(['draft', 'sent', 'replied', 'dropped']);

const toldHow = z.enum(['phone', 'zalo', 'document', 'meeting', 'other']);

/** A letter that asks by an hour, its questions, and the answers that came. */
export const urgent = z.object({
  id: z.uuid(),
  readingId: z.uuid().nullable(),
  title: z.string(),
  /** Who asks, as the letter prints it. */
  asker: z.string(),
  number: z.string().nullable(),
  /** As the letter names it. */
  day: z.iso.date().nullable(),
  hour: z.string().nullable(),
  /** The moment that counts, here and for the bodies: the same, moved off days of rest. */
  end: z.object({ day: z.iso.date(), until: z.string().nullable() }).nullable(),
  state: urgentState,
  /** The body that replies. */
  organization: named.nullable(),
  questions: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      bodies: z.array(named),
      /** What the reply says to it where somebody wrote that; null: what the bodies answered. */
      reply: z.string().nullable(),
      /** What the reply says to it now; null while nothing is there. */
      replied: z.string().nullable(),
      answers: z.array(
        z.object({
          organization: named,
          words: z.string(),
          /** How it was told to whoever entered it for the body. */
          toldHow: z.enum([...toldHow.options, 'link']).nullable(),
          /** It came by a reply link and was confirmed by nobody yet. */
          waits: z.boolean(),
          version: z.int(),
          at: moment,
          by: z.string(),
        }),
      ),
    }),
  ),
  /** Minutes until the end, negative once it is past; null without an end. */
  minutesLeft: z.int().nullable(),
  /** Answers that are still to come. */
  missing: z.int(),
  version: z.int(),
  created: z.object({ at: moment, by: z.string() }),
  sentAt: moment.nullable(),
  repliedAt: moment.nullable(),
  /** The signed-in person runs it. */
  runs: z.boolean(),
  /** The bodies for which the person answers. */
  answersFor: z.array(z.uuid()),
  /** The bodies of which nobody could sign in to answer; told to who runs it. */
  needLink: z.array(z.uuid()),
});

const summary = urgent
  .pick({
    id: true,
    title: true,
    asker: true,
    number: true,
    day: true,
    hour: true,
    end: true,
    minutesLeft: true,
    state: true,
  })
  .extend({ asked: z.int(), answered: z.int() });

const params = z.object({ urgent: z.uuid() });
const version = z.int();

export const urgentEndpoints = {
  listUrgent: {
    method: 'get',
    path: '/api/urgent-requests',
    summary: 'Requests that letters make by an hour, what runs first.',
    response: z.object({ requests: z.array(summary) }),
  },
  beginUrgent: {
    method: 'post',
    path: '/api/urgent-requests',
    summary: 'Begins a request out of a letter that came in: questions, bodies where they are sure, end.',
    body: z.object({ readingId: z.uuid() }),
    response: urgent,
  },
  getUrgent: {
    method: 'get',
    path: '/api/urgent-requests/{urgent}',
    summary: 'One request with its answers and the reply as it grows.',
    params,
    response: urgent,
  },
  changeUrgent: {
    method: 'put',
    path: '/api/urgent-requests/{urgent}',
    summary: 'Sets right what was read of the letter, while nobody was asked yet.',
    params,
    body: z
      .object({
        version,
        title: line(500).min(1),
        asker: line(300),
        number: line(100).nullable(),
        day: z.iso.date().refine(hasCalendar, { params: WITHOUT_CALENDAR }).nullable(),
        hour,
        questions: z
          .array(
            z.object({
              id: z.uuid().optional(),
              text: line(2000).min(1),
              organizationIds: z.array(z.uuid()).max(200),
            }),
          )
          .max(50),
      })
      .refine((one) => one.hour === null || one.day !== null, { path: ['hour'] }),
    response: urgent,
  },
  sendUrgent: {
    method: 'post',
    path: '/api/urgent-requests/{urgent}/send',
    summary: 'Asks the bodies: each owes one obligation with its questions and the hour.',
    params,
    body: z.object({ version }),
    response: urgent,
  },
  answerUrgent: {
    method: 'put',
    path: '/api/urgent-requests/{urgent}/answers',
    summary: 'What a body answers to a question, by itself or entered for it.',
    params,
    body: z.object({
      questionId: z.uuid(),
      organizationId: z.uuid(),
      words,
      toldHow: toldHow.nullable(),
      /** Of the answer that was seen; 0 where there was none. */
      version,
    }),
    response: urgent,
  },
  writeUrgentMessage: {
    method: 'post',
    path: '/api/urgent-requests/{urgent}/messages',
    summary:
      'Writes the message that asks one body for what it has not answered; for a body without an account with a link to answer by, whose code is told this once.',
    params,
    body: z.object({
      organizationId: z.uuid(),
      /** Left out: where nobody of the body could sign in. */
      withLink: z.boolean().optional(),
    }),
    response: z.object({ words: z.string(), reply: replyOfMessage.nullable() }),
  },
  writeReply: {
    method: 'put',
    path: '/api/urgent-requests/{urgent}/reply',
    summary: 'Writes what the reply says to questions; null gives one back to what the bodies answered.',
    params,
    body: z.object({
      version,
      replies: z.array(z.object({ questionId: z.uuid(), words: words.nullable() })).max(50),
    }),
    response: urgent,
  },
  moveUrgent: {
    method: 'patch',
    path: '/api/urgent-requests/{urgent}',
    summary: 'Marks a request as replied to, drops it, or opens it again.',
    params,
    body: z.object({ version, state: urgentState }),
    response: urgent,
  },
} as const satisfies Record<string, Endpoint>;

export type UrgentShape = z.infer<typeof urgent>;
export type UrgentState = z.infer<typeof urgentState>;
