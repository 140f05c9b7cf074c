import type { Queryable } from '#platform/db/database.ts';
import type { Account, AccountOfBody } from '../domain/account.ts';
import { listAccountsOf } from '../store/accounts.ts';
import type { AccessPorts } from './access-ports.ts';

/** The accounts of a realm by Vietnamese alphabet, closed ones too. */
export async function listAccounts(
  db: Queryable,
  ports: AccessPorts,
  realmId: string,
  now: Date,
): Promise<AccountOfBody[]> {
  return nameBodies(db, ports, await listAccountsOf(db, realmId), now);
}

/** The account with the name of its body. */
export async function nameBody(
  db: Queryable,
  ports: AccessPorts,
  account: Account,
  now: Date,
): Promise<AccountOfBody> {
  const [named] = await nameBodies(db, ports, [account], now);
  if (named === undefined) throw new Error('One account in, one account out.');
  return named;
}

async function nameBodies(
  db: Queryable,
  ports: AccessPorts,
  accounts: readonly Account[],
  now: Date,
): Promise<AccountOfBody[]> {
  const realmId = accounts[0]?.realmId;
  if (realmId === undefined) return [];
  const ids = accounts.map((account) => account.organizationId).filter((id) => id !== null);
  const names = await ports.nameOrganizations(db, realmId, ids, now);
  return accounts.map(({ id, name, email, position, role, organizationId, active, version }) => ({
    id,
    name,
    email,
    position,
    role,
    organization:
      organizationId === null ? null : { id: organizationId, name: names.get(organizationId) ?? '' },
    active,
    version,
  }));
}
