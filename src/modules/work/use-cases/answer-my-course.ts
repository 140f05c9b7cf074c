import type { Queryable } from '#platform/db/database.ts';
import type { Asked, Asking } from '../domain/my-work.ts';
import { readAnsweredBlockers } from '../store/read-decisions.ts';
import { listDecisionsForPerson, listHandedToPerson } from './list-decisions.ts';
import type { MyWorkSource } from './my-work-port.ts';

const WHY = {
  'more-time': { vi: 'Đề nghị gia hạn', en: 'More time is asked for' },
  blocker: { vi: 'Vướng mắc', en: 'Something holds it up' },
} as const;
const DECIDE = { vi: 'Quyết định', en: 'Decide' };
const ANSWER = { vi: 'Trả lời', en: 'Answer' };
const HANDED = { vi: 'Giao tiếp cho bạn', en: 'Handed down to you' };
const HANDED_TO_BODY = { vi: 'Giao tiếp cho đơn vị bạn', en: 'Handed down to your body' };
const ANSWERED = { vi: 'Vướng mắc đã được trả lời', en: 'A difficulty was answered' };
const SETTLE = { vi: 'Gỡ hoặc mở lại', en: 'Close or open again' };
const OPEN = { vi: 'Mở', en: 'Open' };

const addressOf = (id: string): string => `/nhiem-vu/${id}`;

/** More time that the person decides on, and difficulties that were carried to the person's body. */
async function askDecisions(db: Queryable, { actor, now }: Asking): Promise<Asked> {
  const waiting = await listDecisionsForPerson(db, actor, now.slice(0, 10));
  const items = waiting.map(({ kind, id, words, by, since, obligation }) => ({
    key: `${kind} ${id}`,
    obligationId: obligation.id,
    why: WHY[kind],
    said: words,
    by,
    since,
    act: { ...(kind === 'more-time' ? DECIDE : ANSWER), address: addressOf(obligation.id) },
  }));
  return { items, total: items.length };
}

/** Work of a body that was handed down to this very person, or to the own body as a whole. */
async function askHanded(db: Queryable, { actor }: Asking): Promise<Asked> {
  const handed = await listHandedToPerson(db, actor);
  const items = handed.map(({ id, heldAccountId, heldSince }) => ({
    key: `handed ${id}`,
    obligationId: id,
    why: heldAccountId === null ? HANDED_TO_BODY : HANDED,
    said: null,
    by: null,
    since: heldSince,
    act: { ...OPEN, address: addressOf(id) },
  }));
  return { items, total: items.length };
}

/** Difficulties that were answered: whom they held up closes them, or asks again. */
async function askAnswered(db: Queryable, { realmId, bodies, most }: Asking): Promise<Asked> {
  if (bodies.length === 0) return { items: [], total: 0 };
  const answered = await readAnsweredBlockers(db, realmId, bodies, most);
  const items = answered.map(({ id, obligationId, answer, by, since }) => ({
    key: `blocker answered ${id}`,
    obligationId,
    why: ANSWERED,
    said: answer,
    by,
    since,
    act: { ...SETTLE, address: addressOf(obligationId) },
  }));
  return { items, total: answered[0]?.total ?? 0 };
}

/** What the course of obligations knows of Việc của tôi. */
export const answerMyCourse: readonly MyWorkSource[] = [
  { part: 'decide', ask: askDecisions },
  { part: 'returned', ask: askHanded },
  { part: 'returned', ask: askAnswered },
];
