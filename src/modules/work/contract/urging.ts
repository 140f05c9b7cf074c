import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { obligation } from '../contract.ts';
import { replyOfMessage } from './reply-code.ts';

export const urgingStep = z.enum(['reminder', 'message', 'call', 'letter', 'inspection']);

/** urge: `đôn đốc`, downward alone; ask: `đề nghị phối hợp`; remind: `nhắc việc`, upward. */
export const urgingManner = z.enum(['urge', 'ask', 'remind']);

/** A step that was taken about an obligation. */
export const urging = z.object({
  batch: z.uuid(),
  step: urgingStep,
  manner: urgingManner,
  at: z.iso.datetime(),
  by: z.string(),
  /** Who was spoken to. */
  contact: z.string().nullable(),
  /** What was sent, where it was composed here. */
  words: z.string().nullable(),
  undone: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
});

export const urgedWork = z.object({
  obligation,
  late: z.boolean(),
  /** A result lies with whoever asked for it: nobody is urged for it. */
  handedIn: z.boolean(),
  /** Steps that stand, oldest first. */
  steps: z.array(urging.omit({ words: true, undone: true })),
  /** Urged on several days after the end, and still late. */
  candidate: z.boolean(),
});

export const urgedBody = z.object({
  organization: z.object({ id: z.uuid(), name: z.string() }),
  manner: urgingManner,
  works: z.array(urgedWork),
  contacts: z.array(
    z.object({
      name: z.string(),
      job: z.string().nullable(),
      duty: z.string().nullable(),
      phones: z.array(z.string()),
    }),
  ),
  /** About everything that may be urged for; null where nothing may. */
  message: z.string().nullable(),
  /** The same with the place of a link by which the body answers without an account. */
  replyMessage: z.string().nullable(),
  /** Nobody of the body could sign in: its message carries the link unless it is told otherwise. */
  needsLink: z.boolean(),
});

export const urgingLetter = z.object({
  batch: z.uuid(),
  manner: urgingManner,
  at: z.iso.datetime(),
  by: z.string(),
  bodies: z.array(z.string()),
  obligations: z.int(),
});

export const urgingEndpoints = {
  listUrging: {
    method: 'get',
    path: '/api/urging',
    summary:
      'The bodies that owe something late, or ending within seven days, to whoever asks: what, what was done about it, the message to send, whom to ring up.',
    query: z.object({ plan: z.uuid().optional(), span: z.enum(['late', 'soon']).optional() }),
    response: z.object({
      bodies: z.array(urgedBody),
      /** More than a thousand obligations: the longest late are shown. */
      more: z.boolean(),
      letters: z.array(urgingLetter),
      /** The local minute on which it was judged. */
      now: z.string(),
    }),
  },
  takeUrgingStep: {
    method: 'post',
    path: '/api/urging/steps',
    summary:
      'Keeps that bodies were sent a message, rung up, written to or put on the list of visits about these obligations; refused as a whole when something of it was handed in meanwhile.',
    body: z.object({
      step: urgingStep.exclude(['reminder']),
      obligations: z.array(z.uuid()).min(1).max(1000),
      contact: z.string().normalize('NFC').trim().max(300).nullable().optional(),
      /** The bodies whose message carries a reply link; left out: those without anybody who could sign in. */
      replyTo: z.array(z.uuid()).max(1000).optional(),
    }),
    response: z.object({
      /** One act; letters are one of each manner. */
      batches: z.array(
        z.object({
          id: z.uuid(),
          /** Of a letter. */
          manner: urgingManner.nullable(),
          steps: z.array(
            z.object({
              organization: z.object({ id: z.uuid(), name: z.string() }),
              manner: urgingManner,
              obligations: z.int(),
              /** As it goes out; what is kept of it leaves the address of a reply link out. */
              words: z.string().nullable(),
              reply: replyOfMessage.nullable(),
            }),
          ),
        }),
      ),
    }),
  },
  undoUrging: {
    method: 'post',
    path: '/api/urging/steps/{batch}/undo',
    summary: 'Takes an act of urging back; it stays to be seen.',
    params: z.object({ batch: z.uuid() }),
    response: null,
  },
  listUrgingsOf: {
    method: 'get',
    path: '/api/obligations/{obligation}/urgings',
    summary: 'What was done to urge for one obligation, oldest first, what was taken back too.',
    params: z.object({ obligation: z.uuid() }),
    response: z.object({ urgings: z.array(urging) }),
  },
} as const satisfies Record<string, Endpoint>;
// A letter is served at GET /api/urging/letters/{batch}/document as DOCX or PDF.

export type UrgingApi = ApiOf<typeof urgingEndpoints>;
export type UrgedBody = z.infer<typeof urgedBody>;
export type UrgedWork = z.infer<typeof urgedWork>;
export type Urging = z.infer<typeof urging>;
export type UrgingLetter = z.infer<typeof urgingLetter>;
export type UrgingManner = z.infer<typeof urgingManner>;
export type UrgingStep = z.infer<typeof urgingStep>;
