import type { Queryable, Transaction } from '#platform/db/database.ts';
import type {
  InspectedBody,
  Inspection,
  InspectionContent,
  InspectionHead,
} from '../../domain/inspection/inspection.ts';
import { readRemediesOf } from './remedies.ts';

const COLUMNS = `id, title, decision, plan_id as "planId", from_day as "fromDay", to_day as "toDay", place, summary,
  members, findings, organization_id as "organizationId", organization_name as "organizationName", state, version,
  created_at as "createdAt", created_by_name as "createdByName", sent_at as "sentAt", sent_by_name as "sentByName",
  closed_at as "closedAt", changed_at as "changedAt", changed_by_name as "changedByName"`;

type Row = InspectionHead & Omit<InspectionContent, 'bodies' | 'obligationIds' | 'remedies'>;

/** One inspection whole, in four statements; null when there is none. `lock` keeps it from every other writer. */
export async function findInspection(
  db: Queryable,
  realmId: string,
  id: string,
  lock = false,
): Promise<Inspection | null> {
  const [row] = await db.query<Row>(
    `select ${COLUMNS} from record_inspection where realm_id = $1 and id = $2${lock ? ' for update' : ''}`,
    [realmId, id],
  );
  if (row === undefined) return null;
  const bodies = await db.query<InspectedBody>(
    `select organization_id as id, organization_name as name from record_inspection_body
      where realm_id = $1 and inspection_id = $2 order by position`,
    [realmId, id],
  );
  const items = await db.query<{ readonly id: string }>(
    `select obligation_id as id from record_inspection_item
      where realm_id = $1 and inspection_id = $2 order by position`,
    [realmId, id],
  );
  const remedies = await readRemediesOf(db, realmId, id);
  return { ...row, bodies, obligationIds: items.map((item) => item.id), remedies };
}

/** The same, kept from every other writer until the transaction ends. */
export function lockInspection(tx: Transaction, realmId: string, id: string): Promise<Inspection | null> {
  return findInspection(tx, realmId, id, true);
}

/** What a list of inspections is narrowed to. */
export interface InspectionsAsked {
  readonly realmId: string;
  /** Null: who reads everything; else the bodies of whoever looks. */
  readonly bodies: readonly string[] | null;
  readonly state: string | null;
  readonly organizationId: string | null;
  readonly planId: string | null;
  readonly obligationId: string | null;
  /** Words of title or decision. */
  readonly words: string | null;
}

/** One line of the list: of the remedies, those that whoever looks may see are counted. */
export interface InspectionLine {
  readonly id: string;
  readonly title: string;
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly state: Inspection['state'];
  readonly organizationName: string | null;
  readonly bodies: readonly string[];
  readonly remedies: number;
  readonly accepted: number;
  readonly reported: number;
  /** The obligations of those that lie with their bodies. */
  readonly openObligations: readonly string[];
}

const MOST = 200;

/** The inspections that somebody sees, newest first, in one statement: the own body's, and those sent to it. */
export function listInspectionLines(db: Queryable, asked: InspectionsAsked): Promise<InspectionLine[]> {
  const sees = `($2::uuid[] is null or i.organization_id = any($2::uuid[]))`;
  const ofThem = `(${sees} or r.organization_id = any($2::uuid[]))`;
  return db.query<InspectionLine>(
    `select i.id, i.title, i.from_day as "fromDay", i.to_day as "toDay", i.state,
            i.organization_name as "organizationName",
            (select coalesce(array_agg(b.organization_name order by b.position), '{}')
               from record_inspection_body b where b.realm_id = i.realm_id and b.inspection_id = i.id
                and (${sees} or b.organization_id = any($2::uuid[]))) as bodies,
            rem.remedies, rem.accepted, rem.reported, rem."openObligations"
       from record_inspection i
       cross join lateral (
         select count(*)::integer as remedies,
                count(*) filter (where r.state = 'accepted')::integer as accepted,
                count(*) filter (where r.state = 'reported')::integer as reported,
                coalesce(array_agg(r.obligation_id) filter (where r.state in ('open', 'returned')
                  and r.obligation_id is not null), '{}') as "openObligations"
           from record_remedy r where r.realm_id = i.realm_id and r.inspection_id = i.id and ${ofThem}) rem
      where i.realm_id = $1
        and (${sees} or (i.state in ('sent', 'closed') and exists (
              select from record_inspection_body b where b.realm_id = i.realm_id and b.inspection_id = i.id
                 and b.organization_id = any($2::uuid[]))))
        and ($3::text is null or i.state = $3)
        and ($4::uuid is null or exists (select from record_inspection_body b
              where b.realm_id = i.realm_id and b.inspection_id = i.id and b.organization_id = $4
                and (${sees} or b.organization_id = any($2::uuid[]))))
        and ($5::uuid is null or i.plan_id = $5)
        and ($6::uuid is null or exists (select from record_inspection_item o
              where o.realm_id = i.realm_id and o.inspection_id = i.id and o.obligation_id = $6))
        and ($7::text is null or to_tsvector('vn'::regconfig, i.title || ' ' || i.decision)
              @@ plainto_tsquery('vn'::regconfig, $7))
      order by i.state = 'dropped', i.from_day desc nulls first, i.id desc limit ${MOST}`,
    [
      asked.realmId,
      asked.bodies,
      asked.state,
      asked.organizationId,
      asked.planId,
      asked.obligationId,
      asked.words,
    ],
  );
}

/** Inspections of a plan that were not dropped, counted. */
export async function countInspectionsOfPlan(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<number> {
  const [row] = await db.query<{ readonly count: number }>(
    'select count(*)::integer as count from record_inspection where realm_id = $1 and plan_id = $2',
    [realmId, planId],
  );
  return row?.count ?? 0;
}

/** The body that made an inspection, null where who keeps the house did; undefined when there is none. */
export async function findInspector(
  db: Queryable,
  realmId: string,
  id: string,
): Promise<string | null | undefined> {
  const [row] = await db.query<{ readonly by: string | null }>(
    'select organization_id as by from record_inspection where realm_id = $1 and id = $2',
    [realmId, id],
  );
  return row?.by;
}
