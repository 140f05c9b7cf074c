import { getOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { bodyOfRealm } from '../../domain/urging/body-of-realm.ts';
import type { LetterSender } from '../../domain/urging/letterhead.ts';

/** In whose name a paper goes out on a day; a body of nobody's is the realm's own committee. */
export async function findSender(
  db: Queryable,
  realmId: string,
  id: string | null,
  { realm, day }: { readonly realm: string; readonly day: string },
): Promise<LetterSender> {
  const own = id === null ? undefined : (await getOrganizations(db, realmId, [id], day)).get(id);
  if (own === undefined)
    return { name: bodyOfRealm(realm), abbreviation: 'UBND', kind: 'peoples-committee', above: null };
  const above = (own.parents.find(({ tree }) => tree === 'state') ?? own.parents[0])?.id;
  const named =
    above === undefined ? undefined : (await getOrganizations(db, realmId, [above], day)).get(above);
  return { name: own.name, abbreviation: own.abbreviation, kind: own.kind, above: named?.name ?? null };
}
