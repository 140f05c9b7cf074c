import type { Queryable } from '#platform/db/database.ts';
import type { KnownOrganization } from '../domain/known-organization.ts';

const BODIES = `
  select o.id, o.kind, o.tree, o.opened_on as "openedOn", o.closed_on as "closedOn", o.version,
         (select json_agg(json_build_object('name', n.name, 'abbreviation', n.abbreviation,
                                            'from', lower(n.valid), 'to', upper(n.valid)) order by n.valid)
            from organization_name n
           where n.realm_id = o.realm_id and n.organization_id = o.id) as names,
         coalesce((select json_agg(json_build_object('tree', p.tree, 'id', p.parent_id,
                                                     'from', lower(p.valid), 'to', upper(p.valid))
                                   order by p.tree, p.valid)
            from organization_parent p
           where p.realm_id = o.realm_id and p.organization_id = o.id), '[]') as parents,
         coalesce((select json_agg(json_build_object('id', s.successor_id, 'on', s.on_day, 'scope', s.scope)
                                   order by s.on_day, s.id)
            from organization_succession s
           where s.realm_id = o.realm_id and s.predecessor_id = o.id), '[]') as successors
    from organization o`;

/** All bodies of a realm with their history, in the order in which they were entered. */
export async function readAllOrganizations(db: Queryable, realmId: string): Promise<KnownOrganization[]> {
  return db.query<KnownOrganization>(`${BODIES} where o.realm_id = $1 order by o.id`, [realmId]);
}

/** The bodies with these ids; ids of no body, or of another realm, are left out. */
export async function readOrganizations(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<KnownOrganization[]> {
  if (ids.length === 0) return [];
  return db.query<KnownOrganization>(`${BODIES} where o.realm_id = $1 and o.id = any($2) order by o.id`, [
    realmId,
    [...new Set(ids)],
  ]);
}
