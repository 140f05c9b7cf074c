import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { WorkRecord } from '../domain/record.ts';

const COLUMNS = `
  select r.id, r.obligation_id as "obligationId", r.question_id as "questionId", r.organization_id as "organizationId",
         r.organization_name as "organizationName", r.source, r.told_how as "toldHow", r.told_detail as "toldDetail",
         r.done_on as "doneOn", r.place, r.words, r.link, r.version,
         r.entered_at as "enteredAt", r.entered_by_name as "enteredByName",
         r.entered_organization_id as "enteredOrganizationId",
         r.changed_at as "changedAt", r.changed_by_name as "changedByName",
         r.confirmed_at as "confirmedAt", r.confirmed_by_name as "confirmedByName",
         r.confirmed_version as "confirmedVersion",
         r.withdrawn_at as "withdrawnAt", r.withdrawn_by_name as "withdrawnByName",
         r.withdrawn_reason as "withdrawnReason", r.began_version as "beganVersion",
         (select count(*) from record_version v where v.realm_id = r.realm_id and v.record_id = r.id) as corrections,
         coalesce((select jsonb_agg(jsonb_build_object('indicator', q.indicator_code, 'amount', q.amount)
                                    order by i.position, q.indicator_code)
                     from record_quantity q
                     join record_indicator i on i.realm_id = q.realm_id and i.code = q.indicator_code
                    where q.realm_id = r.realm_id and q.record_id = r.id), '[]') as quantities,
         coalesce((select jsonb_agg(f.id order by f.id)
                     from record_file f
                    where f.realm_id = r.realm_id and f.record_id = r.id and f.left_out_at is null), '[]') as files
    from record_entry r`;

/** The records of one obligation in the order in which they were entered, withdrawn ones too. */
export async function readRecordsOf(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<WorkRecord[]> {
  return db.query<WorkRecord>(`${COLUMNS} where r.realm_id = $1 and r.obligation_id = $2 order by r.id`, [
    realmId,
    obligationId,
  ]);
}

/** One record, kept from every other writer until the transaction ends; null when there is none. */
export async function lockRecord(tx: Transaction, realmId: string, id: string): Promise<WorkRecord | null> {
  await tx.query('select id from record_entry where realm_id = $1 and id = $2 for update', [realmId, id]);
  const [row] = await tx.query<WorkRecord>(`${COLUMNS} where r.realm_id = $1 and r.id = $2`, [realmId, id]);
  return row ?? null;
}

/** One record, or null. */
export async function findRecord(db: Queryable, realmId: string, id: string): Promise<WorkRecord | null> {
  const [row] = await db.query<WorkRecord>(`${COLUMNS} where r.realm_id = $1 and r.id = $2`, [realmId, id]);
  return row ?? null;
}

/** What one version of a record said, with who wrote it. */
export interface RecordVersion {
  readonly version: number;
  readonly content: unknown;
  readonly writtenAt: Date;
  readonly writtenByName: string;
}

/** The earlier versions of one record, oldest first. */
export async function readVersions(
  db: Queryable,
  realmId: string,
  recordId: string,
): Promise<RecordVersion[]> {
  return db.query<RecordVersion>(
    `select version, content, written_at as "writtenAt", written_by_name as "writtenByName"
       from record_version where realm_id = $1 and record_id = $2 order by version`,
    [realmId, recordId],
  );
}

/** True when another record of the obligation stands. */
export async function hasOtherRecords(
  db: Queryable,
  realmId: string,
  { obligationId, but }: { readonly obligationId: string; readonly but: string },
): Promise<boolean> {
  const rows = await db.query(
    `select 1 from record_entry
      where realm_id = $1 and obligation_id = $2 and id <> $3 and withdrawn_at is null limit 1`,
    [realmId, obligationId, but],
  );
  return rows.length > 0;
}

/** Identifiers of every record under the obligations of a plan, withdrawn ones too. */
export async function readRecordIds(db: Queryable, realmId: string, planId: string): Promise<string[]> {
  const rows = await db.query<{ readonly id: string }>(
    'select id from record_entry where realm_id = $1 and plan_id = $2',
    [realmId, planId],
  );
  return rows.map(({ id }) => id);
}

/** What each of these records says now, its words cut at 300 characters. */
export async function readRecordLabels(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<
  {
    readonly id: string;
    readonly obligationId: string;
    readonly doneOn: string;
    readonly words: string;
    readonly withdrawn: boolean;
  }[]
> {
  return db.query(
    `select id, obligation_id as "obligationId", done_on as "doneOn",
            case when length(words) > 300 then rtrim(left(words, 300)) || '…' else words end as words,
            withdrawn_at is not null as withdrawn
       from record_entry where realm_id = $1 and id = any($2::uuid[])`,
    [realmId, ids],
  );
}

/** Those of these links that standing records of the body bear. */
export async function findRecordedLinks(
  db: Queryable,
  realmId: string,
  { organizationId, links }: { readonly organizationId: string; readonly links: readonly string[] },
): Promise<string[]> {
  if (links.length === 0) return [];
  const rows = await db.query<{ readonly link: string }>(
    `select distinct link from record_entry
      where realm_id = $1 and organization_id = $2 and link = any($3::text[]) and withdrawn_at is null`,
    [realmId, organizationId, links],
  );
  return rows.map(({ link }) => link);
}

/** How many records stand under the obligations of a plan, withdrawn ones too. */
export async function countRecordsOfPlan(db: Queryable, realmId: string, planId: string): Promise<number> {
  const [row] = await db.query<{ readonly count: number }>(
    'select count(*)::integer as count from record_entry where realm_id = $1 and plan_id = $2',
    [realmId, planId],
  );
  return row?.count ?? 0;
}

/** Those of these obligations under which a record stands and no question about one waits for its answer. */
export async function readHandedIn(
  db: Queryable,
  realmId: string,
  obligationIds: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ readonly id: string }>(
    `select distinct r.obligation_id as id from record_entry r
      where r.realm_id = $1 and r.obligation_id = any($2::uuid[]) and r.withdrawn_at is null
        and not exists (select from record_question q
                          join record_entry about on about.realm_id = q.realm_id and about.id = q.record_id
                         where q.realm_id = r.realm_id and q.obligation_id = r.obligation_id and q.answer is null
                           and about.withdrawn_at is null)`,
    [realmId, obligationIds],
  );
  return rows.map(({ id }) => id);
}
