import type { Actor } from '#kernel/law/actor.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { countSecondFactors, deleteAuthenticator, deleteRecoveryCodes } from '../store/authenticators.ts';
import { deleteHalfWaysOf } from '../store/half-ways.ts';
import { deletePasskeysOf } from '../store/passkeys.ts';
import { deleteSessionsOf } from '../store/sessions.ts';
import type { AccessPorts } from './access-ports.ts';
import { keepAccount } from './keep-account.ts';
import { ownSecondFactor } from './second-factor-refusals.ts';

/**
 * Takes every second factor of somebody away because the phone is lost, with the reason, and ends their sessions; they
 * sign in by password and set up anew.
 *
 * @throws ProblemError `access.own-second-factor`, `access.no-second-factor` (409), or what `keepAccount` throws.
 */
export async function resetSecondFactor(
  tx: Transaction,
  ports: Pick<AccessPorts, 'findLines'>,
  act: Act & { readonly actor: Actor },
  wanted: { readonly accountId: string; readonly reason: string },
): Promise<void> {
  const { actor, now } = act;
  const account = await keepAccount(tx, ports, actor, wanted.accountId, 'access.reset-second-factor', now);
  if (account.id === actor.accountId) throw ownSecondFactor();
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

function noSecondFactor(): ProblemError {
  return new ProblemError(
    'access.no-second-factor',
    409,
    { vi: 'Tài khoản này không có xác thực hai bước.', en: 'This account has no second factor.' },
    { remedy: { vi: 'Không cần đặt lại.', en: 'There is nothing to reset.' } },
  );
}
