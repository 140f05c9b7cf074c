import type { Transaction } from '#platform/db/database.ts';
import type { PlanHead } from '../domain/plan-head.ts';
import type { PlanRows } from '../domain/plan-rows.ts';

/** The head of a plan, as it is first kept. */
export interface NewPlanHead extends PlanHead {
  readonly realmId: string;
  readonly family: 'state' | 'party';
  readonly confirmedBy: string | null;
  readonly confirmedByName: string;
}

/** Keeps a plan and all that stands on it, in one statement a table however long the plan is. */
export async function insertPlan(tx: Transaction, head: NewPlanHead, rows: PlanRows): Promise<void> {
  await insertHead(tx, head);
  const insertRows = async (sql: string, list: readonly unknown[]) => {
    if (list.length > 0) await tx.query(sql, [head.realmId, head.id, JSON.stringify(list)]);
  };
  await insertRows(INSERT_ITEMS, rows.items);
  await insertRows(INSERT_PARTICIPANTS, rows.participants);
  await insertRows(INSERT_BODIES, rows.bodies);
  await insertRows(INSERT_REPORTING, rows.reporting);
  await insertRows(INSERT_REFERENCES, rows.references);
}

async function insertHead(tx: Transaction, head: NewPlanHead): Promise<void> {
  await tx.query(
    `insert into plan (realm_id, id, reading_id, title, kind, number, date, issuer, year, signer, family, file_name,
                       confirmed_at, confirmed_by, confirmed_by_name, changed_at, changed_by_name, is_draft)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $13, $15, $16)`,
    [
      head.realmId,
      head.id,
      head.readingId,
      head.title,
      head.kind,
      head.number,
      head.date,
      head.issuer,
      head.year,
      head.signer,
      head.family,
      head.fileName,
      head.confirmedAt,
      head.confirmedBy,
      head.confirmedByName,
      head.isDraft,
    ],
  );
}

const INSERT_ITEMS = `
  insert into plan_item (realm_id, plan_id, id, kind, position, number, bullet, heading, text, time_text, time_kind,
                         time_from, time_to, time_until, time_windows, is_request, product, source)
  select $1, $2, * from jsonb_to_recordset($3::jsonb) as given (
    id uuid, kind text, position integer, number text, bullet integer, heading text, text text, time_text text,
    time_kind text, time_from date, time_to date, time_until text, time_windows jsonb, is_request boolean,
    product text, source jsonb)`;

const INSERT_PARTICIPANTS = `
  insert into plan_participant (realm_id, plan_id, id, item_id, role, position, printed_name, scope, source)
  select $1, $2, * from jsonb_to_recordset($3::jsonb) as given (
    id uuid, item_id uuid, role text, position integer, printed_name text, scope text, source jsonb)`;

const INSERT_BODIES = `
  insert into plan_participant_body (realm_id, plan_id, participant_id, organization_id, organization_name)
  select $1, $2, * from jsonb_to_recordset($3::jsonb) as given (
    participant_id uuid, organization_id uuid, organization_name text)`;

const INSERT_REPORTING = `
  insert into plan_reporting (realm_id, plan_id, id, position, from_name, to_name, via_name, cadence, due, start_year,
                              source)
  select $1, $2, * from jsonb_to_recordset($3::jsonb) as given (
    id uuid, position integer, from_name text, to_name text, via_name text, cadence text, due text,
    start_year integer, source jsonb)`;

const INSERT_REFERENCES = `
  insert into plan_reference (realm_id, plan_id, id, position, symbol, kind, date, issuer, role, source)
  select $1, $2, * from jsonb_to_recordset($3::jsonb) as given (
    id uuid, position integer, symbol text, kind text, date text, issuer text, role text, source jsonb)`;
