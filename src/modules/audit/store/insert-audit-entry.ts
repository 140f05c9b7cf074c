import type { Transaction } from '#platform/db/database.ts';

/** One row of the log, as it is written. */
export interface AuditRow {
  readonly realmId: string;
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  readonly actorName: string;
  /** Who sat at a shared desk. */
  readonly operator: string | null;
  readonly role: string | null;
  readonly organizationId: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string | null;
  readonly address: string | null;
}

/** Adds rows to the log in one statement; they wait there for their links. */
export async function insertAuditEntries(tx: Transaction, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into audit_entry (realm_id, id, at, account_id, actor_name, operator, role, organization_id, action,
                              object_type, object_id, before, after, request_id, address)
     select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                          $8::uuid[], $9::text[], $10::text[], $11::uuid[], $12::jsonb[], $13::jsonb[], $14::text[],
                          $15::text[])`,
    [
      rows.map((row) => row.realmId),
      rows.map((row) => row.id),
      rows.map((row) => row.at),
      rows.map((row) => row.accountId),
      rows.map((row) => row.actorName),
      rows.map((row) => row.operator),
      rows.map((row) => row.role),
      rows.map((row) => row.organizationId),
      rows.map((row) => row.action),
      rows.map((row) => row.objectType),
      rows.map((row) => row.objectId),
      rows.map((row) => writeJson(row.before)),
      rows.map((row) => writeJson(row.after)),
      rows.map((row) => row.requestId),
      rows.map((row) => row.address),
    ],
  );
}

function writeJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
