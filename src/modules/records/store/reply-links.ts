import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { ReplyDraft, ReplyLink } from '../domain/reply-link.ts';

const COLUMNS = `
  select realm_id as "realmId", id, obligation_id as "obligationId", asked, indicators, code_hash as "codeHash",
         wrong_codes as "wrongCodes", key_hash as "keyHash", created_at as "createdAt",
         created_by_name as "createdByName", created_organization_id as "createdOrganizationId",
         expires_at as "expiresAt", opened_at as "openedAt", revoked_at as "revokedAt",
         revoked_by_name as "revokedByName", draft, draft_version as "draftVersion", draft_at as "draftAt",
         answered_at as "answeredAt", record_id as "recordId", version
    from record_reply_link`;

/** A link as it is first kept. */
export interface NewReplyLink {
  readonly realmId: string;
  readonly id: string;
  readonly obligationId: string;
  readonly asked: string;
  readonly indicators: readonly string[];
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly organizationId: string | null;
  readonly expiresAt: Date;
}

/** Keeps a new link. */
export async function insertReplyLink(tx: Transaction, link: NewReplyLink, author: Author): Promise<void> {
  await tx.query(
    `insert into record_reply_link (realm_id, id, obligation_id, asked, indicators, token_hash, code_hash, created_at,
       created_by, created_by_name, created_organization_id, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      link.realmId,
      link.id,
      link.obligationId,
      link.asked,
      link.indicators,
      link.tokenHash,
      link.codeHash,
      author.at,
      author.accountId,
      author.name,
      link.organizationId,
      link.expiresAt,
    ],
  );
}

/** The links of one obligation, newest first. */
export async function readReplyLinksOf(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<ReplyLink[]> {
  return db.query<ReplyLink>(
    `${COLUMNS} where realm_id = $1 and obligation_id = $2 order by id desc limit 50`,
    [realmId, obligationId],
  );
}

/** One link of the realm, kept from every other writer until the transaction ends; null when there is none. */
export async function lockReplyLink(tx: Transaction, realmId: string, id: string): Promise<ReplyLink | null> {
  const [row] = await tx.query<ReplyLink>(`${COLUMNS} where realm_id = $1 and id = $2 for update`, [
    realmId,
    id,
  ]);
  return row ?? null;
}

/** The link of a token's digest, of whatever realm. */
export async function findReplyLinkByToken(db: Queryable, tokenHash: string): Promise<ReplyLink | null> {
  const [row] = await db.query<ReplyLink>(`${COLUMNS} where token_hash = $1`, [tokenHash]);
  return row ?? null;
}

/** The same, kept from every other writer until the transaction ends. */
export async function lockReplyLinkByToken(tx: Transaction, tokenHash: string): Promise<ReplyLink | null> {
  const [row] = await tx.query<ReplyLink>(`${COLUMNS} where token_hash = $1 for update`, [tokenHash]);
  return row ?? null;
}

/** The link that the key of a browser belongs to. */
export async function findReplyLinkByKey(db: Queryable, keyHash: string): Promise<ReplyLink | null> {
  const [row] = await db.query<ReplyLink>(`${COLUMNS} where key_hash = $1`, [keyHash]);
  return row ?? null;
}

/** The same, kept from every other writer until the transaction ends. */
export async function lockReplyLinkByKey(tx: Transaction, keyHash: string): Promise<ReplyLink | null> {
  const [row] = await tx.query<ReplyLink>(`${COLUMNS} where key_hash = $1 for update`, [keyHash]);
  return row ?? null;
}

type LinkKey = Pick<ReplyLink, 'realmId' | 'id'>;

/** Uses the code up and gives the browser its key. */
export async function openReplyLink(tx: Transaction, key: LinkKey, keyHash: string, at: Date): Promise<void> {
  await tx.query(
    `update record_reply_link
        set code_hash = null, wrong_codes = 0, key_hash = $3, opened_at = $4, version = version + 1
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, keyHash, at],
  );
}

/** Counts a wrong code; from `most` on there is no code any more. */
export async function countWrongCode(tx: Transaction, key: LinkKey, most: number): Promise<void> {
  await tx.query(
    `update record_reply_link
        set wrong_codes = wrong_codes + 1, code_hash = case when wrong_codes + 1 < $3 then code_hash end,
            version = version + 1
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, most],
  );
}

/** Gives a link a new code; the browser that had opened it is let out. */
export async function renewReplyCode(tx: Transaction, key: LinkKey, codeHash: string): Promise<void> {
  await tx.query(
    `update record_reply_link set code_hash = $3, wrong_codes = 0, key_hash = null, version = version + 1
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, codeHash],
  );
}

/** Ends a link; what came by it stays. */
export async function revokeReplyLink(tx: Transaction, key: LinkKey, author: Author): Promise<void> {
  await tx.query(
    `update record_reply_link
        set revoked_at = $3, revoked_by_name = $4, code_hash = null, key_hash = null, draft = null, draft_at = null,
            version = version + 1
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, author.at, author.name],
  );
}

/** Keeps what is being written. */
export async function writeReplyDraft(
  tx: Transaction,
  key: LinkKey,
  draft: ReplyDraft,
  at: Date,
): Promise<void> {
  await tx.query(
    `update record_reply_link set draft = $3, draft_version = draft_version + 1, draft_at = $4
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, JSON.stringify(draft), at],
  );
}

/** Says that the answer was sent: the draft has become a record. */
export async function answerReplyLink(
  tx: Transaction,
  key: LinkKey,
  recordId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `update record_reply_link
        set answered_at = $4, record_id = $3, draft = null, draft_at = null, version = version + 1
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, recordId, at],
  );
}
