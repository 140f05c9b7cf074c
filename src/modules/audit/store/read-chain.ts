import type { Queryable } from '#platform/db/database.ts';
import type { Checkpoint, Link } from '../domain/chain.ts';
import { CHAINED_COLUMNS, type ChainedRow, chainedEntryOf } from './entry-row.ts';

/** A link as the database has it; without its entry, when somebody took that away. */
export interface StoredLink {
  readonly seq: number;
  readonly link: Link | null;
}

interface LinkRow extends Omit<ChainedRow, 'id'> {
  readonly id: string | null;
  readonly seq: number;
  readonly hash: string;
  readonly whoCommitment: string;
  readonly contentCommitment: string;
}

/** The next links of a chain after `after` and up to `upTo`, `most` of them, in their order. */
export async function readLinks(
  db: Queryable,
  realmId: string,
  { after, upTo, most }: { readonly after: number; readonly upTo: number; readonly most: number },
): Promise<StoredLink[]> {
  const rows = await db.query<LinkRow>(
    `select l.seq, encode(l.hash, 'hex') as hash, encode(l.who_commitment, 'hex') as "whoCommitment",
            encode(l.content_commitment, 'hex') as "contentCommitment", ${CHAINED_COLUMNS}
       from audit_link l left join audit_entry e on e.realm_id = l.realm_id and e.id = l.entry_id
      where l.realm_id = $1 and l.seq > $2 and l.seq <= $3
      order by l.seq limit $4`,
    [realmId, after, upTo, most],
  );
  return rows.map(({ seq, hash, whoCommitment, contentCommitment, id, ...row }) => ({
    seq,
    link:
      id === null
        ? null
        : {
            ...chainedEntryOf({ id, ...row }, { who: whoCommitment, content: contentCommitment }),
            seq,
            hash,
          },
  }));
}

/** The link with this number; null for none, and for the number 0. */
export async function readLinkHash(db: Queryable, realmId: string, seq: number): Promise<string | null> {
  const [row] = await db.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from audit_link where realm_id = $1 and seq = $2`,
    [realmId, seq],
  );
  return row?.hash ?? null;
}

/** Checkpoints after the number `after` and up to `upTo`, in their order. */
export async function readCheckpoints(
  db: Queryable,
  realmId: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<Checkpoint[]> {
  const rows = await db.query<Omit<Checkpoint, 'madeAt'> & { madeAt: Date }>(
    `select seq, encode(hash, 'hex') as hash, made_at as "madeAt" from audit_checkpoint
      where realm_id = $1 and seq > $2 and seq <= $3 order by seq`,
    [realmId, after, upTo],
  );
  return rows.map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() }));
}

/** The latest checkpoints, newest first. */
export async function readLatestCheckpoints(
  db: Queryable,
  realmId: string,
  most: number,
): Promise<Checkpoint[]> {
  const rows = await db.query<Omit<Checkpoint, 'madeAt'> & { madeAt: Date }>(
    `select seq, encode(hash, 'hex') as hash, made_at as "madeAt" from audit_checkpoint
      where realm_id = $1 order by seq desc limit $2`,
    [realmId, most],
  );
  return rows.map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() }));
}

/** The numbers between which all entries of these moments stand; null when there is none. */
export async function findRange(
  db: Queryable,
  realmId: string,
  { from, before }: { readonly from: Date | null; readonly before: Date | null },
): Promise<{ readonly first: number; readonly last: number } | null> {
  const [row] = await db.query<{ first: number | null; last: number | null }>(
    `select min(l.seq) as first, max(l.seq) as last
       from audit_entry e join audit_link l on l.realm_id = e.realm_id and l.entry_id = e.id
      where e.realm_id = $1 and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $3)`,
    [realmId, from, before],
  );
  return row === undefined || row.first === null || row.last === null
    ? null
    : { first: row.first, last: row.last };
}

/** Entries that neither have a link nor wait for one: somebody took them out of both. */
export async function countUnchained(db: Queryable, realmId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count from audit_entry e
      where e.realm_id = $1
        and not exists (select from audit_link l where l.realm_id = e.realm_id and l.entry_id = e.id)
        and not exists (select from audit_unsealed u where u.realm_id = e.realm_id and u.entry_id = e.id)`,
    [realmId],
  );
  return row?.count ?? 0;
}
