import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { World } from '#platform/world/world.ts';
import type { AccountToCreate } from '../domain/account.ts';
import { findRealm, insertRealm, lockRealms, type Realm } from '../store/realms.ts';
import { createAccount } from './create-account.ts';

/** What the first run decides. */
export interface FirstRun {
  readonly realmName: string;
  readonly administrator: Pick<AccountToCreate, 'name' | 'email' | 'password'>;
}

/** The realm that the first run made; null while that is still to be done. */
export async function findSetRealm(world: World): Promise<Realm | null> {
  return findRealm(world.db);
}

/**
 * Does the first run in one transaction: the realm, its first administrator, and what `fill` adds. Of two at the
 * same moment one waits and is then refused.
 *
 * @throws ProblemError `access.setup-done` (409) when there is a realm already.
 */
export async function completeSetup(
  world: World,
  origin: Pick<Act, 'requestId' | 'address'>,
  wanted: FirstRun,
  fill: (tx: Transaction, act: Act) => Promise<void> = async () => {},
): Promise<Realm> {
  return inTransaction(world.db, async (tx) => {
    await lockRealms(tx);
    if ((await findRealm(tx)) !== null) throw setupDone();
    const realm: Realm = { id: world.newId(), name: wanted.realmName.normalize('NFC').trim() };
    const act: Act = {
      realmId: realm.id,
      actor: null,
      now: world.clock.now(),
      newId: world.newId,
      ...origin,
    };
    await insertRealm(tx, realm, act.now);
    await recordAudit(tx, act, {
      action: 'access.create-realm',
      object: { type: 'realm', id: realm.id },
      before: null,
      after: realm,
    });
    await createAccount(tx, act, {
      ...wanted.administrator,
      position: { role: 'administrator', organizationId: null, title: null },
    });
    await fill(tx, act);
    return realm;
  });
}

function setupDone(): ProblemError {
  return new ProblemError(
    'access.setup-done',
    409,
    { vi: 'Hệ thống đã được thiết lập.', en: 'The house has been set up already.' },
    { remedy: { vi: 'Đăng nhập, hoặc hỏi quản trị viên.', en: 'Sign in, or ask the administrator.' } },
  );
}
