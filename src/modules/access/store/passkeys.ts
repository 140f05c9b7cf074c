import type { Queryable, Transaction } from '#platform/db/database.ts';

/** A passkey as it is kept; the public half alone. */
export interface Passkey {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

const COLUMNS = `id, user_id as "accountId", name, credential_id as "credentialId", public_key as "publicKey",
  counter::float8 as counter, transports, backed_up as "backedUp", created_at as "createdAt", used_at as "usedAt"`;

/** The passkeys of an account, oldest first. */
export async function listPasskeys(db: Queryable, accountId: string): Promise<Passkey[]> {
  return db.query<Passkey>(
    `select ${COLUMNS} from sign_in.passkey where user_id = $1 order by created_at, id`,
    [accountId],
  );
}

/** The passkey under a credential, locked until the transaction ends, or null. */
export async function lockPasskeyUnder(tx: Transaction, credentialId: string): Promise<Passkey | null> {
  const [found] = await tx.query<Passkey>(
    `select ${COLUMNS} from sign_in.passkey where credential_id = $1 for update`,
    [credentialId],
  );
  return found ?? null;
}

/** Keeps a new passkey; false when this credential is kept already. */
export async function insertPasskey(tx: Transaction, passkey: Omit<Passkey, 'usedAt'>): Promise<boolean> {
  const { id, accountId, name, credentialId, publicKey, counter, transports, backedUp, createdAt } = passkey;
  const written = await tx.query(
    `insert into sign_in.passkey
       (id, user_id, name, credential_id, public_key, counter, transports, backed_up, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (credential_id) do nothing returning id`,
    [id, accountId, name, credentialId, publicKey, counter, transports, backedUp, createdAt],
  );
  return written.length > 0;
}

/** Remembers that a passkey was used, and how often its maker says it was. */
export async function noteUse(tx: Transaction, id: string, counter: number, now: Date): Promise<void> {
  await tx.query('update sign_in.passkey set counter = $2, used_at = $3 where id = $1', [id, counter, now]);
}

/** Names a passkey of this account anew and answers its name until now; null when there is none. */
export async function renamePasskey(
  tx: Transaction,
  accountId: string,
  id: string,
  name: string,
): Promise<string | null> {
  const [before] = await tx.query<{ name: string }>(
    'select name from sign_in.passkey where user_id = $1 and id = $2 for update',
    [accountId, id],
  );
  if (before === undefined) return null;
  await tx.query('update sign_in.passkey set name = $3 where user_id = $1 and id = $2', [
    accountId,
    id,
    name,
  ]);
  return before.name;
}

/** Takes a passkey of this account away and answers its name; null when there is none. */
export async function deletePasskey(tx: Transaction, accountId: string, id: string): Promise<string | null> {
  const [gone] = await tx.query<{ name: string }>(
    'delete from sign_in.passkey where user_id = $1 and id = $2 returning name',
    [accountId, id],
  );
  return gone?.name ?? null;
}

/** Takes all passkeys of an account away and answers how many there were. */
export async function deletePasskeysOf(tx: Transaction, accountId: string): Promise<number> {
  return (await tx.query('delete from sign_in.passkey where user_id = $1 returning id', [accountId])).length;
}
