import { type Act, listAuditOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import type { Account } from '../domain/account.ts';
import { countOtherAdministrators, lockAccount, updateAccountActive } from '../store/accounts.ts';
import { deleteSessionsOf } from '../store/sessions.ts';

/**
 * Closes or reopens an account; closing ends its sessions at once.
 *
 * @throws ProblemError `access.account-unknown` (404), `version-conflict` (409), `access.last-administrator` (409).
 */
export async function setAccountActive(
  tx: Transaction,
  act: Act,
  wanted: { readonly accountId: string; readonly active: boolean; readonly version: number },
): Promise<Account> {
  const account = await lockAccount(tx, act.realmId, wanted.accountId);
  if (account === null) throw accountUnknown();
  if (account.version !== wanted.version) throw await conflictOf(tx, account, act.now);
  if (account.active === wanted.active) return account;
  if (!wanted.active && account.role === 'administrator') await refuseLastAdministrator(tx, account);
  const changed = await updateAccountActive(tx, account, wanted.active);
  if (!wanted.active) await deleteSessionsOf(tx, account.id);
  await recordAudit(tx, act, {
    action: 'access.set-account-active',
    object: { type: 'account', id: account.id },
    before: { active: account.active },
    after: { active: changed.active },
  });
  return changed;
}

/** Of what the audit knows of an account, the writes that change it; signing in and out, or a lock, do not. */
const CHANGES = new Set(['access.create-account', 'access.set-account-active']);

async function conflictOf(tx: Transaction, account: Account, now: Date): Promise<ProblemError> {
  const writes = await listAuditOf(tx, account.realmId, { type: 'account', id: account.id });
  const last = writes.findLast(({ action }) => CHANGES.has(action));
  return versionConflict({
    version: account.version,
    changedAt: last?.at ?? now,
    changedByName: last?.actorName ?? account.name,
  });
}

async function refuseLastAdministrator(tx: Transaction, account: Account): Promise<void> {
  if ((await countOtherAdministrators(tx, account.realmId, account.id)) > 0) return;
  throw new ProblemError(
    'access.last-administrator',
    409,
    {
      vi: 'Đây là quản trị viên cuối cùng; đóng lại thì không ai quản trị được nữa.',
      en: 'This is the last administrator; nobody could keep the house without one.',
    },
    { remedy: { vi: 'Tạo một quản trị viên khác trước.', en: 'Make another administrator first.' } },
  );
}

function accountUnknown(): ProblemError {
  return new ProblemError(
    'access.account-unknown',
    404,
    { vi: 'Không có tài khoản này.', en: 'There is no such account.' },
    { remedy: { vi: 'Mở lại danh sách tài khoản.', en: 'Open the list of accounts again.' } },
  );
}
