import { localDay } from '#kernel/time/local-time.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';
import { lockAccount, updateAccount } from '../store/accounts.ts';
import { hasOtherAdministrator, readPositions } from '../store/positions.ts';
import { deleteSessionsOf } from '../store/sessions.ts';
import { conflictOfAccount } from './conflict-of-account.ts';
import { accountUnknown, lastAdministrator } from './position-problems.ts';

/** What is to be changed of an account; what is left out stays. */
export interface AccountChange {
  readonly accountId: string;
  readonly version: number;
  readonly name?: string | undefined;
  readonly active?: boolean | undefined;
}

/**
 * Gives an account another name, closes or reopens it; closing ends its sessions at once.
 *
 * @throws ProblemError `access.account-unknown` (404), `version-conflict` (409), `access.last-administrator` (409).
 */
export async function changeAccount(tx: Transaction, act: Act, wanted: AccountChange): Promise<Account> {
  const account = await lockAccount(tx, act.realmId, wanted.accountId);
  if (account === null) throw accountUnknown();
  if (account.version !== wanted.version)
    throw await conflictOfAccount(tx, account, account.version, act.now);
  const name = wanted.name?.normalize('NFC').trim() ?? account.name;
  const active = wanted.active ?? account.active;
  if (active === account.active && name === account.name) return account;
  if (!active) await refuseLastAdministrator(tx, act, account);
  const changed = await updateAccount(tx, account, { name, active });
  if (!active) await deleteSessionsOf(tx, account.id);
  await recordAudit(tx, act, {
    action: active === account.active ? 'access.change-account' : 'access.set-account-active',
    object: { type: 'account', id: account.id },
    before: { name: account.name, active: account.active },
    after: { name: changed.name, active: changed.active },
  });
  return changed;
}

/** Refuses what would leave the house without anybody who keeps it. @throws ProblemError `access.last-administrator` */
export async function refuseLastAdministrator(tx: Transaction, act: Act, account: Account): Promise<void> {
  const positions = await readPositions(tx, account.realmId, [account.id]);
  if (!positions.some(({ role }) => role === 'administrator')) return;
  if (!(await hasOtherAdministrator(tx, account.realmId, account.id, localDay(act.now))))
    throw lastAdministrator();
}
