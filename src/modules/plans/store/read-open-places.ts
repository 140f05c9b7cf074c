import type { Queryable } from '#platform/db/database.ts';

/** A place of a plan where nobody owes yet: a task that nobody leads, or a printed name without bodies behind it. */
export interface OpenPlace {
  readonly kind: 'no-lead' | 'open-group';
  readonly planId: string;
  readonly itemId: string;
  readonly number: string | null;
  readonly text: string;
  /** The printed name that stays words; null for a task without a lead. */
  readonly printedName: string | null;
  /** How many of its kind there are in all. */
  readonly count: number;
}

/** The open places of these plans, the newest plan first, a few of each kind; one statement. */
export async function readOpenPlaces(
  db: Queryable,
  realmId: string,
  planIds: readonly string[],
  most: number,
): Promise<readonly OpenPlace[]> {
  return db.query<OpenPlace>(
    `with place as (
       select 'no-lead' as kind, i.plan_id, i.id, i.position, i.number, i.text, null as name
         from plan_item i
        where i.realm_id = $1 and i.plan_id = any($2::uuid[]) and i.kind = 'task'
          and not exists (select 1 from plan_participant p
                           where p.realm_id = i.realm_id and p.item_id = i.id and p.role = 'lead')
       union all
       select 'open-group', p.plan_id, i.id, i.position, i.number, i.text, p.printed_name
         from plan_participant p
         join plan_item i on i.realm_id = p.realm_id and i.id = p.item_id
        where p.realm_id = $1 and p.plan_id = any($2::uuid[]) and p.role in ('lead', 'duty')
          and not exists (select 1 from plan_participant_body b
                           where b.realm_id = p.realm_id and b.participant_id = p.id)
     ), placed as (
       select *, count(*) over (partition by kind) as count,
              row_number() over (partition by kind order by plan_id desc, position, id) as row
         from place
     )
     select kind, plan_id as "planId", id as "itemId", number, text, name as "printedName", count
       from placed where row <= $3 order by kind, row`,
    [realmId, planIds, most],
  );
}
