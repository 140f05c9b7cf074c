import type { Transaction } from '#platform/db/database.ts';

/** Holds off other writers of many bodies of the realm until the transaction ends: what they were planned against must not change. */
export async function lockOrganizations(tx: Transaction, realmId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('organizations.name:' || $1, 0))`, [realmId]);
}
