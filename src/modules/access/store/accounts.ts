import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';
import { insertPassword } from './passwords.ts';

const COLUMNS = 'id, realm_id as "realmId", name, email, kind, active, version';

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

/** Which of these mails (small letters) have an account in this installation, and in which realm; one statement. */
export async function findAccountsByEmails(
  db: Queryable,
  emails: readonly string[],
): Promise<readonly Account[]> {
  return db.query<Account>(
    `select ${COLUMNS} from access_account
      where id in (select id::uuid from sign_in."user" where email = any($1::text[]))`,
    [emails],
  );
}

/** Whether somebody has an account under this mail (small letters). */
export async function hasAccount(db: Queryable, email: string): Promise<boolean> {
  return (await db.query('select from sign_in."user" where email = $1', [email])).length > 0;
}

/** The account of a realm, or null. */
export async function findAccountOf(db: Queryable, realmId: string, id: string): Promise<Account | null> {
  const [account] = await db.query<Account>(
    `select ${COLUMNS} from access_account where realm_id = $1 and id = $2`,
    [realmId, id],
  );
  return account ?? null;
}

/** The account of a realm, locked until the transaction ends, or null. */
export async function lockAccount(tx: Transaction, realmId: string, id: string): Promise<Account | null> {
  const [account] = await tx.query<Account>(
    `select ${COLUMNS} from access_account where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return account ?? null;
}

/** Opens or closes an account, gives it another name, and answers it as it is now. */
export async function updateAccount(
  tx: Transaction,
  account: Account,
  { name = account.name, active = account.active }: Partial<Pick<Account, 'name' | 'active'>>,
): Promise<Account> {
  const [changed] = await tx.query<Account>(
    `update access_account set name = $3, active = $4, version = version + 1
      where realm_id = $1 and id = $2 returning ${COLUMNS}`,
    [account.realmId, account.id, name, active],
  );
  if (changed === undefined) throw new Error(`The account ${account.id} vanished while it was locked.`);
  return changed;
}

/**
 * Writes an account with its sign-in identity and, where there is one, its password hash; answers false when the mail is taken: the
 * transaction is spent then and must be left by throwing.
 */
export async function insertAccount(
  tx: Transaction,
  account: Account,
  credential: { readonly id: string; readonly passwordHash: string | null; readonly createdAt: Date },
): Promise<boolean> {
  try {
    await tx.query(
      `insert into sign_in."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1, $2, $3, true, $4, $4)`,
      [account.id, account.name, account.email, credential.createdAt],
    );
    const { id, passwordHash, createdAt } = credential;
    if (passwordHash !== null) await insertPassword(tx, account.id, { id, passwordHash, createdAt });
    await tx.query(
      'insert into access_account (realm_id, id, name, email, kind, created_at) values ($1, $2, $3, $4, $5, $6)',
      [account.realmId, account.id, account.name, account.email, account.kind, credential.createdAt],
    );
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false;
    throw error;
  }
}

const UNIQUE_VIOLATION = '23505';
