import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import type { World } from '#platform/world/world.ts';
import type { ShownAccount } from '../domain/account.ts';
import { listOutsidePermissions } from '../domain/outside-permissions.ts';
import { listAccessPermissions } from '../domain/permissions.ts';
import { findAccountOf } from '../store/accounts.ts';
import { getRealm, type Realm } from '../store/realms.ts';
import type { AccessPorts } from './access-ports.ts';
import { notSignedIn } from './refusals.ts';
import { showAccount } from './show-accounts.ts';

/** The signed-in person and the house they work in. */
export interface SessionOfActor {
  readonly account: Omit<ShownAccount, 'active' | 'version' | 'hasPassword'> & {
    readonly operator: string | null;
    /** The body that the account works for first. */
    readonly organization: { readonly id: string; readonly name: string } | null;
    /** The title held there. */
    readonly position: string | null;
  };
  readonly realm: Realm;
  readonly today: string;
  readonly may: string[];
  readonly singleDatabaseRole: boolean;
}

/** What a screen must know of the signed-in person; of the positions only those that hold today. */
export async function readSession(world: World, ports: AccessPorts, actor: Actor): Promise<SessionOfActor> {
  const now = world.clock.now();
  const found = await findAccountOf(world.db, actor.realmId, actor.accountId);
  if (found === null) throw notSignedIn();
  const { id, name, email, kind, positions: all } = await showAccount(world.db, ports, found, now);
  const positions = all.filter(({ state }) => state === 'current');
  const home = positions.find(({ organization }) => organization?.id === actor.organizationId);
  return {
    account: {
      id,
      name,
      email,
      kind,
      positions,
      operator: actor.operator,
      organization: home?.organization ?? null,
      position: (home ?? positions[0])?.title ?? null,
    },
    realm: await getRealm(world.db, actor.realmId),
    today: localDay(now),
    may: [...listAccessPermissions(actor), ...listOutsidePermissions(actor), ...ports.listPermissions(actor)],
    singleDatabaseRole: world.config.databaseSingleRole,
  };
}
