import { localDay } from '#kernel/time/local-time.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Account, ShownAccount } from '../domain/account.ts';
import { type HeldPosition, stateOfPosition } from '../domain/position.ts';
import { readWithPassword } from '../store/passwords.ts';
import { readPositions } from '../store/positions.ts';
import type { AccessPorts } from './access-ports.ts';

/** Accounts with their positions and the names of their bodies today; three statements however many. */
export async function showAccounts(
  db: Queryable,
  ports: Pick<AccessPorts, 'nameOrganizations'>,
  accounts: readonly Account[],
  now: Date,
): Promise<ShownAccount[]> {
  const realmId = accounts[0]?.realmId;
  if (realmId === undefined) return [];
  const held = await readPositions(
    db,
    realmId,
    accounts.map(({ id }) => id),
  );
  const bodies = [...new Set(held.map(({ organizationId }) => organizationId).filter((id) => id !== null))];
  const names = await ports.nameOrganizations(db, realmId, bodies, now);
  const withPassword = await readWithPassword(
    db,
    accounts.map(({ id }) => id),
  );
  const byAccount = Map.groupBy(held, ({ accountId }) => accountId);
  return accounts.map(({ realmId: _realm, ...account }) => ({
    ...account,
    hasPassword: withPassword.has(account.id),
    positions: (byAccount.get(account.id) ?? []).map((position) => showPosition(position, names, now)),
  }));
}

/** One account with its positions. */
export async function showAccount(
  db: Queryable,
  ports: Pick<AccessPorts, 'nameOrganizations'>,
  account: Account,
  now: Date,
): Promise<ShownAccount> {
  const [shown] = await showAccounts(db, ports, [account], now);
  if (shown === undefined) throw new Error('One account in, one account out.');
  return shown;
}

/** A position with the name of its body and what it is today. */
export function showPosition(
  position: HeldPosition,
  names: ReadonlyMap<string, string>,
  now: Date,
): ShownAccount['positions'][number] {
  const { accountId: _account, organizationId, endedAt, ...rest } = position;
  return {
    ...rest,
    organization:
      organizationId === null ? null : { id: organizationId, name: names.get(organizationId) ?? '' },
    state: stateOfPosition(position, localDay(now)),
    ended: endedAt !== null,
  };
}
