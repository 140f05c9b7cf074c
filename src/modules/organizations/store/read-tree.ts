import type { Queryable } from '#platform/db/database.ts';
import type { OrganizationKind, OrganizationLevel, OrganizationTree } from '../domain/organization.ts';

/** One body in a branch of a tree, under its name of the asked day. */
export interface BranchRow {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
  readonly closedOn: string | null;
  readonly version: number;
  /** Bodies directly below it on that day. */
  readonly units: number;
}

/** One body of a subtree with the way to it. */
export interface SubtreeRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly parentId: string;
  /** Steps below the root of the subtree, from 1. */
  readonly depth: number;
}

const LIVES = (body: string) =>
  `(${body}.opened_on is null or ${body}.opened_on <= $2::date) and (${body}.closed_on is null or $2::date < ${body}.closed_on)`;

const UNITS = `
  (select count(*) from organization_parent c
     join organization u on u.realm_id = c.realm_id and u.id = c.organization_id and ${LIVES('u')}
    where c.realm_id = o.realm_id and c.parent_id = o.id and c.tree = $3 and c.valid @> $2::date) as units`;

const NAMED = `
  join organization_name n on n.realm_id = o.realm_id and n.organization_id = o.id and n.valid @> $2::date`;

const COLUMNS = `o.id, n.name, n.abbreviation, o.kind, o.level, o.closed_on as "closedOn", o.version`;

const BELOW = `
  select ${COLUMNS}, ${UNITS}
    from organization_parent p
    join organization o on o.realm_id = p.realm_id and o.id = p.organization_id and ${LIVES('o')}
    ${NAMED}
   where p.realm_id = $1 and p.parent_id = $4 and p.tree = $3 and p.valid @> $2::date
   order by n.name collate "vi-x-icu", o.id`;

/**
 * Roots of a tree: living bodies without a living parent in it that have units in it, or stand in no tree but
 * are of this one. The root of one tree is thus not shown in the other.
 */
const ROOTS = `
  select * from (
    select ${COLUMNS}, ${UNITS},
           o.tree = $3 and not exists (
             select from organization_parent p where p.realm_id = o.realm_id and p.organization_id = o.id
                and p.valid @> $2::date) as alone
      from organization o
      ${NAMED}
     where o.realm_id = $1 and ${LIVES('o')}
       and not exists (
         select from organization_parent p
           join organization above on above.realm_id = p.realm_id and above.id = p.parent_id and ${LIVES('above')}
          where p.realm_id = o.realm_id and p.organization_id = o.id and p.tree = $3 and p.valid @> $2::date)
  ) root
  where units > 0 or alone
  order by name collate "vi-x-icu", id`;

/** The bodies directly below one on a day, or with null the roots of the tree; one statement however many. */
export async function readBranch(
  db: Queryable,
  realmId: string,
  {
    tree,
    day,
    below,
  }: { readonly tree: OrganizationTree; readonly day: string; readonly below: string | null },
): Promise<BranchRow[]> {
  return below === null
    ? db.query<BranchRow>(ROOTS, [realmId, day, tree])
    : db.query<BranchRow>(BELOW, [realmId, day, tree, below]);
}

/**
 * Everything below one body on a day (`$1` realm, `$2` day, `$3` tree, `$4` root). No body stands above itself on
 * any day, so that it ends; what lies below a closed body is not looked for.
 */
export const SUBTREE = `
  with recursive below (id, parent_id, depth) as (
    select p.organization_id, p.parent_id, 1
      from organization_parent p
     where p.realm_id = $1 and p.parent_id = $4 and p.tree = $3 and p.valid @> $2::date
    union all
    select p.organization_id, p.parent_id, below.depth + 1
      from below
      -- Body by body over the index: the planner cannot know how few stand below one, and would read the realm.
      cross join lateral (
        select organization_id, parent_id from organization_parent
         where realm_id = $1 and parent_id = below.id and tree = $3 and valid @> $2::date
        offset 0) p
  )
  select o.id, n.name, o.kind, below.parent_id as "parentId", below.depth
    from below
    cross join lateral (
      select id, kind from organization o
       where realm_id = $1 and o.id = below.id and ${LIVES('o')} offset 0) o
    cross join lateral (
      select name from organization_name
       where realm_id = $1 and organization_id = below.id and valid @> $2::date offset 0) n
   order by below.depth, n.name collate "vi-x-icu", o.id`;

