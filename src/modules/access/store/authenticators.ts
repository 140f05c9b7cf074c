import type { Queryable, Transaction } from '#platform/db/database.ts';

/** The application on a phone that shows codes for one account. */
export interface Authenticator {
  /** Encrypted. */
  readonly secret: string;
  readonly confirmedAt: Date | null;
  readonly lastStep: number | null;
}

/** What an account has beside its password, counted. */
export interface SecondFactorsOf {
  readonly authenticatorSince: Date | null;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

/** The authenticator of an account, locked until the transaction ends, or null. */
export async function lockAuthenticator(tx: Transaction, accountId: string): Promise<Authenticator | null> {
  const [found] = await tx.query<Authenticator>(
    `select secret, confirmed_at as "confirmedAt", last_step::float8 as "lastStep"
       from sign_in.authenticator where user_id = $1 for update`,
    [accountId],
  );
  return found ?? null;
}

/** Keeps a secret that no code has proved yet; one that was never proved is replaced, a proved one stays. */
export async function writeUnprovedSecret(
  tx: Transaction,
  accountId: string,
  secret: string,
  now: Date,
): Promise<boolean> {
  const written = await tx.query(
    `insert into sign_in.authenticator (user_id, secret, created_at) values ($1, $2, $3)
     on conflict (user_id) do update set secret = $2, created_at = $3
       where sign_in.authenticator.confirmed_at is null
     returning user_id`,
    [accountId, secret, now],
  );
  return written.length > 0;
}

/** Remembers that the code of this step was taken. */
export async function writeLastStep(tx: Transaction, accountId: string, step: number): Promise<void> {
  await tx.query('update sign_in.authenticator set last_step = $2 where user_id = $1', [accountId, step]);
}

/** Lets the authenticator count from now on, its first code taken. */
export async function confirmAuthenticator(
  tx: Transaction,
  accountId: string,
  step: number,
  now: Date,
): Promise<void> {
  await tx.query('update sign_in.authenticator set last_step = $2, confirmed_at = $3 where user_id = $1', [
    accountId,
    step,
    now,
  ]);
}

/** Takes the authenticator away; false when there was none. */
export async function deleteAuthenticator(tx: Transaction, accountId: string): Promise<boolean> {
  const gone = await tx.query('delete from sign_in.authenticator where user_id = $1 returning user_id', [
    accountId,
  ]);
  return gone.length > 0;
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  accountId: string,
  digests: readonly string[],
  now: Date,
): Promise<void> {
  await deleteRecoveryCodes(tx, accountId);
  await tx.query(
    'insert into sign_in.recovery_code (user_id, digest, made_at) select $1, unnest($2::text[]), $3',
    [accountId, digests, now],
  );
}

/** Forgets all recovery codes of an account. */
export async function deleteRecoveryCodes(tx: Transaction, accountId: string): Promise<void> {
  await tx.query('delete from sign_in.recovery_code where user_id = $1', [accountId]);
}

/** Uses a recovery code up; false when it is none of the account, or was used before. */
export async function spendRecoveryCode(
  tx: Transaction,
  accountId: string,
  digest: string,
  now: Date,
): Promise<boolean> {
  const used = await tx.query(
    `update sign_in.recovery_code set used_at = $3
      where user_id = $1 and digest = $2 and used_at is null returning user_id`,
    [accountId, digest, now],
  );
  return used.length > 0;
}

/** What an account has beside its password, in one statement. */
export async function countSecondFactors(db: Queryable, accountId: string): Promise<SecondFactorsOf> {
  const [found] = await db.query<SecondFactorsOf>(
    `select (select confirmed_at from sign_in.authenticator where user_id = $1) as "authenticatorSince",
            (select count(*) from sign_in.passkey where user_id = $1) as passkeys,
            (select count(*) from sign_in.recovery_code where user_id = $1 and used_at is null)
              as "recoveryCodesLeft"`,
    [accountId],
  );
  return found ?? { authenticatorSince: null, passkeys: 0, recoveryCodesLeft: 0 };
}

/** Whether the account has a second factor beside its password: recovery codes alone are none. */
export async function hasSecondFactor(db: Queryable, accountId: string): Promise<boolean> {
  return isSecondFactor(await countSecondFactors(db, accountId));
}

/** Whether what was counted makes a second factor. */
export function isSecondFactor({
  authenticatorSince,
  passkeys,
}: Pick<SecondFactorsOf, 'authenticatorSince' | 'passkeys'>): boolean {
  return authenticatorSince !== null || passkeys > 0;
}

/** The accounts of a realm that have a second factor; with `bodies` only those that ever held a position in one of them. */
export async function listAccountsWithSecondFactor(
  db: Queryable,
  realmId: string,
  bodies: readonly string[] | null,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select a.id from access_account a
      where a.realm_id = $1
        and (exists (select from sign_in.authenticator f
                      where f.user_id = a.id::text and f.confirmed_at is not null)
          or exists (select from sign_in.passkey p where p.user_id = a.id::text))
        and ($2::uuid[] is null
          or exists (select from access_position h
                      where h.realm_id = a.realm_id and h.account_id = a.id and h.organization_id = any($2)))
      order by a.id`,
    [realmId, bodies],
  );
  return rows.map(({ id }) => id);
}
