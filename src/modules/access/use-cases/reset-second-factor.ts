import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { lockAccount } from '../store/accounts.ts';
import { countSecondFactors, deleteAuthenticator, deleteRecoveryCodes } from '../store/authenticators.ts';
import { deleteHalfWaysOf } from '../store/half-ways.ts';
import { deletePasskeysOf } from '../store/passkeys.ts';
import { deleteSessionsOf } from '../store/sessions.ts';
import { ownSecondFactor } from './second-factor-refusals.ts';

/**
 * Takes every second factor of somebody away because the phone is lost, with the reason, and ends their sessions; they
 * sign in by password and set up anew.
 *
 * @throws ProblemError `access.account-unknown` (404), `access.own-second-factor`, `access.no-second-factor` (409).
 */
export async function resetSecondFactor(
  tx: Transaction,
  act: Act,
  wanted: { readonly accountId: string; readonly reason: string },
): Promise<void> {
  const account = await lockAccount(tx, act.realmId, wanted.accountId);
  if (account === null) throw accountUnknown();
  if (account.id === act.actor?.accountId) throw ownSecondFactor();
  const before = await countSecondFactors(tx, account.id);
  if (before.authenticatorSince === null && before.passkeys === 0) throw noSecondFactor();
  await deleteAuthenticator(tx, account.id);
  await deletePasskeysOf(tx, account.id);
  await deleteRecoveryCodes(tx, account.id);
  await deleteHalfWaysOf(tx, account.id);
  const sessionsEnded = await deleteSessionsOf(tx, account.id);
  await recordAudit(tx, act, {
    action: 'access.reset-second-factor',
    object: { type: 'account', id: account.id },
    before: { authenticator: before.authenticatorSince !== null, passkeys: before.passkeys },
    after: { reason: wanted.reason, sessionsEnded },
  });
}

function accountUnknown(): ProblemError {
  return new ProblemError(
    'access.account-unknown',
    404,
    { vi: 'Không có tài khoản này.', en: 'There is no such account.' },
    { remedy: { vi: 'Mở lại danh sách tài khoản.', en: 'Open the list of accounts again.' } },
  );
}

function noSecondFactor(): ProblemError {
  return new ProblemError(
    'access.no-second-factor',
    409,
    { vi: 'Tài khoản này không có xác thực hai bước.', en: 'This account has no second factor.' },
    { remedy: { vi: 'Không cần đặt lại.', en: 'There is nothing to reset.' } },
  );
}
