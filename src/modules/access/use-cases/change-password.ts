import { recordAudit } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { judgePassword } from '../domain/password-rules.ts';
import { findAccount } from '../store/accounts.ts';
import { hasSecondFactor } from '../store/authenticators.ts';
import { deleteHalfWaysOf } from '../store/half-ways.ts';
import { endOtherSessions } from '../store/own-sessions.ts';
import { updatePassword } from '../store/passwords.ts';
import { getRealm } from '../store/realms.ts';
import { confirmPassword, type OwnAct } from './confirm-identity.ts';
import { hashPassword } from './hash-password.ts';
import { notSignedIn } from './refusals.ts';
import { weakPassword } from './second-factor-refusals.ts';

/**
 * Changes one's own password, for which the old one is asked; ends every other session and answers how many.
 *
 * @throws ProblemError `access.password-weak` (422), or what `confirmPassword` throws.
 */
export async function changePassword(
  world: World,
  own: OwnAct,
  wanted: { readonly old: string; readonly password: string },
): Promise<number> {
  await confirmPassword(world, own, wanted.old);
  const account = await findAccount(world.db, own.accountId);
  if (account === null) throw notSignedIn();
  const fault = judgePassword(wanted.password, {
    email: account.email,
    name: account.name,
    realmName: (await getRealm(world.db, account.realmId)).name,
    hasSecondFactor: await hasSecondFactor(world.db, own.accountId),
    until: wanted.old,
  });
  if (fault !== null) throw weakPassword(fault);
  const hash = await hashPassword(wanted.password);
  return inTransaction(world.db, async (tx) => {
    await updatePassword(tx, own.accountId, hash, own.act.now);
    await deleteHalfWaysOf(tx, own.accountId);
    const ended = await endOtherSessions(tx, own.accountId, own.sessionId);
    await recordAudit(tx, own.act, {
      action: 'access.change-password',
      object: { type: 'account', id: own.accountId },
      before: null,
      after: { sessionsEnded: ended },
    });
    return ended;
  });
}
