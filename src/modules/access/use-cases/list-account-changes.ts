import { listAuditOf, type RecordedWrite } from '#modules/audit/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';

/** Of what the log knows of an account, the writes to it and to its positions: comings and goings are no change. */
const CHANGES: ReadonlySet<string> = new Set([
  'access.create-account',
  'access.change-account',
  'access.set-account-active',
  'access.set-first-password',
  'access.give-position',
  'access.end-position',
  'access.restore-position',
  'access.delegate-position',
]);

/** One write to an account. */
export interface AccountChange {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly position: string | null;
  readonly nameBefore: string | null;
  readonly active: boolean | null;
}

/** Who changed an account and its positions, the latest first. */
export async function listAccountChanges(db: Queryable, account: Account): Promise<AccountChange[]> {
  const writes = await listAuditOf(db, account.realmId, { type: 'account', id: account.id });
  return writes
    .filter(({ action }) => CHANGES.has(action))
    .map(toChange)
    .reverse();
}

function toChange({ id, at, actorName, action, before, after }: RecordedWrite): AccountChange {
  const [was, is] = [before, after] as { id?: string; name?: string; active?: boolean }[];
  const isOfPosition = action.endsWith('-position');
  const isRenamed = action === 'access.change-account';
  return {
    id,
    at: at.toISOString(),
    by: actorName,
    action,
    position: isOfPosition ? (is?.id ?? null) : null,
    nameBefore: isRenamed ? (was?.name ?? null) : null,
    active: action === 'access.set-account-active' ? (is?.active ?? null) : null,
  };
}
