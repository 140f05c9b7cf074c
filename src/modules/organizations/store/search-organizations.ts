import type { Queryable } from '#platform/db/database.ts';
import type { Organization } from '../domain/organization.ts';

/**
 * Bodies existing on `day` whose name or abbreviation of that day holds each of the words, marks and case
 * aside, by Vietnamese alphabet.
 */
export async function searchOrganizations(
  db: Queryable,
  realmId: string,
  day: string,
  words: readonly string[],
): Promise<Organization[]> {
  return db.query<Organization>(
    `select o.id, n.name, n.abbreviation, o.kind, o.closed_on as "closedOn", o.version,
            coalesce((select json_agg(json_build_object('tree', p.tree, 'id', p.parent_id) order by p.tree)
               from organization_parent p
              where p.realm_id = o.realm_id and p.organization_id = o.id and p.valid @> $2::date), '[]') as parents
       from organization o
       join organization_name n
         on n.realm_id = o.realm_id and n.organization_id = o.id and n.valid @> $2::date
      where o.realm_id = $1
        and (o.opened_on is null or o.opened_on <= $2::date)
        and (o.closed_on is null or $2::date < o.closed_on)
        and n.folded like all (
              select '%' || public.vn_unaccent(replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_')) || '%'
                from unnest($3::text[]) word)
      order by n.name collate "vi-x-icu", o.id`,
    [realmId, day, words],
  );
}
