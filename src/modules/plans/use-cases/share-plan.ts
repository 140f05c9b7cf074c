import { placeInTrees } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { planDay } from '../domain/plan-day.ts';
import { NO_COUNTS, type StateCounts } from '../domain/plan-work.ts';
import { readPlanHead } from '../store/read-plans.ts';
import { type NamedShare, readNamedShares } from '../store/read-shares.ts';
import { planNotFound } from './problems.ts';
import type { WorkOfPlanPort } from './work-port.ts';

/** What one body does under a plan. */
export interface BodyShare extends NamedShare {
  /** How many of the bodies above it are in the list. */
  readonly depth: number;
  readonly counts: StateCounts;
}

const NOT_NAMED = { leads: 0, coordinates: 0, advises: 0, duties: 0 };

/**
 * Who owes what under a plan and how far each has come, in the order of the trees on the plan's day; four
 * statements. A body that took over from a named one stands here too. `now` is the local minute.
 *
 * @throws ProblemError plan-not-found
 */
export async function sharePlan(
  db: Queryable,
  realmId: string,
  id: string,
  work: Pick<WorkOfPlanPort, 'workOfBodies'>,
  now: string,
): Promise<BodyShare[]> {
  const head = await readPlanHead(db, realmId, id);
  if (head === null) throw planNotFound();
  const [named, owed] = await Promise.all([
    readNamedShares(db, realmId, id),
    work.workOfBodies(db, realmId, id, now),
  ]);
  const shares = new Map<string, Omit<BodyShare, 'depth'>>();
  for (const { organizationId, organizationName, counts } of owed)
    shares.set(organizationId, { ...NOT_NAMED, organizationId, organizationName, counts });
  for (const share of named) {
    const counts = shares.get(share.organizationId)?.counts ?? NO_COUNTS;
    shares.set(share.organizationId, { ...share, counts });
  }
  const ordered = await placeInTrees(db, realmId, [...shares.keys()], dayOf(head, now));
  return ordered.flatMap(({ id: body, depth }) => {
    const share = shares.get(body);
    return share === undefined ? [] : [{ ...share, depth }];
  });
}

function dayOf(head: { readonly date: string | null; readonly year: number | null }, now: string): string {
  const date = head.date === null ? null : { text: head.date, source: [] };
  const year = head.year === null ? null : { value: head.year, source: [] };
  return planDay({ date, year }, now.slice(0, 10));
}
