import type { Actor } from '#kernel/law/actor.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { isLate } from '../../domain/urging/urged-work.ts';
import { readPage } from '../../store/list-obligations.ts';
import { writeConditions } from '../../store/obligation-conditions.ts';
import { sortOrder } from '../../store/obligation-sorts.ts';
import { readOwingOfPlans, readUrgedWork } from '../../store/urging/read-urged-work.ts';
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
      ? new Set(
          (await readOwingOfPlans(db, actor.realmId, [planId], others)).map((one) => one.organizationId),
        )
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

/** Why somebody may not inspect a body: it is an own one; it is neither below one nor owes under the plan chosen. */
export type NotInspectable = {
  readonly why: 'own' | 'not-below';
  /** Plans by which it could be inspected: it owes under them, and the own bodies put their results together. */
  readonly plans: readonly string[];
};

/** Why some of these bodies are not among those of `findInspectable`; those that are have no entry. */
export async function explainNotInspectable(
  db: Queryable,
  actor: Actor,
  bodies: readonly string[],
  asked: { readonly planId: string | null; readonly now: Date },
): Promise<ReadonlyMap<string, NotInspectable>> {
  const reach = await findReach(db, actor, asked.now);
  const may = await findInspectable(db, actor, bodies, asked);
  const others = bodies.filter((id) => !may.has(id));
  const owing = await readOwingOfPlans(db, actor.realmId, reach.plans, others);
  const isOwn = (id: string): boolean => reach.own.includes(id);
  return new Map(
    others.map((id) => {
      const plans = owing.filter(({ organizationId }) => organizationId === id && !isOwn(id));
      return [id, { why: isOwn(id) ? 'own' : 'not-below', plans: plans.map(({ planId }) => planId) }];
    }),
  );
}

/** Work of these bodies that whoever inspects may look at: any of it but what has to be put right, by its end. */
export async function listWorkToLookAt(
  db: Queryable,
  realmId: string,
  bodies: readonly string[],
  asked: { readonly words: string; readonly now: Date; readonly most: number },
): Promise<readonly Obligation[]> {
  const order = sortOrder('deadline', false);
  const wanted = { organizations: bodies, words: asked.words, withoutRemedies: true };
  const conditions = writeConditions(realmId, wanted, localMinute(asked.now));
  const page = await readPage(db, { conditions, order, name: 'to look at' }, null, {
    rows: asked.most,
    counted: 0,
  });
  return page?.obligations ?? [];
}
