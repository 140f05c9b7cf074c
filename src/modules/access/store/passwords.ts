import type { Queryable, Transaction } from '#platform/db/database.ts';

/** Of these accounts those which have a password; one statement. */
export async function readWithPassword(
  db: Queryable,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(
    `select distinct "userId" as id from sign_in.account where "userId" = any($1::text[]) and password is not null`,
    [accountIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Writes the first password of an account. */
export async function insertPassword(
  tx: Transaction,
  accountId: string,
  {
    id,
    passwordHash,
    createdAt,
  }: { readonly id: string; readonly passwordHash: string; readonly createdAt: Date },
): Promise<void> {
  await tx.query(
    `insert into sign_in.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1, $2, 'credential', $2, $3, $4, $4)`,
    [id, accountId, passwordHash, createdAt],
  );
}
