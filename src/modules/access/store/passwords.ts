import type { Transaction } from '#platform/db/database.ts';

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
