import type { Queryable } from '#platform/db/database.ts';
import { makesConsolidator } from '../domain/consolidating.ts';
import type { Asked, Asking } from '../domain/my-work.ts';
import { readAwaited, readOwnDuties } from '../store/read-awaited.ts';

const WHY = {
  given: { vi: 'Tôi đã giao', en: 'I gave it' },
  consolidated: { vi: 'Cơ quan mình tổng hợp', en: 'My body puts it together' },
} as const;

/**
 * Source of `waiting`: what others owe, overdue or near its end, where the person gave it or the own body puts the plan's
 * results together. In two statements.
 */
export async function waitForOthers(db: Queryable, asking: Asking): Promise<Asked> {
  const { realmId, actor, bodies, now, most } = asking;
  const duties = bodies.length === 0 ? [] : await readOwnDuties(db, realmId, bodies);
  const planIds = [
    ...new Set(duties.filter(({ text }) => makesConsolidator(text)).map((duty) => duty.planId)),
  ];
  const { accountId } = actor;
  const awaited = await readAwaited(db, { realmId, accountId, bodies, planIds, now, most });
  const items = awaited.map(({ id, how, since }) => ({
    key: `awaited ${id}`,
    obligationId: id,
    why: WHY[how],
    said: null,
    by: null,
    since,
    act: { vi: 'Xem', en: 'Look', address: `/nhiem-vu/${id}` },
  }));
  return { items, total: awaited[0]?.total ?? 0 };
}
