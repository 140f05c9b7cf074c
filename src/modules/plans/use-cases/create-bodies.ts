import type { Act } from '#modules/audit/door.ts';
import { createOrganizationIn } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { nameKey } from '../domain/name-key.ts';
import { type Body, namesToCreate } from '../domain/name-resolution.ts';
import type { WeighedNames } from './weigh-names.ts';

/**
 * Makes the bodies that decisions ask for, each once, and answers them by the `nameKey` of their names.
 *
 * @throws ProblemError organizations.name-taken
 */
export async function createBodies(
  tx: Transaction,
  act: Act,
  { decisions, suggestions }: WeighedNames,
): Promise<ReadonlyMap<string, Body>> {
  const within = parentsOfNew(decisions, suggestions);
  const created = new Map<string, Body>();
  for (const name of namesToCreate(decisions)) {
    const parentId = within.get(nameKey(name)) ?? null;
    const { id, name: kept } = await createOrganizationIn(tx, act, { name, parentId });
    created.set(nameKey(name), { id, name: kept });
  }
  return created;
}

/**
 * The body below which each new one belongs, by the `nameKey` of the new name: a unit looked for inside the
 * issuing body is one of its own ("Văn phòng Sở" is the office of that department), whatever a person calls it.
 */
function parentsOfNew(
  decisions: WeighedNames['decisions'],
  suggestions: WeighedNames['suggestions'],
): ReadonlyMap<string, string> {
  return new Map(
    [...suggestions].flatMap(([printed, { within }]) => {
      const decision = decisions.get(nameKey(printed));
      return decision?.kind === 'create' && within !== null ? [[nameKey(decision.name), within]] : [];
    }),
  );
}