/** Everything below one body on a day, nearest first, in one statement. */
export async function readSubtree(
  db: Queryable,
  realmId: string,
  { tree, day, root }: { readonly tree: OrganizationTree; readonly day: string; readonly root: string },
): Promise<SubtreeRow[]> {
  return db.query<SubtreeRow>(SUBTREE, [realmId, day, tree, root]);
}

/** A day on which bodies changed, and in how many ways. */
export interface ChangeDay {
  readonly day: string;
  readonly opened: number;
  readonly closed: number;
  readonly renamed: number;
  readonly moved: number;
}

/** Days on which bodies opened, closed, were renamed or moved, newest first; with a tree, its own bodies alone. */
export async function readDaysOfChange(
  db: Queryable,
  realmId: string,
  tree: OrganizationTree | null,
): Promise<ChangeDay[]> {
  return db.query<ChangeDay>(
    `select day, count(*) filter (where what = 'opened') as opened, count(*) filter (where what = 'closed') as closed,
            count(*) filter (where what = 'renamed') as renamed, count(*) filter (where what = 'moved') as moved
       from (
         select opened_on as day, 'opened' as what, tree from organization where realm_id = $1
         union all
         select closed_on, 'closed', tree from organization where realm_id = $1
         union all
         select lower(n.valid), 'renamed', o.tree
           from organization_name n join organization o on o.realm_id = n.realm_id and o.id = n.organization_id
          where n.realm_id = $1 and lower(n.valid) is distinct from o.opened_on
         union all
         select lower(p.valid), 'moved', p.tree
           from organization_parent p join organization o on o.realm_id = p.realm_id and o.id = p.organization_id
          where p.realm_id = $1 and lower(p.valid) is distinct from o.opened_on
       ) change
      where day is not null and ($2::text is null or tree = $2)
      group by day order by day desc limit 400`,
    [realmId, tree],
  );
}

/** A body that was found, as far as its place among the others needs it. */
export interface FoundName {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | null;
}

/**
 * Bodies of a tree whose name or abbreviation of the day holds each of the words, marks and case aside, by
 * Vietnamese alphabet.
 */
export async function findInTree(
  db: Queryable,
  realmId: string,
  {
    tree,
    day,
    words,
  }: { readonly tree: OrganizationTree; readonly day: string; readonly words: readonly string[] },
): Promise<FoundName[]> {
  return db.query<FoundName>(
    `select o.id, n.name, n.abbreviation
       from organization o
       ${NAMED}
      where o.realm_id = $1 and ${LIVES('o')}
        and n.folded like all (
              select '%' || public.vn_unaccent(replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_')) || '%'
                from unnest($4::text[]) word)
        and (o.tree = $3 or exists (
              select from organization_parent p
               where p.realm_id = o.realm_id and (p.organization_id = o.id or p.parent_id = o.id)
                 and p.tree = $3 and p.valid @> $2::date))
      order by n.name collate "vi-x-icu", o.id`,
    [realmId, day, tree, words],
  );
}

/** These bodies as a branch of the tree shows them, in this order. */
export async function readInTree(
  db: Queryable,
  realmId: string,
  {
    tree,
    day,
    ids,
  }: { readonly tree: OrganizationTree; readonly day: string; readonly ids: readonly string[] },
): Promise<BranchRow[]> {
  return db.query<BranchRow>(
    `select ${COLUMNS}, ${UNITS}
       from unnest($4::uuid[]) with ordinality asked (id, place)
       join organization o on o.realm_id = $1 and o.id = asked.id
       ${NAMED}
      order by asked.place`,
    [realmId, day, tree, ids],
  );
}
