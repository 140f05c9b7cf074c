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

/** Bodies as they were weighed, and a plan to begin with. */
export interface Weighed {
  readonly bodies: readonly WeighedBody[];
  /** While no plan is chosen: the one by which the most of them may be inspected, of equals the one with more late work. */
  readonly suggested: { readonly id: string; readonly name: string } | null;
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
): Promise<Weighed> {
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
  const weighed = ids.flatMap((id): WeighedBody[] => {
    const body = bodies.find((one) => one.id === id);
    if (body === undefined) return [];
    const { why = null, plans = [] } = refused.get(id) ?? {};
    const isClosed = body.closedOn !== null && body.closedOn <= today;
    return [
      {
        ...{ id, name: body.name, late: lateOf.get(id)?.length ?? 0 },
        why: isClosed ? 'closed' : why,
        plans: isClosed ? [] : named.filter((plan) => plans.includes(plan.id)),
      },
    ];
  });
  const lateUnder = Map.groupBy(late, ({ planId }) => planId);
  return {
    bodies: weighed,
    suggested: suggestPlan(weighed, (plan) => lateUnder.get(plan)?.length ?? 0),
  };
}

function suggestPlan(
  bodies: readonly WeighedBody[],
  lateUnder: (plan: string) => number,
): Weighed['suggested'] {
  const opened = Map.groupBy(
    bodies.flatMap(({ plans }) => plans),
    ({ id }) => id,
  );
  const [best] = [...opened.values()].sort(
    ([a, ...moreA], [b, ...moreB]) =>
      moreB.length - moreA.length || lateUnder(b?.id ?? '') - lateUnder(a?.id ?? ''),
  );
  return best?.[0] ?? null;
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
