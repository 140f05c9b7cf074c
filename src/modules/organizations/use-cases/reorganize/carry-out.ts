import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Organization } from '../../domain/organization.ts';
import type { MoveChoices } from '../../domain/reorganize/route-matter.ts';
import {
  closeOrganization,
  recordSuccession,
  type WantedClosing,
  type WantedStep,
} from '../close-organization.ts';
import type { SeenOrganization } from '../take-organization.ts';
import { keepMoveChoices, moveOpenWork } from './move-open-work.ts';
import { listWithUnits } from './preview-moves.ts';
import type { WorkOfBodies } from './work-of-bodies.ts';

/**
 * Ends a body, and what is open with it goes to whoever took over: at once, or on the day that is still to come.
 *
 * @throws what `closeOrganization` throws
 */
export async function endOrganization(
  tx: Transaction,
  act: Act,
  works: readonly WorkOfBodies[],
  seen: SeenOrganization,
  { choices, ...wanted }: WantedClosing & { readonly choices: MoveChoices },
): Promise<Organization> {
  const ids = wanted.withUnits ? await listWithUnits(tx, act.realmId, seen.id, wanted.on) : [seen.id];
  const body = await closeOrganization(tx, act, seen, wanted);
  await keepMoveChoices(tx, act, ids, choices);
  await moveOpenWork(tx, act, works, ids);
  return body;
}

/**
 * Records that another body took over from this one, and what the step names goes to it: at once, or on its day.
 *
 * @throws what `recordSuccession` throws
 */
export async function giveWorkAway(
  tx: Transaction,
  act: Act,
  works: readonly WorkOfBodies[],
  seen: SeenOrganization,
  { choices, ...step }: WantedStep & { readonly choices: MoveChoices },
): Promise<Organization> {
  const body = await recordSuccession(tx, act, seen, step);
  await keepMoveChoices(tx, act, [seen.id], choices);
  await moveOpenWork(tx, act, works, [seen.id]);
  return body;
}
