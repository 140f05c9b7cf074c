import type { Queryable } from '#platform/db/database.ts';
import type { OrganizationKind, OrganizationTree } from '../domain/organization.ts';

/** A body, or one above it, where it stands in the tree that was climbed. */
export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly tree: OrganizationTree;
  readonly parentId: string | null;
}

/** No real tree is as high; a circle cannot be kept, so this ends nothing else. */
const MOST_STEPS = 12;

/** The parent of a day, or for a body that was not there yet or no more, its latest one. */
const PARENT = `
  left join lateral (
    select parent_id from organization_parent p
     where p.realm_id = $1 and p.organization_id = o.id and p.tree = climbed.tree
     order by p.valid @> $3::date desc, p.valid desc limit 1) above on true`;

const NAME = `
  join lateral (
    select name from organization_name n
     where n.realm_id = $1 and n.organization_id = climbing.id
     order by n.valid @> $3::date desc, n.valid desc limit 1) named on true`;

/** These bodies and all above them, each in the tree it belongs to; one statement however many. */
export async function readPlaces(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
  day: string,
): Promise<PlaceRow[]> {
  return db.query<PlaceRow>(
    `with recursive climbing as (
       select o.id, o.kind, climbed.tree, above.parent_id, 0 as step
         from organization o
         cross join lateral (select o.tree) climbed
         ${PARENT}
        where o.realm_id = $1 and o.id = any($2::uuid[])
       union
       select o.id, o.kind, climbed.tree, above.parent_id, climbed.step + 1
         from climbing climbed
         join organization o on o.realm_id = $1 and o.id = climbed.parent_id
         ${PARENT}
        where climbed.step < ${MOST_STEPS})
     select distinct on (climbing.tree, climbing.id)
            climbing.id, named.name, climbing.kind, climbing.tree, climbing.parent_id as "parentId"
       from climbing ${NAME}
      order by climbing.tree, climbing.id`,
    [realmId, ids, day],
  );
}
