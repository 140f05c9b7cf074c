import type { AccountKind, Position } from '#kernel/law/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';
import { currentPositions } from './positions.ts';

/** A token as it is kept; its secret is not. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** Null: reads only. */
  readonly acts: readonly string[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const COLUMNS = `id, name, acts, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
  revoked_at as "revokedAt"`;

/** Whose a token is. */
export type Owner = Pick<Account, 'realmId' | 'id'>;

/** Writes a new token with the digest of its secret. */
export async function insertToken(
  tx: Transaction,
  owner: Owner,
  token: Omit<ApiToken, 'lastUsedAt' | 'revokedAt'>,
  tokenHash: string,
): Promise<void> {
  await tx.query(
    `insert into access_token (realm_id, id, account_id, name, token_hash, acts, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [owner.realmId, token.id, owner.id, token.name, tokenHash, token.acts, token.createdAt, token.expiresAt],
  );
}

/** The tokens of an account, newest first. */
export async function listTokensOf(db: Queryable, owner: Owner): Promise<ApiToken[]> {
  return db.query<ApiToken>(
    `select ${COLUMNS} from access_token where realm_id = $1 and account_id = $2 order by id desc limit 200`,
    [owner.realmId, owner.id],
  );
}

/** The open tokens of an account; others who make one for it wait until the transaction ends. */
export async function countOpenTokens(tx: Transaction, owner: Owner, now: Date): Promise<number> {
  await tx.query('select from access_account where realm_id = $1 and id = $2 for update', [
    owner.realmId,
    owner.id,
  ]);
  const [row] = await tx.query<{ count: number }>(
    `select count(*) from access_token
      where realm_id = $1 and account_id = $2 and revoked_at is null and expires_at > $3`,
    [owner.realmId, owner.id, now],
  );
  return row?.count ?? 0;
}

/** Ends a token of an account; null when the account has none of that id. */
export async function revokeToken(
  tx: Transaction,
  owner: Owner,
  id: string,
  now: Date,
): Promise<ApiToken | null> {
  const [token] = await tx.query<ApiToken>(
    `update access_token set revoked_at = coalesce(revoked_at, $4)
      where realm_id = $1 and account_id = $2 and id = $3 returning ${COLUMNS}`,
    [owner.realmId, owner.id, id, now],
  );
  return token ?? null;
}

/** A token that works, with the account it acts for and what that holds today. */
export interface TokenOfAccount {
  readonly realmId: string;
  readonly accountId: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly positions: readonly Position[];
  readonly tokenId: string;
  readonly acts: readonly string[] | null;
  readonly lastUsedAt: Date | null;
}

/** The open token under the digest of a secret, with its account, in one statement: every request of a program asks it. */
export async function findOpenToken(
  db: Queryable,
  tokenHash: string,
  now: Date,
  today: string,
): Promise<TokenOfAccount | null> {
  const [token] = await db.query<TokenOfAccount>(
    `select t.id as "tokenId", t.acts, t.last_used_at as "lastUsedAt", a.id as "accountId",
            a.realm_id as "realmId", a.name, a.kind, ${currentPositions('$3')} as positions
       from access_token t join access_account a on a.realm_id = t.realm_id and a.id = t.account_id
      where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2 and a.active`,
    [tokenHash, now, today],
  );
  return token ?? null;
}

/** Notes that a token was used. */
export async function touchToken(db: Queryable, realmId: string, id: string, now: Date): Promise<void> {
  await db.query('update access_token set last_used_at = $3 where realm_id = $1 and id = $2', [
    realmId,
    id,
    now,
  ]);
}
