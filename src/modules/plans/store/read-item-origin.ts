import type { Queryable } from '#platform/db/database.ts';
import type { ReadParticipant } from './read-plans.ts';

/** The plan in which an item stands. */
export interface PlanOfItem {
  readonly issuer: string | null;
  /** As written: 2022-02-05, or 2022-02 where the paper leaves the day blank. */
  readonly date: string | null;
  readonly readingId: string | null;
}

/** The plan of one item, or null when there is no such item. */
export async function readPlanOfItem(
  db: Queryable,
  realmId: string,
  itemId: string,
): Promise<PlanOfItem | null> {
  const [row] = await db.query<PlanOfItem>(
    `select p.issuer, p.date, p.reading_id as "readingId"
       from plan_item i join plan p on p.realm_id = i.realm_id and p.id = i.plan_id
      where i.realm_id = $1 and i.id = $2`,
    [realmId, itemId],
  );
  return row ?? null;
}

/** Every printed name on one item with its bodies: leads, then who coordinates, advises, has the duty. */
export async function readParticipantsOfItem(
  db: Queryable,
  realmId: string,
  itemId: string,
): Promise<ReadParticipant[]> {
  return db.query<ReadParticipant>(
    `select p.item_id, p.role, p.printed_name, p.scope,
            coalesce(jsonb_agg(jsonb_build_object('id', b.organization_id, 'name', b.organization_name)
                               order by b.organization_name collate "vi-x-icu")
                     filter (where b.organization_id is not null), '[]') as organizations
       from plan_participant p
       left join plan_participant_body b on b.realm_id = p.realm_id and b.participant_id = p.id
      where p.realm_id = $1 and p.item_id = $2
      group by p.realm_id, p.id
      order by array_position(array['lead', 'coordinate', 'advise', 'duty'], p.role), p.position`,
    [realmId, itemId],
  );
}
