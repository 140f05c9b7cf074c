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
  closed_at as "closedAt", changed_at as "changedAt", changed_by_name as "changedByName", written_at as "writtenAt",
  written_by_name as "writtenByName"`;

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
