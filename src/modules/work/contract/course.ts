import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { hasCalendar, WITHOUT_CALENDAR } from '#kernel/time/has-calendar.ts';

const words = z.string().normalize('NFC').trim().min(1).max(2000);
const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable();
const moment = z.iso.datetime();
const end = z.iso.date().refine(hasCalendar, { params: WITHOUT_CALENDAR });

/** One act on the course of an obligation. */
export const courseAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('take-back-acceptance') }),
  z.object({
    kind: z.literal('hand-down'),
    organizationId: z.uuid(),
    /** A person of that body; null: the body as a whole. */
    accountId: z.uuid().nullable(),
    words: words.nullable(),
  }),
  z.object({ kind: z.literal('take-back-handing'), handing: z.uuid() }),
  z.object({ kind: z.literal('ask-more-time'), reason: words, day: end, hour }),
  z.object({ kind: z.literal('withdraw-more-time'), extension: z.uuid() }),
  z.object({
    kind: z.literal('grant-more-time'),
    extension: z.uuid(),
    day: end,
    hour,
    words: words.nullable(),
  }),
  z.object({ kind: z.literal('refuse-more-time'), extension: z.uuid(), words }),
  z.object({
    kind: z.literal('raise-blocker'),
    words,
    neededFrom: z.string().normalize('NFC').trim().min(1).max(300).nullable(),
  }),
  z.object({ kind: z.literal('carry-blocker'), blocker: z.uuid() }),
  z.object({ kind: z.literal('answer-blocker'), blocker: z.uuid(), answer: words }),
  z.object({ kind: z.literal('close-blocker'), blocker: z.uuid() }),
  z.object({ kind: z.literal('reopen-blocker'), blocker: z.uuid() }),
]);

const named = z.object({ id: z.uuid(), name: z.string() });
const done = z.object({ at: moment, by: z.string() });

/** The course of one obligation through the hands of people, and what of it is open to whoever looks. */
export const course = z.object({
  version: z.int(),
  accepted: done.nullable(),
  /** Chuỗi giao: every step down, those taken back too. */
  chain: z.array(
    z.object({
      id: z.uuid(),
      from: named,
      to: named,
      person: named.nullable(),
      words: z.string().nullable(),
      given: done,
      ended: done.nullable(),
    }),
  ),
  extensions: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
      reason: z.string(),
      wanted: z.object({ day: z.iso.date(), hour: z.string().nullable() }),
      asked: done,
      decided: done.nullable(),
      /** Words of whoever decided. */
      decision: z.string().nullable(),
      granted: z.object({ day: z.iso.date(), hour: z.string().nullable() }).nullable(),
      /** The end that stood when it was asked for. */
      earlier: z.object({ day: z.iso.date(), until: z.string().nullable(), words: z.string().nullable() }),
    }),
  ),
  blockers: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(['open', 'answered', 'closed']),
      words: z.string(),
      neededFrom: z.string().nullable(),
      /** The body that has to answer. */
      with: named,
      raised: done,
      carried: z.array(z.object({ at: moment, by: z.string(), from: z.string(), to: z.string() })),
      answer: z.string().nullable(),
      answered: done.nullable(),
      closed: done.nullable(),
      may: z.array(z.string()),
    }),
  ),
  /** How it came from body to body by reorganisations, and who of its course did; the oldest first. */
  moves: z.array(
    z.object({
      id: z.uuid(),
      part: z.enum(['owner', 'holder', 'giver', 'answerer']),
      from: named,
      to: named,
      /** The day of the reorganisation. */
      on: z.iso.date(),
      /** The successor owed the same already: two became this one. */
      isFolded: z.boolean(),
      moved: done,
      undone: done.nullable(),
    }),
  ),
  /** Parts that coordinating bodies were asked for. */
  parts: z.array(
    z.object({
      id: z.uuid(),
      organization: named,
      text: z.string(),
      state: z.string(),
      day: z.iso.date().nullable(),
    }),
  ),
  /** How often more time was granted, and how often it may be. */
  granted: z.int(),
  mostExtensions: z.int(),
  /** Acts open to the signed-in person: kinds of acts, and `ask-part`. */
  may: z.array(z.string()),
  /** The body to which a difficulty would go up. */
  up: named.nullable(),
});

