import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { endOn, holdFrom } from '../domain/hold-from.ts';
import { existsOn, type KnownOrganization } from '../domain/known-organization.ts';
import type { Organization, OrganizationTree } from '../domain/organization.ts';
import { presentOrganization } from '../domain/present-organization.ts';
import {
  type Attributes,
  replaceNames,
  replaceParents,
  updateAttributes,
  updateLives,
} from '../store/change-organization.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import { notAliveOn, parentNotAlive, parentUnknown } from './problems.ts';
import { type SeenOrganization, takeOrganization, writeGuarded } from './take-organization.ts';

/** A name that a body is to bear from a day on. */
export interface WantedName {
  readonly from: string;
  readonly name: string;
  readonly abbreviation: string | null;
}

/**
 * Gives a body another name from a day, until the next name that was known to follow. What it was called before
 * stays; a name that began on that very day is replaced.
 *
 * @throws ProblemError organizations.not-found, version-conflict, organizations.not-alive
 */
export async function renameOrganization(
  tx: Transaction,
  act: Act,
  seen: SeenOrganization,
  { from, name, abbreviation }: WantedName,
): Promise<Organization> {
  const body = await takeOrganization(tx, act, seen);
  if (!existsOn(body, from)) throw notAliveOn(from);
  const kept = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const names = holdFrom(body.names, from, { name: kept, abbreviation: abbreviation || null });
  await writeGuarded(tx, async () => {
    await replaceNames(
      tx,
      act.realmId,
      [body.id],
      names.map((held) => ({ ...held, rowId: act.newId(), organizationId: body.id })),
    );
    await countUp(tx, act, body);
  });
  return finish(tx, act, body, 'organizations.rename-organization', from);
}

/** A place that a body is to have from a day on; null: below nobody. */
export interface WantedPlace {
  readonly from: string;
  readonly tree: OrganizationTree;
  readonly parentId: string | null;
}

/**
 * Moves a body below another one from a day, in one of the trees.
 *
 * @throws ProblemError organizations.not-found, version-conflict, organizations.not-alive,
 * organizations.parent-unknown, organizations.parent-not-alive, organizations.circle
 */
export async function moveOrganization(
  tx: Transaction,
  act: Act,
  seen: SeenOrganization,
  { from, tree, parentId }: WantedPlace,
): Promise<Organization> {
  const body = await takeOrganization(tx, act, seen);
  if (!existsOn(body, from)) throw notAliveOn(from);
  if (parentId !== null) await refuseDeadParent(tx, act, parentId, from);
  const others = body.parents.filter((parent) => parent.tree !== tree);
  const own = body.parents.filter((parent) => parent.tree === tree);
  const moved = parentId === null ? endOn(own, from) : holdFrom(own, from, { tree, id: parentId });
  await writeGuarded(tx, async () => {
    await replaceParents(
      tx,
      act.realmId,
      [body.id],
      [...others, ...moved].map((held) => ({ ...held, rowId: act.newId(), organizationId: body.id })),
    );
    await countUp(tx, act, body);
  });
  return finish(tx, act, body, 'organizations.move-organization', from);
}

/**
 * Corrects what holds for all days of a body: its kind, level and codes.
 *
 * @throws ProblemError organizations.not-found, version-conflict
 */
export async function describeOrganization(
  tx: Transaction,
  act: Act,
  seen: SeenOrganization,
  wanted: Attributes,
  day: string,
): Promise<Organization> {
  const body = await takeOrganization(tx, act, seen);
  await updateAttributes(tx, { realmId: act.realmId, id: body.id }, wanted, authorOf(act));
  const { kind, level, codes } = body.attributes;
  await recordAudit(tx, act, {
    action: 'organizations.describe-organization',
    object: { type: 'organization', id: body.id },
    before: { kind, level, codes },
    after: wanted,
  });
  return presentOrganization({ ...body, kind: wanted.kind, version: body.version + 1 }, day);
}

async function refuseDeadParent(tx: Transaction, act: Act, parentId: string, day: string): Promise<void> {
  const [parent] = await readOrganizations(tx, act.realmId, [parentId]);
  if (parent === undefined) throw parentUnknown();
  if (!existsOn(parent, day)) throw parentNotAlive(day);
}

function countUp(tx: Transaction, act: Act, body: KnownOrganization): Promise<void> {
  return updateLives(tx, act.realmId, [{ id: body.id, closedOn: body.closedOn }], authorOf(act));
}

async function finish(
  tx: Transaction,
  act: Act,
  before: KnownOrganization,
  action: string,
  day: string,
): Promise<Organization> {
  const [after] = await readOrganizations(tx, act.realmId, [before.id]);
  if (after === undefined) throw new Error(`The body ${before.id} was changed and cannot be read.`);
  await recordAudit(tx, act, {
    action,
    object: { type: 'organization', id: before.id },
    before: { names: before.names, parents: before.parents },
    after: { names: after.names, parents: after.parents },
  });
  return presentOrganization(after, day);
}
