import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { getOrganizations, listOrganizationsOn } from '#modules/organizations/door.ts';
import { readPlanNames } from '#modules/plans/door.ts';
import {
  explainNotInspectable,
  findInspectable,
  listLateWork,
  type NotInspectable,
  type UrgingPorts,
} from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';

/** A body, and whether somebody may inspect it. */
export interface WeighedBody {
  readonly id: string;
  readonly name: string;
  /** So much of its late work would be laid before who inspects. */
  readonly late: number;
  readonly why: NotInspectable['why'] | 'closed' | null;
  /** Plans by which it could be inspected. */
  readonly plans: readonly { readonly id: string; readonly name: string }[];
}

interface Asked {
  readonly planId: string | null;
  readonly now: Date;
}

/**
 * Which of these bodies the actor may inspect, and why not the others, before anything is begun. A constant number of
 * statements; identifiers of no body are left out.
 */
export async function weighBodies(
  db: Queryable,
  actor: Actor,
  ports: Pick<UrgingPorts, 'handedIn'>,
  ids: readonly string[],
  asked: Asked,
): Promise<readonly WeighedBody[]> {
  const { realmId } = actor;
  const today = localDay(asked.now);
  const bodies = [...(await getOrganizations(db, realmId, ids, today)).values()];
  const known = bodies.map(({ id }) => id);
  const refused = await explainNotInspectable(db, actor, known, asked);
  const named = await readPlanNames(db, realmId, [
    ...new Set([...refused.values()].flatMap(({ plans }) => plans)),
  ]);
  const late = await listLateWork(db, actor, known, { now: asked.now, ports });
  const lateOf = Map.groupBy(late, ({ organizationId }) => organizationId);
  return ids.flatMap((id) => {
    const body = bodies.find((one) => one.id === id);
    if (body === undefined) return [];
    const { why = null, plans = [] } = refused.get(id) ?? {};
    return {
      ...{ id, name: body.name, late: lateOf.get(id)?.length ?? 0 },
      why: body.closedOn !== null && body.closedOn <= today ? ('closed' as const) : why,
      plans: named.filter((plan) => plans.includes(plan.id)),
    };
  });
}

/** So many bodies a picker offers. */
const OFFERED = 40;

/** The first bodies by these words that the actor may inspect, in a constant number of statements. */
export async function findInspectableBodies(
  db: Queryable,
  actor: Actor,
  words: string,
  asked: Asked,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await listOrganizationsOn(db, actor.realmId, localDay(asked.now), words);
  const may = await findInspectable(
    db,
    actor,
    found.map(({ id }) => id),
    asked,
  );
  return found
    .filter(({ id }) => may.has(id))
    .slice(0, OFFERED)
    .map(({ id, name }) => ({ id, name }));
}
