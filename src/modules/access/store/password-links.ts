import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { MailState } from '../domain/mail/mail.ts';

/** What a link is for: a forgotten password, or a first one. */
export type PasswordLinkKind = 'reset' | 'invitation';

/** A link as it is kept; its secret is not. */
export interface PasswordLink {
  readonly realmId: string;
  readonly id: string;
  readonly accountId: string;
  readonly kind: PasswordLinkKind;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

const COLUMNS = `realm_id as "realmId", id, account_id as "accountId", kind, created_at as "createdAt",
  created_by_name as "createdByName", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"`;

/** Writes a new link with the digest of its token. */
export async function insertPasswordLink(
  tx: Transaction,
  link: Omit<PasswordLink, 'usedAt' | 'revokedAt'>,
  createdBy: string | null,
  tokenHash: string,
): Promise<void> {
  await tx.query(
    `insert into access_password_link (realm_id, id, account_id, kind, token_hash, created_at, created_by,
                                       created_by_name, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      link.realmId,
      link.id,
      link.accountId,
      link.kind,
      tokenHash,
      link.createdAt,
      createdBy,
      link.createdByName,
      link.expiresAt,
    ],
  );
}

/** The link under the digest of a token in whatever realm, or null. */
export async function findPasswordLink(db: Queryable, tokenHash: string): Promise<PasswordLink | null> {
  const [link] = await db.query<PasswordLink>(
    `select ${COLUMNS} from access_password_link where token_hash = $1`,
    [tokenHash],
  );
  return link ?? null;
}

/** The same, locked until the transaction ends, so that of two who use it at once one waits. */
export async function lockPasswordLink(tx: Transaction, tokenHash: string): Promise<PasswordLink | null> {
  const [link] = await tx.query<PasswordLink>(
    `select ${COLUMNS} from access_password_link where token_hash = $1 for update`,
    [tokenHash],
  );
  return link ?? null;
}

/** The link of a realm by its id, locked until the transaction ends, or null. */
export async function lockPasswordLinkById(
  tx: Transaction,
  realmId: string,
  id: string,
): Promise<PasswordLink | null> {
  const [link] = await tx.query<PasswordLink>(
    `select ${COLUMNS} from access_password_link where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return link ?? null;
}

/** The digest that is kept of a link's token, with the end of its time. */
export async function findTokenHash(
  db: Queryable,
  realmId: string,
  id: string,
): Promise<{ readonly tokenHash: string } | null> {
  const [link] = await db.query<{ tokenHash: string }>(
    `select token_hash as "tokenHash" from access_password_link where realm_id = $1 and id = $2`,
    [realmId, id],
  );
  return link ?? null;
}

/** Notes that a link was used. */
export async function markLinkUsed(tx: Transaction, link: PasswordLink, now: Date): Promise<void> {
  await tx.query('update access_password_link set used_at = $3 where realm_id = $1 and id = $2', [
    link.realmId,
    link.id,
    now,
  ]);
}

/** Ends every link of an account that could still be used, of one kind or of both. */
export async function revokeLinksOf(
  tx: Transaction,
  { realmId, id }: { readonly realmId: string; readonly id: string },
  kind: PasswordLinkKind | null,
  now: Date,
): Promise<void> {
  await tx.query(
    `update access_password_link set revoked_at = $3
      where realm_id = $1 and account_id = $2 and used_at is null and revoked_at is null
        and ($4::text is null or kind = $4)`,
    [realmId, id, now, kind],
  );
}

/** How many links for a forgotten password an account was sent since a moment. */
export async function countResetLinks(
  tx: Transaction,
  { realmId, id }: { readonly realmId: string; readonly id: string },
  since: Date,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) from access_password_link
      where realm_id = $1 and account_id = $2 and kind = 'reset' and created_at > $3`,
    [realmId, id, since],
  );
  return row?.count ?? 0;
}

/** The last invitation of an account, with its person. */
export interface InvitationOfAccount extends PasswordLink {
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  /** How its letter stands; null when none was written. */
  readonly mailState: MailState | null;
}

/** The last invitation of each account of a realm, newest first, 200 at most. */
export async function listInvitationsOf(db: Queryable, realmId: string): Promise<InvitationOfAccount[]> {
  return db.query<InvitationOfAccount>(
    `select i.*, a.name, a.email, a.active,
            (select state from access_mail m
              where m.realm_id = i."realmId" and m.password_link_id = i.id order by m.id desc limit 1) as "mailState"
       from (select distinct on (account_id) ${COLUMNS} from access_password_link
              where realm_id = $1 and kind = 'invitation' order by account_id, id desc) i
       join access_account a on a.realm_id = i."realmId" and a.id = i."accountId"
      order by i.id desc limit 200`,
    [realmId],
  );
}

/** Keeps a request for a new password until it is answered. */
export async function insertResetRequest(db: Queryable, request: ResetRequest): Promise<void> {
  await db.query(
    `insert into sign_in.reset_request (id, email, language, request_id, address, at) values ($1, $2, $3, $4, $5, $6)`,
    [request.id, request.email, request.language, request.requestId, request.address, request.at],
  );
}

/** Somebody asked for a new password. */
export interface ResetRequest {
  readonly id: string;
  /** Small letters. */
  readonly email: string;
  readonly language: 'vi' | 'en';
  readonly requestId: string | null;
  readonly address: string | null;
  readonly at: Date;
}

/** Takes the oldest request away, for good once the transaction is kept; null when there is none. */
export async function takeResetRequest(tx: Transaction): Promise<ResetRequest | null> {
  const [request] = await tx.query<ResetRequest>(
    `delete from sign_in.reset_request
      where id = (select id from sign_in.reset_request order by id limit 1 for update skip locked)
     returning id, email, language, request_id as "requestId", address, at`,
  );
  return request ?? null;
}
