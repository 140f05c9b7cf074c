import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { OutsideIdentity } from '#platform/oidc/open-provider.ts';
import type { World } from '#platform/world/world.ts';
import { type Account, normalizeEmail } from '../../domain/account.ts';
import { findAccount, findAccountByEmail } from '../../store/accounts.ts';
import { hasSecondFactor } from '../../store/authenticators.ts';
import { bindIdentity, findBoundAccount } from '../../store/outside-identities.ts';
import { pruneSessions } from '../../store/sessions.ts';
import { actorOfAccount } from '../actor-of-account.ts';

/** Why an identity that the provider vouches for opens nothing here. */
export type IdentityRefusal = 'mail-unverified' | 'no-account' | 'account-closed' | 'other-identity';

/** The account that somebody came to, and whether a second step is to follow. */
export interface Admitted {
  readonly account: Account;
  readonly owesSecondStep: boolean;
}

/** The request under which somebody came. */
export interface Coming {
  readonly requestId: string;
  readonly address: string;
}

/**
 * The account that an identity opens: the one it is bound to, else the one with its verified mail, to which it is bound
 * from now on. No account is ever made here. Who has a second factor here and showed the provider a password alone owes
 * the second step still: its door must not be the weaker one. Binding stays in the audit, and coming where no step follows.
 */
export async function admitIdentity(
  world: World,
  identity: OutsideIdentity,
  coming: Coming,
): Promise<Admitted | IdentityRefusal> {
  return inTransaction(world.db, async (tx) => {
    const now = world.clock.now();
    const boundTo = await findBoundAccount(tx, identity.issuer, identity.subject);
    const account = boundTo === null ? await findByMail(tx, identity) : await findAccount(tx, boundTo);
    if (typeof account === 'string') return account;
    if (account === null) return 'no-account';
    if (!account.active) return 'account-closed';
    const actor = await actorOfAccount(tx, account, now);
    const act: Act = { realmId: account.realmId, actor, now, newId: world.newId, ...coming };
    if (boundTo === null && !(await bind(tx, act, account, identity))) return 'other-identity';
    await pruneSessions(tx, now);
    if (!identity.byMoreThanPassword && (await hasSecondFactor(tx, account.id)))
      return { account, owesSecondStep: true };
    await recordAudit(tx, act, {
      action: 'access.sign-in',
      object: { type: 'account', id: account.id },
      before: null,
      after: { provider: identity.issuer },
    });
    return { account, owesSecondStep: false };
  });
}

async function findByMail(
  tx: Transaction,
  { email, emailVerified }: OutsideIdentity,
): Promise<Account | IdentityRefusal | null> {
  if (email === null || !emailVerified) return 'mail-unverified';
  return findAccountByEmail(tx, normalizeEmail(email));
}

async function bind(
  tx: Transaction,
  act: Act,
  account: Account,
  { issuer, subject }: OutsideIdentity,
): Promise<boolean> {
  const binding = { id: act.newId(), accountId: account.id, now: act.now };
  if (!(await bindIdentity(tx, { issuer, subject }, binding))) return false;
  await recordAudit(tx, act, {
    action: 'access.bind-identity',
    object: { type: 'account', id: account.id },
    before: null,
    after: { provider: issuer },
  });
  return true;
}
