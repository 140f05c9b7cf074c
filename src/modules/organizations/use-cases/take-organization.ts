import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import type { KnownOrganization } from '../domain/known-organization.ts';
import { type LockedOrganization, lockOrganization } from '../store/change-organization.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import { askGuards, type Guard, refusingGuard } from '../store/refused-write.ts';
import {
  groupTaken,
  organizationNotFound,
  standsAboveItself,
  succeedsItself,
  successionKnown,
} from './problems.ts';

/** A body as somebody saw it. */
export interface SeenOrganization {
  readonly id: string;
  readonly version: number;
}

/**
 * Takes a body for a change: nobody else changes it until the transaction ends.
 *
 * @throws ProblemError organizations.not-found, version-conflict
 */
export async function takeOrganization(
  tx: Transaction,
  act: Act,
  seen: SeenOrganization,
): Promise<KnownOrganization & { readonly attributes: LockedOrganization }> {
  const attributes = await lockOrganization(tx, act.realmId, seen.id);
  if (attributes === null) throw organizationNotFound();
  if (attributes.version !== seen.version) throw versionConflict(attributes);
  const [body] = await readOrganizations(tx, act.realmId, [seen.id]);
  if (body === undefined) throw organizationNotFound();
  return { ...body, attributes };
}

const WORDS: Partial<Record<Guard, () => ProblemError>> = {
  organization_parent_no_circle: standsAboveItself,
  organization_parent_check: standsAboveItself,
  organization_succession_no_circle: succeedsItself,
  organization_succession_once: successionKnown,
  organization_group_realm_id_key_valid_excl: groupTaken,
};

/** Writes, asks the guards of the tables, and puts a refusal of theirs into words. */
export async function writeGuarded<Answer>(tx: Transaction, write: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await write();
    await askGuards(tx);
    return answer;
  } catch (error) {
    const guard = refusingGuard(error);
    const words = guard !== null && Object.hasOwn(WORDS, guard) ? WORDS[guard as Guard] : undefined;
    throw words === undefined ? error : words();
  }
}
