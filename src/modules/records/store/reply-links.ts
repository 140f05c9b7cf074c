import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { ReplyDraft, ReplyLink } from '../domain/reply-link.ts';

/** Something is asked about the record that was sent by a link. */
const MORE_ASKED = `exists (
  select from record_question q
    join record_entry about on about.realm_id = q.realm_id and about.id = q.record_id and about.withdrawn_at is null
   where q.realm_id = record_reply_link.realm_id and q.record_id = record_reply_link.record_id and q.answer is null)`;

const COLUMNS = `
  select realm_id as "realmId", id, obligation_id as "obligationId", asked, indicators, code_hash as "codeHash",
         wrong_codes as "wrongCodes", key_hash as "keyHash", created_at as "createdAt",
         created_by as "createdBy", created_by_name as "createdByName", created_organization_id as "createdOrganizationId",
         expires_at as "expiresAt", opened_at as "openedAt", revoked_at as "revokedAt",
         revoked_by_name as "revokedByName", draft, draft_version as "draftVersion", draft_at as "draftAt",
         answered_at as "answeredAt", record_id as "recordId", ${MORE_ASKED} as "isMoreAsked",
         remedy_step_id as "remedyStepId", bundle_id as "bundleId", question_id as "questionId",
         code_mails as "codeMails", code_mailed_at as "codeMailedAt", version
    from record_reply_link`;

/** A link as it is first kept. */
export interface NewReplyLink {
  readonly id: string;
  readonly obligationId: string;
  readonly bundleId: string | null;
  readonly questionId: string | null;
  readonly asked: string;
  readonly indicators: readonly string[];
  readonly tokenHash: string;
  /** Null where the first of the bundle has it. */
  readonly codeHash: string | null;
  readonly expiresAt: Date;
}

