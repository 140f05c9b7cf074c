import type { Queryable } from '#platform/db/database.ts';

/** Identifiers of everything below a body on a day, in the tree of that body itself, nearest first. */
export async function readIdentifiersBelow(
  db: Queryable,
  realmId: string,
  root: string,
  day: string,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `with recursive below (id, tree, depth) as (
       select o.id, o.tree, 0 from organization o where o.realm_id = $1 and o.id = $2
       union all
       select p.organization_id, below.tree, below.depth + 1
         from below
         -- Body by body over the index: the planner cannot know how few stand below one.
         cross join lateral (
           select organization_id from organization_parent
            where realm_id = $1 and parent_id = below.id and tree = below.tree and valid @> $3::date
           offset 0) p
     )
     select id from below where depth > 0 order by depth, id`,
    [realmId, root, day],
  );
  return rows.map(({ id }) => id);
}
