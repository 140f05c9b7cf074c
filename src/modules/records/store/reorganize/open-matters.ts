import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';

/** Something open that names a body, as `OpenMatter` of the bodies' own room wants it. */
export interface OpenRow {
  readonly kind: 'inspection' | 'asking';
  readonly id: string;
  readonly organizationId: string;
  readonly subject: string;
  readonly title: string;
  readonly plan: string;
  readonly dueDay: string | null;
}

/**
 * What of records names one of these bodies and goes on: an inspection it runs, a question it asked, a link it sent, a
 * record it entered for another and that is not confirmed. In one statement.
 */
export async function listOpenOfRecords(
  db: Queryable,
  realmId: string,
  bodyIds: readonly string[],
): Promise<OpenRow[]> {
  return db.query<OpenRow>(
    `select 'inspection' as kind, id, organization_id as "organizationId", title as subject, title, decision as plan,
            null::date as "dueDay"
       from record_inspection
      where realm_id = $1 and organization_id = any($2::uuid[]) and state in ('draft', 'sent')
     union all
     select 'asking', id, asked_organization_id, words, words, '', null
       from record_question
      where realm_id = $1 and asked_organization_id = any($2::uuid[]) and answer is null
     union all
     select 'asking', id, created_organization_id, asked, asked, '', null
       from record_reply_link l
      where realm_id = $1 and created_organization_id = any($2::uuid[]) and revoked_at is null
        and (answered_at is null and expires_at > now() or exists (
              select from record_entry r
               where r.realm_id = $1 and r.id = l.record_id and r.confirmed_at is null and r.withdrawn_at is null))
     union all
     select 'asking', id, entered_organization_id, coalesce(nullif(words, ''), link, ''), coalesce(nullif(words, ''), link, ''), '', null
       from record_entry
      where realm_id = $1 and entered_organization_id = any($2::uuid[]) and confirmed_at is null and withdrawn_at is null
        and organization_id <> entered_organization_id
      order by id`,
    [realmId, bodyIds],
  );
}

/** A matter that another body goes on with. */
export interface MovedMatterRow {
  readonly id: string;
  readonly to: string;
  readonly name: string;
}

/** Lets other bodies run inspections; versions go up by one. */
export async function moveInspections(
  tx: Transaction,
  realmId: string,
  moves: readonly MovedMatterRow[],
  author: Author,
): Promise<void> {
  await tx.query(
    `update record_inspection i
        set organization_id = m."to", organization_name = m.name, version = version + 1, changed_at = $3,
            changed_by = $4, changed_by_name = $5
       from jsonb_to_recordset($2::jsonb) as m (id uuid, "to" uuid, name text)
      where i.realm_id = $1 and i.id = m.id`,
    [realmId, JSON.stringify(moves), author.at, author.accountId, author.name],
  );
}

/** Lets other bodies wait for what was asked, sent or entered by those before them. */
export async function moveAskings(
  tx: Transaction,
  realmId: string,
  moves: readonly MovedMatterRow[],
): Promise<void> {
  const given = [realmId, JSON.stringify(moves)];
  const goes =
    'from jsonb_to_recordset($2::jsonb) as m (id uuid, "to" uuid) where t.realm_id = $1 and t.id = m.id';
  await tx.query(`update record_question t set asked_organization_id = m."to" ${goes}`, given);
  await tx.query(`update record_reply_link t set created_organization_id = m."to" ${goes}`, given);
  await tx.query(`update record_entry t set entered_organization_id = m."to" ${goes}`, given);
}
