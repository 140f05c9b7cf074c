import type { Transaction } from '#platform/db/database.ts';
import { lockOrganizations } from './lock-organizations.ts';

/**
 * The living body that bears this very name (capitals aside) under the same parent, or null. Holds others
 * off making it at the same moment, until the transaction ends.
 */
export async function findSameName(
  tx: Transaction,
  realmId: string,
  name: string,
  parentId: string | null,
): Promise<string | null> {
  await lockOrganizations(tx, realmId);
  const [row] = await tx.query<{ id: string }>(
    `select o.id
       from organization_name n
       join organization o on o.realm_id = n.realm_id and o.id = n.organization_id
      where n.realm_id = $1 and lower(n.name) = lower($2) and upper(n.valid) is null and o.closed_on is null
        and ($3::uuid is null and not exists (
               select from organization_parent p
                where p.realm_id = o.realm_id and p.organization_id = o.id and upper(p.valid) is null)
             or exists (
               select from organization_parent p
                where p.realm_id = o.realm_id and p.organization_id = o.id and p.parent_id = $3
                  and upper(p.valid) is null))
      limit 1`,
    [realmId, name, parentId],
  );
  return row?.id ?? null;
}
