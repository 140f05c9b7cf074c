import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Quantity, RecordContent, RecordSource, WordAfter, WorkRecord } from '../domain/record.ts';

/** A record as it is first kept. */
export interface NewRecord {
  readonly realmId: string;
  readonly id: string;
  readonly obligationId: string;
  /** The question of an urgent request that it answers. */
  readonly questionId: string | null;
  readonly planId: string | null;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly source: RecordSource;
  readonly enteredOrganizationId: string | null;
  readonly beganVersion: number | null;
  readonly content: RecordContent;
}

/** Keeps a record with its quantities; what a body enters itself is confirmed by that. */
export async function insertRecord(tx: Transaction, record: NewRecord, author: Author): Promise<void> {
  const { content } = record;
  const confirmed = record.source === 'own';
  await tx.query(
    `insert into record_entry (realm_id, id, obligation_id, plan_id, organization_id, organization_name, source,
       told_how, told_detail, done_on, place, words, link, entered_at, entered_by, entered_by_name,
       entered_organization_id, changed_at, changed_by, changed_by_name, confirmed_at, confirmed_by_name, began_version,
       question_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $14, $15, $16, $18, $19, $20, $21)`,
    [
      record.realmId,
      record.id,
      record.obligationId,
      record.planId,
      record.organizationId,
      record.organizationName,
      record.source,
      content.toldHow,
      content.toldDetail,
      content.doneOn,
      content.place,
      content.words,
      content.link,
      author.at,
      author.accountId,
      author.name,
      record.enteredOrganizationId,
      confirmed ? author.at : null,
      confirmed ? author.name : null,
      record.beganVersion,
      record.questionId,
    ],
  );
  await insertQuantities(tx, record.realmId, record.id, content.quantities);
}

async function insertQuantities(
  tx: Transaction,
  realmId: string,
  recordId: string,
  quantities: readonly Quantity[],
): Promise<void> {
  if (quantities.length === 0) return;
  await tx.query(
    `insert into record_quantity (realm_id, record_id, indicator_code, amount)
     select $1, $2, given.indicator, given.amount
       from jsonb_to_recordset($3::jsonb) as given (indicator text, amount numeric)`,
    [realmId, recordId, JSON.stringify(quantities)],
  );
}

/** Which record is written, in which realm. */
export interface RecordKey {
  readonly realmId: string;
  readonly id: string;
}

/** What a record says now, what it shall say, and what becomes of its body's word. */
export interface Correction {
  readonly before: WorkRecord;
  readonly content: RecordContent;
  readonly after: WordAfter;
}

/** Puts a new content in the place of the old one, which is kept as a version of its own. */
export async function correctRecord(
  tx: Transaction,
  key: RecordKey,
  change: Correction,
  author: Author,
): Promise<void> {
  const { before, content, after } = change;
  const { doneOn, place, words, link, quantities, files, toldHow, toldDetail } = before;
  const old: RecordContent = { doneOn, place, words, link, quantities, files, toldHow, toldDetail };
  await tx.query(
    `insert into record_version (realm_id, record_id, version, content, written_at, written_by_name)
     values ($1, $2, $3, $4, $5, $6)`,
    [key.realmId, key.id, before.version, JSON.stringify(old), before.changedAt, before.changedByName],
  );
  await tx.query(
    `update record_entry
        set done_on = $3, place = $4, words = $5, link = $6, told_how = $7, told_detail = $8, version = version + 1,
            changed_at = $9, changed_by = $10, changed_by_name = $11,
            confirmed_at = case $12::text when 'kept' then confirmed_at when 'given' then $9 end,
            confirmed_by_name = case $12::text when 'kept' then confirmed_by_name when 'given' then $11 end,
            confirmed_version = $13
      where realm_id = $1 and id = $2`,
    [
      key.realmId,
      key.id,
      content.doneOn,
      content.place,
      content.words,
      content.link,
      content.toldHow,
      content.toldDetail,
      author.at,
      author.accountId,
      author.name,
      after.word,
      after.confirmedVersion,
    ],
  );
  await tx.query('delete from record_quantity where realm_id = $1 and record_id = $2', [key.realmId, key.id]);
  await insertQuantities(tx, key.realmId, key.id, content.quantities);
}

/** Strikes a record; it stays to be seen. */
export async function withdrawRecord(
  tx: Transaction,
  key: RecordKey,
  reason: string | null,
  author: Author,
): Promise<void> {
  await tx.query(
    `update record_entry
        set withdrawn_at = $3, withdrawn_by_name = $4, withdrawn_reason = $5, version = version + 1,
            changed_at = $3, changed_by = $6, changed_by_name = $4
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, author.at, author.name, reason, author.accountId],
  );
}

/** Keeps that the body itself says it is so. */
export async function confirmRecord(tx: Transaction, key: RecordKey, author: Author): Promise<void> {
  await tx.query(
    `update record_entry
        set confirmed_at = $3, confirmed_by_name = $4, confirmed_version = null, version = version + 1,
            changed_at = $3, changed_by = $5, changed_by_name = $4
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, author.at, author.name, author.accountId],
  );
}

/** Takes a withdrawn record back; `begun` is the version of the obligation if that began it. */
export async function restoreRecord(
  tx: Transaction,
  key: RecordKey,
  begun: number | null,
  author: Author,
): Promise<void> {
  await tx.query(
    `update record_entry
        set withdrawn_at = null, withdrawn_by_name = null, withdrawn_reason = null, version = version + 1,
            changed_at = $3, changed_by = $4, changed_by_name = $5, began_version = coalesce($6, began_version)
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, author.at, author.accountId, author.name, begun],
  );
}