/** Keeps new links in one statement; the first of a bundle stands before the others. */
export async function insertReplyLinks(
  tx: Transaction,
  realmId: string,
  links: readonly NewReplyLink[],
  organizationId: string | null,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into record_reply_link (realm_id, created_at, created_by, created_by_name, created_organization_id, id,
       obligation_id, bundle_id, question_id, asked, indicators, token_hash, code_hash, expires_at)
     select $1, $2, $3, $4, $5, l.id, l."obligationId", l."bundleId", l."questionId", l.asked,
            array(select jsonb_array_elements_text(l.indicators)), l."tokenHash", l."codeHash", l."expiresAt"
       from jsonb_to_recordset($6::jsonb) as l (id uuid, "obligationId" uuid, "bundleId" uuid, "questionId" uuid,
         asked text, indicators jsonb, "tokenHash" text, "codeHash" text, "expiresAt" timestamptz)`,
    [realmId, author.at, author.accountId, author.name, organizationId, JSON.stringify(links)],
  );
}

/** How many links were made under these obligations, whatever became of them. */
export async function countReplyLinks(
  db: Queryable,
  realmId: string,
  obligationIds: readonly string[],
): Promise<number> {
  const [row] = await db.query<{ readonly count: number }>(
    `select count(*)::integer as count from record_reply_link
      where realm_id = $1 and obligation_id = any($2::uuid[])`,
    [realmId, obligationIds],
  );
  return row?.count ?? 0;
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

/** A link with all that went out in the same message, in the order of its questions; alone where it stands in none. */
export async function readBundle(
  db: Queryable,
  { realmId, id, bundleId }: Pick<ReplyLink, 'realmId' | 'id' | 'bundleId'>,
): Promise<ReplyLink[]> {
  return db.query<ReplyLink>(`${COLUMNS} where realm_id = $1 and (id = $2 or bundle_id = $2) order by id`, [
    realmId,
    bundleId ?? id,
  ]);
}

/** The messages about these obligations whose links nobody has opened yet: a newer message takes their place. */
export async function readUnopenedBundles(
  db: Queryable,
  realmId: string,
  obligationIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const rows = await db.query<{ bundleId: string }>(
    `select distinct l.bundle_id as "bundleId" from record_reply_link l
      where l.realm_id = $1 and l.obligation_id = any($2::uuid[]) and l.bundle_id is not null
        and l.revoked_at is null and l.expires_at > $3
        and not exists (select from record_reply_link o
                         where o.realm_id = l.realm_id and o.bundle_id = l.bundle_id and o.opened_at is not null)`,
    [realmId, obligationIds, now],
  );
  return rows.map(({ bundleId }) => bundleId);
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

/** A link with the others of its bundle: the statements below write all of them where an act is about the message. */
const WITH_BUNDLE = 'realm_id = $1 and (id = $2 or bundle_id = $2)';

/** Uses the code up and gives the browser its key. */
export async function openReplyLink(tx: Transaction, key: LinkKey, keyHash: string, at: Date): Promise<void> {
  await tx.query(
    `update record_reply_link
        set code_hash = null, wrong_codes = 0, key_hash = case when id = $2 then $3 end,
            opened_at = case when id = $2 then $4 else opened_at end, version = version + 1
      where ${WITH_BUNDLE}`,
    [key.realmId, key.id, keyHash, at],
  );
}

/** Counts a wrong code; from `most` on there is no code any more. */
export async function countWrongCode(tx: Transaction, key: LinkKey, most: number): Promise<void> {
  await tx.query(
    `update record_reply_link
        set wrong_codes = wrong_codes + 1, code_hash = case when wrong_codes + 1 < $3 then code_hash end,
            version = version + 1
      where ${WITH_BUNDLE}`,
    [key.realmId, key.id, most],
  );
}

/**
 * Gives a link a new code. The browser that had opened it is let out, or goes on until the new code is used.
 *
 * @param key the first of its bundle
 */
export async function renewReplyCode(
  tx: Transaction,
  key: LinkKey,
  codeHash: string,
  browser: 'let-out' | 'goes-on',
): Promise<void> {
  await tx.query(
    `update record_reply_link
        set code_hash = case when id = $2 then $3 end, wrong_codes = 0, key_hash = case when $4 then key_hash end,
            version = version + 1
      where ${WITH_BUNDLE}`,
    [key.realmId, key.id, codeHash, browser === 'goes-on'],
  );
}

/** Counts a letter that brings a code; of yesterday's none is counted any more. */
export async function noteCodeLetter(
  tx: Transaction,
  key: LinkKey,
  { mails, at }: { readonly mails: number; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update record_reply_link set code_mails = $3, code_mailed_at = $4 where realm_id = $1 and id = $2`,
    [key.realmId, key.id, mails, at],
  );
}

/** Lets the browser that opened one link of a bundle into another one of it. */
export async function turnToReplyLink(
  tx: Transaction,
  key: LinkKey,
  keyHash: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `update record_reply_link set key_hash = $3, opened_at = coalesce(opened_at, $4), version = version + 1
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, keyHash, at],
  );
}

/**
 * Ends links with all that went out in the same message; what was answered stays answered, what was ended stays as it was.
 *
 * @param ids of the first of each bundle
 */
export async function revokeReplyLinks(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
  author: Author,
): Promise<string[]> {
  const ended = await tx.query<{ id: string }>(
    `update record_reply_link
        set revoked_at = $3, revoked_by_name = $4, code_hash = null, key_hash = null, draft = null, draft_at = null,
            version = version + 1
      where realm_id = $1 and (id = any($2::uuid[]) or bundle_id = any($2::uuid[])) and revoked_at is null
        and (answered_at is null or ${MORE_ASKED})
      returning id`,
    [realmId, ids, author.at, author.name],
  );
  return ended.map(({ id }) => id);
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

/** What an answer became: a record, or a step of a remedy. */
export type Became = { readonly recordId: string } | { readonly remedyStepId: string };

/** Says that the answer was sent, and what the draft has become. */
export async function answerReplyLink(
  tx: Transaction,
  key: LinkKey,
  became: Became,
  at: Date,
): Promise<void> {
  const { recordId, remedyStepId } = { recordId: null, remedyStepId: null, ...became };
  await tx.query(
    `update record_reply_link
        set answered_at = $5, record_id = $3, remedy_step_id = $4, draft = null, draft_at = null, version = version + 1
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, recordId, remedyStepId, at],
  );
}
