import type { Queryable, Transaction } from '#platform/db/database.ts';

/** The hash of somebody's password and since when it holds. */
export interface KeptPassword {
  readonly hash: string;
  readonly since: Date;
}

/** The password of an account; null for who signs in by other means alone. */
export async function findPassword(db: Queryable, accountId: string): Promise<KeptPassword | null> {
  const [found] = await db.query<KeptPassword>(
    `select password as hash, "updatedAt" as since from sign_in.account
      where "userId" = $1 and "providerId" = 'credential' and password is not null`,
    [accountId],
  );
  return found ?? null;
}

/** Replaces the password of an account. */
export async function updatePassword(
  tx: Transaction,
  accountId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const changed = await tx.query(
    `update sign_in.account set password = $2, "updatedAt" = $3
      where "userId" = $1 and "providerId" = 'credential' returning id`,
    [accountId, passwordHash, now],
  );
  if (changed.length !== 1) throw new Error(`The account ${accountId} has no place for a password.`);
}

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
