import type { Actor } from '#kernel/law/actor.ts';
import { administers, worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { listBodiesBelow } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { makesConsolidator } from '../../domain/consolidating.ts';
import { type GivenObligation, type Reach, readDutiesAlone } from '../../store/urging/read-urged-work.ts';

/**
 * What the actor may urge for: work of bodies below the own ones, of plans whose results those put together, and
 * what the actor gave in a line; whoever keeps the house, everything.
 */
export async function findReach(db: Queryable, actor: Actor, now: Date): Promise<Reach> {
  const { realmId, accountId } = actor;
  const held = actor.positions.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const own = [...new Set(held)].filter((id) => worksFor(actor, id));
  if (administers(actor)) return { realmId, accountId, isWhole: true, own, below: [], plans: [] };
  const day = localDay(now);
  const below = await Promise.all(own.map((id) => listBodiesBelow(db, realmId, id, day)));
  const duties = await readDutiesAlone(db, realmId, own);
  const plans = duties.filter(({ text }) => makesConsolidator(text)).map(({ planId }) => planId);
  return { realmId, accountId, isWhole: false, own, below: below.flat(), plans: [...new Set(plans)] };
}

/** Whether an obligation is one of those; the same as `readUrgedWork` asks in SQL. */
export function isWithinReach(reach: Reach, obligation: GivenObligation): boolean {
  const { isWhole, own, below, plans, accountId } = reach;
  const { organizationId, planId, givenBy, givenOrganizationId } = obligation;
  if (own.includes(organizationId)) return false;
  return (
    isWhole ||
    below.includes(organizationId) ||
    (planId !== null && plans.includes(planId)) ||
    givenBy === accountId ||
    (givenOrganizationId !== null && own.includes(givenOrganizationId))
  );
}
