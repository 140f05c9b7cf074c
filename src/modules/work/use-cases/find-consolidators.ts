import { getOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { makesConsolidator } from '../domain/consolidating.ts';
import { readSoleDuties } from '../store/read-context.ts';

/** A body that puts together what another reports, and why it is so. */
export interface Consolidator {
  readonly id: string;
  readonly name: string;
  /** duty: the plan says so in a duty of this body alone; above: it stands directly above in a tree. */
  readonly by: 'duty' | 'above';
  /** The duty. */
  readonly words: string | null;
}

/** Whose results are put together: the body that owes, under which plan (null: none). */
export interface Owing {
  readonly organizationId: string;
  readonly planId: string | null;
}

/**
 * The bodies that put together what one body reports under a plan: those that the plan gives this duty, then those
 * directly above it on `day`. Never the body itself.
 */
export async function findConsolidators(
  db: Queryable,
  realmId: string,
  { organizationId, planId }: Owing,
  day: string,
): Promise<Consolidator[]> {
  const duties = planId === null ? [] : await readSoleDuties(db, realmId, planId);
  const found = new Map<string, Consolidator>();
  for (const duty of duties) {
    if (duty.organizationId === organizationId || !makesConsolidator(duty.text)) continue;
    const { organizationId: id, organizationName: name, text } = duty;
    if (!found.has(id)) found.set(id, { id, name, by: 'duty', words: text });
  }
  const owing = (await getOrganizations(db, realmId, [organizationId], day)).get(organizationId);
  const above = await getOrganizations(db, realmId, owing?.parents.map(({ id }) => id) ?? [], day);
  for (const { id, name } of above.values())
    if (!found.has(id)) found.set(id, { id, name, by: 'above', words: null });
  return [...found.values()];
}
