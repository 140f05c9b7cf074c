import type { Transaction } from '#platform/db/database.ts';
import type { PastRecord } from '../domain/past-record.ts';

/** A record of before with the identifiers that it and its question get. */
export interface BroughtRecord extends PastRecord {
  readonly id: string;
  readonly questionId: string;
}

/** The plan under which the records stand. */
interface PlanKey {
  readonly realmId: string;
  readonly planId: string;
}

/** Writes many records with their quantities and questions, in three statements. */
export async function writeBroughtRecords(
  tx: Transaction,
  { realmId, planId }: PlanKey,
  records: readonly BroughtRecord[],
): Promise<void> {
  const given = records.map((record) => ({
    ...record,
    how: record.told?.how ?? null,
    detail: record.told?.detail ?? null,
    enteredOrganizationId: record.told?.organizationId ?? record.organizationId,
    confirmed: record.told === null || record.told.isConfirmed,
  }));
  await tx.query(
    `insert into record_entry (realm_id, id, obligation_id, plan_id, organization_id, organization_name, source,
       told_how, told_detail, done_on, place, words, entered_at, entered_by_name, entered_organization_id,
       changed_at, changed_by_name, confirmed_at, confirmed_by_name)
     select $1, id, "obligationId", $2, "organizationId", "organizationName",
            case when how is null then 'own' else 'on-behalf' end, how, detail, "doneOn", place, words,
            "enteredAt", "enteredByName", "enteredOrganizationId", "enteredAt", "enteredByName",
            case when confirmed then "enteredAt" end,
            case when confirmed then case when how is null then "enteredByName" else "organizationName" end end
       from jsonb_to_recordset($3::jsonb) as given (id uuid, "obligationId" uuid, "organizationId" uuid,
            "organizationName" text, how text, detail text, "doneOn" date, place text, words text,
            "enteredAt" timestamptz, "enteredByName" text, "enteredOrganizationId" uuid, confirmed boolean)`,
    [realmId, planId, JSON.stringify(given)],
  );
  await writeQuantities(tx, realmId, records);
  await writeQuestions(tx, realmId, records);
}

async function writeQuantities(
  tx: Transaction,
  realmId: string,
  records: readonly BroughtRecord[],
): Promise<void> {
  const given = records.flatMap(({ id, quantities }) => quantities.map((quantity) => ({ id, ...quantity })));
  await tx.query(
    `insert into record_quantity (realm_id, record_id, indicator_code, amount)
     select $1, id, indicator, amount
       from jsonb_to_recordset($2::jsonb) as given (id uuid, indicator text, amount numeric)`,
    [realmId, JSON.stringify(given)],
  );
}

async function writeQuestions(
  tx: Transaction,
  realmId: string,
  records: readonly BroughtRecord[],
): Promise<void> {
  const given = records.flatMap(({ id, questionId, obligationId, question }) =>
    question === null ? [] : [{ ...question, id: questionId, recordId: id, obligationId }],
  );
  await tx.query(
    `insert into record_question (realm_id, id, obligation_id, record_id, words, asked_at, asked_by_name,
                                  asked_organization_id, answer, answered_at, answered_by_name)
     select $1, id, "obligationId", "recordId", words, "askedAt", "askedByName", "organizationId", answer,
            "answeredAt", "answeredByName"
       from jsonb_to_recordset($2::jsonb) as given (id uuid, "obligationId" uuid, "recordId" uuid, words text,
            "askedAt" timestamptz, "askedByName" text, "organizationId" uuid, answer text, "answeredAt" timestamptz,
            "answeredByName" text)`,
    [realmId, JSON.stringify(given)],
  );
}
