import { listAuditOf } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import type { Account } from '../domain/account.ts';

/** Of what the audit knows of an account, the writes that change it; signing in and out, or a lock, do not. */
const CHANGES = new Set([
  'access.create-account',
  'access.change-account',
  'access.set-account-active',
  'access.give-position',
  'access.end-position',
  'access.restore-position',
  'access.delegate-position',
]);

/** The conflict of two who change one account or a position of it: who was first, and when. */
export async function conflictOfAccount(
  tx: Transaction,
  account: Account,
  version: number,
  now: Date,
): Promise<ProblemError> {
  const writes = await listAuditOf(tx, account.realmId, { type: 'account', id: account.id });
  const last = writes.findLast(({ action }) => CHANGES.has(action));
  return versionConflict({
    version,
    changedAt: last?.at ?? now,
    changedByName: last?.actorName ?? account.name,
  });
}
