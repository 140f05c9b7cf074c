import { localDay } from '#kernel/time/local-time.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { type NamedPlace, newAssignments, openPlaces, type StandingName } from '../domain/assign-members.ts';
import type { Assignment } from '../domain/lay-out-plan.ts';
import type { Body } from '../domain/name-resolution.ts';
import type { ItemRow } from '../domain/plan-rows.ts';
import type { MembersNamed } from '../domain/plan-work.ts';
import { readItems } from '../store/read-plans.ts';
import {
  insertNamedBodies,
  insertNamedLeads,
  insertNaming,
  type LockedPlan,
  lockPlan,
  type NewNaming,
  readNamedParticipants,
  touchPlan,
} from '../store/write-naming.ts';
import { closedOrganizations, nothingToName, planNotFound, unknownOrganizations } from './problems.ts';
import type { OnMembersNamed } from './work-port.ts';

/** Who is meant: by words of the paper, everywhere or in one item; or as lead of a task that names nobody. */
export interface WantedMembers {
  readonly planId: string;
  /** The version of the plan that was seen. */
  readonly version: number;
  /** The words as printed; null for a task on which the paper names no lead. */
  readonly name: string | null;
  readonly itemId: string | null;
  readonly organizationIds: readonly string[];
}

/** A naming that was made. */
export interface MadeNaming {
  readonly namingId: string;
  readonly version: number;
  readonly obligations: number;
}

/**
 * Names the members of words that were left open, or the lead of a task without one, and makes what they owe; in
 * the caller's transaction.
 *
 * @throws ProblemError plan-not-found, version-conflict, unknown-organization, organization-closed, nothing-to-name
 */
export async function nameMembers(
  tx: Transaction,
  act: Act,
  wanted: WantedMembers,
  tell: OnMembersNamed,
): Promise<MadeNaming> {
  const plan = await takePlan(tx, act, wanted);
  const bodies = await takeBodies(tx, act, wanted.organizationIds);
  const items = await readItems(tx, act.realmId, plan.id);
  const names = await readNamedParticipants(tx, act.realmId, plan.id);
  const naming = {
    realmId: act.realmId,
    id: act.newId(),
    planId: plan.id,
    name: wanted.name,
    itemId: wanted.itemId,
  };
  const places =
    wanted.name === null
      ? newLeads(items, names, naming, bodies, act.newId)
      : openPlaces(names, wanted.name, wanted.itemId).map((place) => ({ place, bodies }));
  if (places.length === 0) throw nothingToName();
  await keepNaming(tx, act, naming, places);
  const told = toldItems(items, newAssignments(names, places));
  const { id, title, number, year, date } = plan;
  const obligations = await tell(tx, act, { plan: { id, title, number, year, date }, items: told });
  await recordAudit(tx, act, {
    action: 'plans.name-members',
    object: { type: 'plan', id: plan.id },
    before: null,
    after: { namingId: naming.id, organizations: bodies.map(({ name }) => name), obligations },
  });
  return { namingId: naming.id, version: plan.version + 1, obligations };
}

/** Takes a plan to change it, from the version that was seen. @throws ProblemError plan-not-found, version-conflict */
export async function takePlan(
  tx: Transaction,
  act: Act,
  seen: { readonly planId: string; readonly version: number },
): Promise<LockedPlan> {
  const plan = await lockPlan(tx, act.realmId, seen.planId);
  if (plan === null) throw planNotFound();
  if (plan.version !== seen.version) throw versionConflict(plan);
  await touchPlan(tx, act.realmId, plan.id, authorOf(act));
  return plan;
}

/** The chosen bodies under their names of today: they are named now, not when the plan was written. */
async function takeBodies(tx: Transaction, act: Act, ids: readonly string[]): Promise<Body[]> {
  const today = localDay(act.now);
  const known = await getOrganizations(tx, act.realmId, ids, today);
  const chosen = [...new Set(ids)];
  const strangers = chosen.filter((id) => !known.has(id));
  if (strangers.length > 0) throw unknownOrganizations(strangers);
  const bodies = chosen.flatMap((id) => known.get(id) ?? []);
  const closed = bodies.filter(({ closedOn }) => closedOn !== null && closedOn <= today);
  if (closed.length > 0) throw closedOrganizations(closed.map(({ name }) => name));
  return bodies.map(({ id, name }) => ({ id, name }));
}

function newLeads(
  items: readonly ItemRow[],
  names: readonly StandingName[],
  { itemId }: NewNaming,
  bodies: readonly Body[],
  newId: () => string,
): NamedPlace[] {
  const task = items.find(({ id, kind }) => id === itemId && kind === 'task');
  if (task === undefined || names.some((name) => name.itemId === task.id && name.role === 'lead')) return [];
  return bodies.map((body) => ({
    place: { id: newId(), itemId: task.id, role: 'lead', printedName: body.name, scope: null, bodies: [] },
    bodies: [body],
  }));
}

async function keepNaming(
  tx: Transaction,
  act: Act,
  naming: NewNaming,
  places: readonly NamedPlace[],
): Promise<void> {
  await insertNaming(tx, naming, authorOf(act));
  if (naming.name === null) {
    const leads = places.map(({ place }, index) => ({
      id: place.id,
      name: place.printedName,
      position: index + 1,
    }));
    await insertNamedLeads(tx, naming, leads);
  }
  const rows = places.flatMap(({ place, bodies }) =>
    bodies.map((body) => ({
      participant_id: place.id,
      organization_id: body.id,
      organization_name: body.name,
    })),
  );
  await insertNamedBodies(tx, naming, rows);
}

/** Items with new assignments, each with its order in the plan: `items` stand in it, tasks before duties. */
function toldItems(
  items: readonly ItemRow[],
  assigned: ReadonlyMap<string, readonly Assignment[]>,
): MembersNamed['items'] {
  return items.flatMap((item, index) => {
    const assignments = assigned.get(item.id);
    if (assignments === undefined) return [];
    const time =
      item.kind === 'duty' && item.time_text === null
        ? null
        : {
            text: item.time_text,
            kind: item.time_kind,
            from: item.time_from,
            to: item.time_to,
            until: item.time_until,
            windows: item.time_windows,
            source: [],
          };
    const { id, kind, number, text } = item;
    return [{ id, origin: kind, number, text, time, assignments, position: index + 1 }];
  });
}
