import type { Queryable } from '#platform/db/database.ts';
import type { Organization } from '../domain/organization.ts';
import { presentOrganization } from '../domain/present-organization.ts';
import { readOrganizations } from '../store/read-organizations.ts';

/** The bodies with these ids as they were on `day`, closed ones too; ids of no body of the realm are missing. */
export async function getOrganizations(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Organization>> {
  const bodies = await readOrganizations(db, realmId, ids);
  return new Map(bodies.map((body) => [body.id, presentOrganization(body, day)]));
}
