import type { Queryable } from '#platform/db/database.ts';
import type { PlanHead } from '../domain/plan-head.ts';
import type { ItemRow, ParticipantRow, ReportingRow } from '../domain/plan-rows.ts';

/** The head of a plan, as a list shows it. */
export interface PlanHeadRow extends PlanHead {
  readonly tasks: number;
  readonly version: number;
}

/** A printed name with its bodies under the names of the plan's day. */
export type ReadParticipant = Omit<ParticipantRow, 'id' | 'source' | 'position'> & {
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
};

/** The columns of a head, named as the domain names them; the plan is `p`. */
export const HEAD_COLUMNS = `p.id, p.reading_id as "readingId", p.title, p.kind, p.number, p.date, p.issuer, p.year,
  p.signer, p.file_name as "fileName", p.confirmed_at as "confirmedAt", p.version, p.is_draft as "isDraft",
  (select count(*) from plan_item i where i.realm_id = p.realm_id and i.plan_id = p.id and i.kind = 'task') as tasks`;

const HEAD = `select ${HEAD_COLUMNS} from plan p`;

/** All plans of the realm: newest year first, in a year the one confirmed last; without a year by that of its date. */
export async function readPlanHeads(db: Queryable, realmId: string): Promise<PlanHeadRow[]> {
  return db.query<PlanHeadRow>(`${HEAD} where p.realm_id = $1 order by p.year_order, p.id desc`, [realmId]);
}

/** The head of one plan, or null. */
export async function readPlanHead(db: Queryable, realmId: string, id: string): Promise<PlanHeadRow | null> {
  const [row] = await db.query<PlanHeadRow>(`${HEAD} where p.realm_id = $1 and p.id = $2`, [realmId, id]);
  return row ?? null;
}

/** Tasks and duties of one plan, in the order of the document, tasks first. */
export async function readItems(db: Queryable, realmId: string, planId: string): Promise<ItemRow[]> {
  return db.query<ItemRow>(
    `select id, kind, position, number, bullet, heading, text, time_text, time_kind, time_from, time_to, time_until,
            time_windows, is_request, product, source
       from plan_item where realm_id = $1 and plan_id = $2
      order by kind desc, position`,
    [realmId, planId],
  );
}

/** Every printed name of one plan with its bodies, item by item in the printed order. */
export async function readParticipants(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<ReadParticipant[]> {
  return db.query<ReadParticipant>(
    `select p.item_id, p.role, p.printed_name, p.scope,
            coalesce(jsonb_agg(jsonb_build_object('id', b.organization_id, 'name', b.organization_name)
                               order by b.organization_name collate "vi-x-icu")
                     filter (where b.organization_id is not null), '[]') as organizations
       from plan_participant p
       left join plan_participant_body b
              on b.realm_id = p.realm_id and b.participant_id = p.id and b.plan_id = p.plan_id
      where p.realm_id = $1 and p.plan_id = $2
      group by p.realm_id, p.id
      order by p.item_id, p.position`,
    [realmId, planId],
  );
}

/** Reporting duties of one plan. */
export async function readReporting(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<Omit<ReportingRow, 'id' | 'position'>[]> {
  return db.query(
    `select from_name, to_name, via_name, cadence, due, start_year, source
       from plan_reporting where realm_id = $1 and plan_id = $2 order by position`,
    [realmId, planId],
  );
}
