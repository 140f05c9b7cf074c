import type { Actor } from '#kernel/law/actor.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { isLate } from '../../domain/urging/urged-work.ts';
import { readOwingOfPlan, readUrgedWork } from '../../store/urging/read-urged-work.ts';
import { findReach } from './find-reach.ts';
import type { UrgingPorts } from './urging-ports.ts';

/** So much late work of the bodies chosen is laid before whoever inspects. */
const MOST_LATE = 200;

/**
 * Those of these bodies that the actor may inspect: bodies below the own ones, and those that owe something under a plan
 * whose results the own ones put together; for whoever keeps the house, all of them. Never an own body.
 */
export async function findInspectable(
  db: Queryable,
  actor: Actor,
  bodies: readonly string[],
  { planId, now }: { readonly planId: string | null; readonly now: Date },
): Promise<ReadonlySet<string>> {
  const { isWhole, own, below, plans } = await findReach(db, actor, now);
  const others = bodies.filter((id) => !own.includes(id));
  if (isWhole) return new Set(others);
  const ofPlan =
    planId !== null && plans.includes(planId)
      ? new Set(await readOwingOfPlan(db, actor.realmId, planId, others))
      : new Set<string>();
  return new Set(others.filter((id) => below.includes(id) || ofPlan.has(id)));
}

/** What these bodies are late with, as the actor may urge for it and nobody has handed it in; the longest late first. */
export async function listLateWork(
  db: Queryable,
  actor: Actor,
  bodies: readonly string[],
  { now, ports }: { readonly now: Date; readonly ports: Pick<UrgingPorts, 'handedIn'> },
): Promise<readonly Obligation[]> {
  const reach = await findReach(db, actor, now);
  const asked = { until: localDay(now), planId: null, bodies, most: MOST_LATE };
  const found = await readUrgedWork(db, reach, asked);
  const late = found.filter((work) => isLate(work, localMinute(now)));
  const done = await ports.handedIn(
    db,
    actor.realmId,
    late.map(({ id }) => id),
  );
  return late.filter(({ id }) => !done.has(id));
}
