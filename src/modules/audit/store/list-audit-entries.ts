import type { Queryable } from '#platform/db/database.ts';

/** One write as the log remembers it. */
export interface RecordedWrite {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  /** The name as it was when the person acted. */
  readonly actorName: string;
  readonly organizationId: string | null;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string | null;
  readonly address: string | null;
}

/** The writes to one object, oldest first. */
export async function listAuditEntries(
  db: Queryable,
  realmId: string,
  object: { readonly type: string; readonly id: string },
): Promise<RecordedWrite[]> {
  return db.query<RecordedWrite>(
    `select id, at, account_id as "accountId", actor_name as "actorName", organization_id as "organizationId",
            action, before, after, request_id as "requestId", address
       from audit_entry
      where realm_id = $1 and object_type = $2 and object_id = $3
      order by id`,
    [realmId, object.type, object.id],
  );
}
