import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';

const COLUMNS = `id, realm_id as "realmId", name, email, position, role, organization_id as "organizationId",
  active, version`;

/** The account of a sign-in identity in whatever realm, or null. */
export async function findAccount(db: Queryable, id: string): Promise<Account | null> {
  const [account] = await db.query<Account>(`select ${COLUMNS} from access_account where id = $1`, [id]);
  return account ?? null;
}

/** The account under this mail (small letters) in whatever realm, or null. */
export async function findAccountByEmail(db: Queryable, email: string): Promise<Account | null> {
  const [account] = await db.query<Account>(
    `select ${COLUMNS} from access_account
      where id = (select id::uuid from sign_in."user" where email = $1)`,
    [email],
  );
  return account ?? null;
}

/** Whether somebody has an account under this mail (small letters). */
export async function hasAccount(db: Queryable, email: string): Promise<boolean> {
  return (await db.query('select from sign_in."user" where email = $1', [email])).length > 0;
}

/** The account of a realm, locked until the transaction ends, or null. */
export async function lockAccount(tx: Transaction, realmId: string, id: string): Promise<Account | null> {
  const [account] = await tx.query<Account>(
    `select ${COLUMNS} from access_account where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return account ?? null;
}

/** The accounts of a realm by Vietnamese alphabet. */
export async function listAccountsOf(db: Queryable, realmId: string): Promise<Account[]> {
  return db.query<Account>(
    `select ${COLUMNS} from access_account where realm_id = $1 order by name collate "vi-x-icu", id`,
    [realmId],
  );
}

/** The administrators of a realm who can sign in, other than `except`. */
export async function countOtherAdministrators(
  tx: Transaction,
  realmId: string,
  except: string,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) from (
       select from access_account
        where realm_id = $1 and role = 'administrator' and active and id <> $2
          for update) others`,
    [realmId, except],
  );
  return row?.count ?? 0;
}

/** Opens or closes an account and answers it as it is now. */
export async function updateAccountActive(
  tx: Transaction,
  account: Account,
  active: boolean,
): Promise<Account> {
  const [changed] = await tx.query<Account>(
    `update access_account set active = $3, version = version + 1
      where realm_id = $1 and id = $2 returning ${COLUMNS}`,
    [account.realmId, account.id, active],
  );
  if (changed === undefined) throw new Error(`The account ${account.id} vanished while it was locked.`);
  return changed;
}

/** Why an account could not be written. */
export type AccountRefusal = 'email-taken' | 'organization-unknown';

/**
 * Writes an account with its sign-in identity and password hash, or says why not; after a refusal the
 * transaction is spent and must be left by throwing.
 */
export async function insertAccount(
  tx: Transaction,
  account: Account,
  credential: { readonly id: string; readonly passwordHash: string; readonly createdAt: Date },
): Promise<AccountRefusal | null> {
  try {
    await tx.query(
      `insert into sign_in."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1, $2, $3, true, $4, $4)`,
      [account.id, account.name, account.email, credential.createdAt],
    );
    await tx.query(
      `insert into sign_in.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
       values ($1, $2, 'credential', $2, $3, $4, $4)`,
      [credential.id, account.id, credential.passwordHash, credential.createdAt],
    );
    await tx.query(
      `insert into access_account (realm_id, id, name, email, position, role, organization_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        account.realmId,
        account.id,
        account.name,
        account.email,
        account.position,
        account.role,
        account.organizationId,
        credential.createdAt,
      ],
    );
    return null;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === UNIQUE_VIOLATION) return 'email-taken';
    if (code === FOREIGN_KEY_VIOLATION) return 'organization-unknown';
    throw error;
  }
}

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
