import type { Queryable } from '#platform/db/database.ts';

/** Who sent a link: the body, null where somebody of no body did, and the account. */
export interface Asker {
  readonly organizationId: string | null;
  readonly accountId: string | null;
}

/** Who sent the link by which a record came; null for what came another way. */
export async function findAsker(db: Queryable, realmId: string, recordId: string): Promise<Asker | null> {
  const [row] = await db.query<Asker>(
    `select created_organization_id as "organizationId", created_by as "accountId"
       from record_reply_link where realm_id = $1 and record_id = $2`,
    [realmId, recordId],
  );
  return row ?? null;
}

/** The bodies that sent the links by which these records came, by record; in one statement. */
export async function readAskersOf(
  db: Queryable,
  realmId: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.query<{ record: string; by: string | null }>(
    `select record_id as record, created_organization_id as by from record_reply_link
      where realm_id = $1 and record_id = any($2::uuid[])`,
    [realmId, recordIds],
  );
  return new Map(rows.map(({ record, by }) => [record, by]));
}
