import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { cutAt } from '../domain/hold-from.ts';
import { existsOn, type KnownOrganization } from '../domain/known-organization.ts';
import { ORGANIZATION_TREES, type Organization, type SuccessionKind } from '../domain/organization.ts';
import { presentOrganization } from '../domain/present-organization.ts';
import { replaceNames, replaceParents, updateLives } from '../store/change-organization.ts';
import { insertSuccessions } from '../store/insert-organization.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import { readSubtree } from '../store/read-tree.ts';
import { hasUnits, notAliveOn, organizationNotFound, parentUnknown } from './problems.ts';
import { type SeenOrganization, takeOrganization, writeGuarded } from './take-organization.ts';

/** How a body is to end. */
export interface WantedClosing {
  /** The first day on which it no longer exists. */
  readonly on: string;
  /** Ends the bodies below it on the same day. */
  readonly withUnits: boolean;
  /** Who takes over, and what; several: it is split. */
  readonly successors: readonly { readonly organizationId: string; readonly scope: string | null }[];
}

/**
 * Ends a body on a day and records who took over, in one transaction. Its names and places end with it; it is
 * kept and found under its days.
 *
 * @throws ProblemError organizations.not-found, version-conflict, organizations.not-alive, organizations.has-units,
 * organizations.parent-unknown (a successor is not known), organizations.succession-circle
 */
export async function closeOrganization(
  tx: Transaction,
  act: Act,
  seen: SeenOrganization,
  { on, withUnits, successors }: WantedClosing,
): Promise<Organization> {
  const body = await takeOrganization(tx, act, seen);
  if (!existsOn(body, on) || body.openedOn === on) throw notAliveOn(on);
  const units = await listUnits(tx, act, body.id, on);
  if (units.length > 0 && !withUnits) throw hasUnits(units.length);
  const ending = [body, ...units.filter((unit) => existsOn(unit, on) && unit.openedOn !== on)];
  await writeGuarded(tx, async () => {
    await endBodies(tx, act, ending, on);
    // Whoever takes over from a body takes over from those that end with it, unless their own ways are known.
    const heirless = ending.filter(
      ({ id, successors: own }) => id === body.id || own.every((heir) => heir.on !== on),
    );
    await recordSteps(
      tx,
      act,
      heirless.map(({ id }) => id),
      successors.map(({ organizationId, scope }) => ({
        successorId: organizationId,
        on,
        scope,
        kind: successors.length > 1 ? ('split' as const) : ('merge' as const),
      })),
    );
  });
  await recordAudit(
    tx,
    act,
    ...ending.map(({ id, closedOn }) => ({
      action: 'organizations.close-organization',
      object: { type: 'organization', id },
      before: { closedOn },
      after: { closedOn: on, ...(id === body.id ? { successors } : { with: body.id }) },
    })),
  );
  return read(tx, act, body.id, on);
}

/** A step by which work passed from a body to another. */
export interface WantedStep {
  readonly successorId: string;
  readonly on: string;
  readonly scope: string | null;
  readonly kind: SuccessionKind;
}

/**
 * Records that another body took over from this one, wholly or in part. It ends nobody.
 *
 * @throws ProblemError organizations.not-found, version-conflict, organizations.parent-unknown,
 * organizations.succession-circle, organizations.succession-known
 */
export async function recordSuccession(
  tx: Transaction,
  act: Act,
  seen: SeenOrganization,
  step: WantedStep,
): Promise<Organization> {
  const body = await takeOrganization(tx, act, seen);
  await writeGuarded(tx, async () => {
    await recordSteps(tx, act, [body.id], [step]);
    await updateLives(tx, act.realmId, [{ id: body.id, closedOn: body.closedOn }], authorOf(act));
  });
  await recordAudit(tx, act, {
    action: 'organizations.record-succession',
    object: { type: 'organization', id: body.id },
    before: null,
    after: step,
  });
  return read(tx, act, body.id, step.on);
}

async function recordSteps(
  tx: Transaction,
  act: Act,
  predecessorIds: readonly string[],
  steps: readonly WantedStep[],
): Promise<void> {
  const ids = [...new Set(steps.map(({ successorId }) => successorId))];
  const known = await readOrganizations(tx, act.realmId, ids);
  if (known.length < ids.length || ids.some((id) => predecessorIds.includes(id))) throw parentUnknown();
  await insertSuccessions(
    tx,
    act.realmId,
    predecessorIds.flatMap((predecessorId) =>
      steps.map((step) => ({ ...step, id: act.newId(), predecessorId })),
    ),
  );
}

/** Everything that stands below the body in either tree on the last day before it ends, and on the day itself. */
async function listUnits(tx: Transaction, act: Act, root: string, day: string): Promise<KnownOrganization[]> {
  const ids = new Set<string>();
  for (const tree of ORGANIZATION_TREES) {
    for (const { id } of await readSubtree(tx, act.realmId, { tree, day, root })) ids.add(id);
  }
  return readOrganizations(tx, act.realmId, [...ids]);
}

async function endBodies(
  tx: Transaction,
  act: Act,
  bodies: readonly KnownOrganization[],
  on: string,
): Promise<void> {
  const ids = bodies.map(({ id }) => id);
  const row = (organizationId: string) => ({ rowId: act.newId(), organizationId });
  const names = bodies.flatMap(({ id, names: held }) =>
    cutAt(held, on).map((name) => ({ ...name, ...row(id) })),
  );
  const parents = bodies.flatMap(({ id, parents: held }) =>
    cutAt(held, on).map((parent) => ({ ...parent, ...row(id) })),
  );
  await replaceNames(tx, act.realmId, ids, names);
  await replaceParents(tx, act.realmId, ids, parents);
  const lives = ids.map((id) => ({ id, closedOn: on }));
  await updateLives(tx, act.realmId, lives, authorOf(act));
}

async function read(tx: Transaction, act: Act, id: string, day: string): Promise<Organization> {
  const [body] = await readOrganizations(tx, act.realmId, [id]);
  if (body === undefined) throw organizationNotFound();
  return presentOrganization(body, day);
}
