import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { RecordFile } from '../domain/record.ts';
import type { ReplyLink } from '../domain/reply-link.ts';

const COLUMNS = `id, record_id as "recordId", obligation_id as "obligationId", name, kind, media_type as "mediaType",
  size, sha256, width, height, gate, reply_link_id as "replyLinkId"`;

/** Those of these keys under which a record of any realm keeps a file. */
export async function findRecordFiles(db: Queryable, keys: readonly string[]): Promise<readonly string[]> {
  const rows = await db.query<{ readonly id: string }>(
    'select id from record_file where id = any($1::uuid[])',
    [keys],
  );
  return rows.map(({ id }) => id);
}

/** Keeps what is known of a file whose bytes are stored; its record comes later. */
export async function insertFile(
  tx: Transaction,
  realmId: string,
  file: RecordFile,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into record_file (realm_id, id, obligation_id, name, kind, media_type, size, sha256, width, height, gate,
                              received_at, received_by, received_by_name, reply_link_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      realmId,
      file.id,
      file.obligationId,
      file.name,
      file.kind,
      file.mediaType,
      file.size,
      file.sha256,
      file.width,
      file.height,
      file.gate,
      author.at,
      author.accountId,
      author.name,
      file.replyLinkId,
    ],
  );
}

/** The files of what is written behind a link, or of the step of a remedy that was sent by it. */
export async function readFilesOfLink(
  db: Queryable,
  realmId: string,
  { id, remedyStepId }: Pick<ReplyLink, 'id' | 'remedyStepId'>,
): Promise<RecordFile[]> {
  return db.query<RecordFile>(
    `select ${COLUMNS} from record_file
      where realm_id = $1 and reply_link_id = $2 and left_out_at is null and remedy_step_id is not distinct from $3
      order by id`,
    [realmId, id, remedyStepId],
  );
}

/** The files of one obligation: those of its records, and those that still wait for one. */
export async function readFilesOf(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<RecordFile[]> {
  return db.query<RecordFile>(
    `select ${COLUMNS} from record_file where realm_id = $1 and obligation_id = $2 order by id`,
    [realmId, obligationId],
  );
}

/** One file, or null. */
export async function findFile(db: Queryable, realmId: string, id: string): Promise<RecordFile | null> {
  const [row] = await db.query<RecordFile>(
    `select ${COLUMNS} from record_file where realm_id = $1 and id = $2`,
    [realmId, id],
  );
  return row ?? null;
}

/** Files and the record they are hung on. */
export interface Hanging {
  readonly realmId: string;
  readonly obligationId: string;
  readonly recordId: string;
  readonly files: readonly string[];
  /** The link by which they came; left out for those of somebody who is signed in. */
  readonly replyLinkId?: string;
}

/**
 * Hangs files on a record and leaves out those that it no longer names. A file of another obligation, or of another
 * record, is not hung.
 *
 * @returns how many of the files now hang on the record
 */
export async function hangFiles(tx: Transaction, hanging: Hanging, at: Date): Promise<number> {
  const { realmId, obligationId, recordId, files, replyLinkId = null } = hanging;
  await tx.query(
    `update record_file set left_out_at = $4
      where realm_id = $1 and record_id = $2 and left_out_at is null and not (id = any($3::uuid[]))`,
    [realmId, recordId, files, at],
  );
  const rows = await tx.query(
    `update record_file set record_id = $3, left_out_at = null
      where realm_id = $1 and obligation_id = $2 and id = any($4::uuid[])
        and (record_id = $3 or (record_id is null and reply_link_id is not distinct from $5))
      returning id`,
    [realmId, obligationId, recordId, files, replyLinkId],
  );
  return rows.length;
}

/** Forgets a file that never hung on a record; false when it does, or is none of this person's. */
export async function deleteWaitingFile(
  tx: Transaction,
  key: {
    readonly realmId: string;
    readonly id: string;
    readonly accountId: string | null;
    readonly replyLinkId?: string;
  },
): Promise<boolean> {
  const rows = await tx.query(
    `delete from record_file
      where realm_id = $1 and id = $2 and record_id is null and remedy_id is null and received_by is not distinct from $3
        and reply_link_id is not distinct from $4
      returning id`,
    [key.realmId, key.id, key.accountId, key.replyLinkId ?? null],
  );
  return rows.length > 0;
}