const said = { by: z.string(), at: moment };

/** What a `version-conflict` of an act on a course carries: how it stands now, and the act that was not done. */
export const courseConflict = z.object({
  version: z.int(),
  changedBy: z.string(),
  changedAt: moment,
  stands: z.object({
    state: z.string(),
    reason: z.string().nullable(),
    accepted: z.object(said).nullable(),
    handed: z.object({ to: z.string(), words: z.string().nullable(), ...said }).nullable(),
    end: z.object({ day: z.iso.date(), until: z.string().nullable() }).nullable(),
    moreTime: z
      .object({
        state: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
        words: z.string(),
        day: z.iso.date(),
        hour: z.string().nullable(),
        ...said,
      })
      .nullable(),
    blocker: z
      .object({
        state: z.enum(['open', 'answered', 'closed']),
        words: z.string(),
        answer: z.string().nullable(),
        ...said,
      })
      .nullable(),
  }),
  yours: z.discriminatedUnion('kind', [
    ...courseAct.options,
    z.object({
      kind: z.literal('ask-part'),
      text: z.string(),
      day: z.iso.date().nullable(),
      hour: z.string().nullable(),
    }),
  ]),
});

const rule = z.object({
  mostExtensions: z.int(),
  /** Whoever gave work in a line decides on more time for it, beside leaders above. */
  giverDecides: z.boolean(),
  /** 0: never set, the usual rule. */
  version: z.int(),
  changed: done.nullable(),
});
const params = z.object({ obligation: z.uuid() });

export const courseEndpoints = {
  getCourse: {
    method: 'get',
    path: '/api/obligations/{obligation}/course',
    summary:
      'How an obligation goes through hands: accepted, handed down, more time, what holds it up, parts asked of others.',
    params,
    response: course,
  },
  actOnCourse: {
    method: 'post',
    path: '/api/obligations/{obligation}/course',
    summary: 'One act on the course of an obligation, from the version it was seen in.',
    params,
    body: z.object({ version: z.int(), act: courseAct }),
    response: course,
  },
  listReceivers: {
    method: 'get',
    path: '/api/obligations/{obligation}/receivers',
    summary: 'Whom an obligation may be handed down to: people of the body that holds it, bodies below.',
    params,
    response: z.object({
      holder: named,
      people: z.array(named.extend({ title: z.string().nullable() })),
      bodies: z.array(named),
    }),
  },
  askPart: {
    method: 'post',
    path: '/api/obligations/{obligation}/parts',
    summary: 'Asks coordinating bodies for their part of an obligation, each with its own clock.',
    params,
    body: z
      .object({
        version: z.int(),
        text: z.string().normalize('NFC').trim().min(3).max(2000),
        organizationIds: z.array(z.uuid()).min(1).max(100),
        day: end.nullable(),
        hour,
      })
      .refine((part) => part.hour === null || part.day !== null, { path: ['hour'] }),
    response: z.object({
      course,
      obligations: z.array(z.uuid()),
      /** The bodies among them that are asked (`đề nghị`), not ordered. */
      asked: z.array(z.uuid()),
    }),
  },
  getWorkRule: {
    method: 'get',
    path: '/api/work-rule',
    summary: 'The rule on more time: how often it may be granted for one obligation, and who decides.',
    response: rule,
  },
  setWorkRule: {
    method: 'put',
    path: '/api/work-rule',
    summary: 'Sets the rule on more time; what is left out stays.',
    body: z.object({
      version: z.int(),
      mostExtensions: z.int().min(0).max(12),
      giverDecides: z.boolean().optional(),
    }),
    response: rule,
  },
} as const satisfies Record<string, Endpoint>;

export type CourseAct = z.infer<typeof courseAct>;
export type CourseConflictShape = z.infer<typeof courseConflict>;
export type CourseShape = z.infer<typeof course>;
