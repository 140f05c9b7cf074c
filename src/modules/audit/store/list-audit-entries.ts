import type { Queryable } from '#platform/db/database.ts';

/** What stands in the place of a name that was erased. */
export const ERASED_NAME = '(đã xóa)';

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
    `select id, at, account_id as "accountId", coalesce(actor_name, '${ERASED_NAME}') as "actorName", organization_id as "organizationId",
            action, before, after, request_id as "requestId", address
       from audit_entry
      where realm_id = $1 and object_type = $2 and object_id = $3
      order by id`,
    [realmId, object.type, object.id],
  );
}

/** A write and the object it was made to. */
export interface WriteToObject extends RecordedWrite {
  readonly objectType: string;
  readonly objectId: string;
}

/** The latest writes to any of several objects, newest first, `most` of them, older than the entry `before`. */
export async function listLatestAuditEntries(
  db: Queryable,
  realmId: string,
  objects: readonly { readonly type: string; readonly id: string }[],
  { before, most }: { readonly before: string | null; readonly most: number },
): Promise<WriteToObject[]> {
  return db.query<WriteToObject>(
    `select id, at, account_id as "accountId", coalesce(actor_name, '${ERASED_NAME}') as "actorName", organization_id as "organizationId",
            action, object_type as "objectType", object_id as "objectId", before, after, request_id as "requestId",
            address
       from audit_entry
      where realm_id = $1 and (object_type, object_id) in (select * from unnest($2::text[], $3::uuid[]))
        and ($4::uuid is null or id < $4)
      order by id desc limit $5`,
    [realmId, objects.map(({ type }) => type), objects.map(({ id }) => id), before, most],
  );
}
