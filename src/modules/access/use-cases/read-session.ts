import type { Actor } from '#kernel/law/actor.ts';
import type { World } from '#platform/world/world.ts';
import type { AccountOfBody } from '../domain/account.ts';
import { listOutsidePermissions } from '../domain/outside-permissions.ts';
import { listAccessPermissions } from '../domain/permissions.ts';
import { findAccount } from '../store/accounts.ts';
import { getRealm, type Realm } from '../store/realms.ts';
import type { AccessPorts } from './access-ports.ts';
import { nameBody } from './list-accounts.ts';
import { notSignedIn } from './refusals.ts';

/** The signed-in person and the house they work in. */
export interface SessionOfActor {
  readonly account: Omit<AccountOfBody, 'active' | 'version'>;
  readonly realm: Realm;
  readonly may: string[];
  readonly singleDatabaseRole: boolean;
}

/** What a screen must know of the signed-in person. */
export async function readSession(world: World, ports: AccessPorts, actor: Actor): Promise<SessionOfActor> {
  const account = await findAccount(world.db, actor.accountId);
  if (account === null) throw notSignedIn();
  const {
    active: _active,
    version: _version,
    ...shown
  } = await nameBody(world.db, ports, account, world.clock.now());
  return {
    account: shown,
    realm: await getRealm(world.db, actor.realmId),
    may: [...listAccessPermissions(actor), ...listOutsidePermissions(actor), ...ports.listPermissions(actor)],
    singleDatabaseRole: world.config.databaseSingleRole,
  };
}
