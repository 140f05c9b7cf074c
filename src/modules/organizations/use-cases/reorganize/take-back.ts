import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { KnownOrganization } from '../../domain/known-organization.ts';
import type { Organization } from '../../domain/organization.ts';
import { presentOrganization } from '../../domain/present-organization.ts';
import { replaceNames, replaceParents, updateLives } from '../../store/change-organization.ts';
import { readOrganizations } from '../../store/read-organizations.ts';
import { deleteStepsOfDay, readEndedWith } from '../../store/reorganize.ts';
import { nothingToTakeBack, organizationNotFound } from '../problems.ts';
import { type SeenOrganization, takeOrganization, writeGuarded } from '../take-organization.ts';
import type { KeptMatter, WorkOfBodies } from './work-of-bodies.ts';

/** A body after its reorganisation was taken back, and what could not come back. */
export interface TakenBack {
  readonly organization: Organization;
  readonly kept: readonly KeptMatter[];
}

/**
 * Takes back what reorganised a body on a day: its end, with that of the bodies that ended with it, or its transfers. What
 * moved comes back as far as it is open and went no further; the rest is answered with why.
 *
 * @throws ProblemError organizations.not-found, version-conflict, organizations.nothing-to-take-back
 */
export async function takeBackReorganization(
  tx: Transaction,
  act: Act,
  works: readonly WorkOfBodies[],
  seen: SeenOrganization,
  on: string,
): Promise<TakenBack> {
  const { realmId } = act;
  const body = await takeOrganization(tx, act, seen);
  const ended = body.closedOn === on ? await readEndedWith(tx, realmId, body.id, on) : [];
  const steps = await deleteStepsOfDay(tx, realmId, [body.id, ...ended], on);
  if (steps.length === 0 && body.closedOn !== on) throw nothingToTakeBack(on);
  if (body.closedOn === on)
    await reopen(tx, act, [body, ...(await readOrganizations(tx, realmId, ended))], on);
  else await updateLives(tx, realmId, [{ id: body.id, closedOn: body.closedOn }], authorOf(act));
  const ids = steps.map(({ id }) => id);
  const kept: KeptMatter[] = [];
  for (const work of works) kept.push(...(await work.giveBack(tx, act, ids)));
  await recordAudit(tx, act, {
    action: 'organizations.take-back-reorganization',
    object: { type: 'organization', id: body.id },
    before: { closedOn: body.closedOn, steps },
    after: { closedOn: body.closedOn === on ? null : body.closedOn, kept: kept.length },
  });
  const [after] = await readOrganizations(tx, realmId, [body.id]);
  if (after === undefined) throw organizationNotFound();
  return { organization: presentOrganization(after, on), kept };
}

/** Lets the names and places that ended with these bodies go on. */
async function reopen(
  tx: Transaction,
  act: Act,
  bodies: readonly KnownOrganization[],
  on: string,
): Promise<void> {
  const ids = bodies.map(({ id }) => id);
  const row = (organizationId: string) => ({ rowId: act.newId(), organizationId });
  const goOn = <Held extends { readonly to: string | null }>(one: Held): Held =>
    one.to === on ? { ...one, to: null } : one;
  await writeGuarded(tx, async () => {
    await replaceNames(
      tx,
      act.realmId,
      ids,
      bodies.flatMap(({ id, names }) => names.map((name) => ({ ...goOn(name), ...row(id) }))),
    );
    await replaceParents(
      tx,
      act.realmId,
      ids,
      bodies.flatMap(({ id, parents }) => parents.map((parent) => ({ ...goOn(parent), ...row(id) }))),
    );
    const lives = ids.map((id) => ({ id, closedOn: null }));
    await updateLives(tx, act.realmId, lives, authorOf(act));
  });
}
