import type { Queryable, Transaction } from '#platform/db/database.ts';
import { type ChainedEntry, FIRST_PREVIOUS } from '../domain/chain.ts';
import { CHAINED_COLUMNS, type ChainedRow, chainedEntryOf } from './entry-row.ts';

/** The end of a chain, and its last checkpoint. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
  readonly checkpoint: { readonly seq: number; readonly hash: string; readonly madeAt: Date } | null;
}

/** An entry with the hashes that its link keeps, in hexadecimal letters. */
export interface EntryToSeal {
  readonly id: string;
  readonly who: string;
  readonly content: string;
  readonly digest: string;
}

/** Realms in which entries wait for their links. */
export async function listWaitingRealms(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>('select distinct realm_id as id from audit_unsealed');
  return rows.map(({ id }) => id);
}

/** Takes the turn to seal a realm until the transaction ends; false when another server has it. */
export async function takeSealingTurn(tx: Transaction, realmId: string): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('audit_seal ' || $1, 0)) as taken`,
    [realmId],
  );
  return row?.taken ?? false;
}

/** Waits for the turn to seal a realm; for a write that must leave its own link behind. */
export async function awaitSealingTurn(tx: Transaction, realmId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('audit_seal ' || $1, 0))`, [realmId]);
}

/** The end of the chain of a realm; before its first link, what that will stand on. */
export async function readChainHead(db: Queryable, realmId: string): Promise<ChainHead> {
  const [link] = await db.query<{ seq: number; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from audit_link where realm_id = $1 order by seq desc limit 1`,
    [realmId],
  );
  const [checkpoint] = await db.query<{ seq: number; hash: string; madeAt: Date }>(
    `select seq, encode(hash, 'hex') as hash, made_at as "madeAt"
       from audit_checkpoint where realm_id = $1 order by seq desc limit 1`,
    [realmId],
  );
  return { ...(link ?? { seq: 0, hash: FIRST_PREVIOUS }), checkpoint: checkpoint ?? null };
}

/** The oldest entries of a realm that wait for their links. */
export async function readWaitingEntries(
  db: Queryable,
  realmId: string,
  most: number,
): Promise<ChainedEntry[]> {
  const rows = await db.query<ChainedRow>(
    `select ${CHAINED_COLUMNS} from audit_unsealed u
       join audit_entry e on e.realm_id = u.realm_id and e.id = u.entry_id
      where u.realm_id = $1 order by u.entry_id limit $2`,
    [realmId, most],
  );
  return rows.map((row) => chainedEntryOf(row, null));
}

/** How many entries of a realm wait for their links. */
export async function countWaiting(db: Queryable, realmId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'select count(*) as count from audit_unsealed where realm_id = $1',
    [realmId],
  );
  return row?.count ?? 0;
}

/** Adds links after the link `after`; the database makes their hashes, refuses entries that do not wait, and answers the last hash. */
export async function addLinks(
  tx: Transaction,
  realmId: string,
  after: number,
  entries: readonly EntryToSeal[],
  checkpointAt: Date | null,
): Promise<string> {
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  const [row] = await tx.query<{ hash: string }>(
    `select encode(audit_seal($1, $2, $3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[], $7), 'hex') as hash`,
    [
      realmId,
      after,
      entries.map(({ id }) => id),
      entries.map(({ who }) => bytes(who)),
      entries.map(({ content }) => bytes(content)),
      entries.map(({ digest }) => bytes(digest)),
      checkpointAt,
    ],
  );
  if (row === undefined) throw new Error('Sealing answers the hash of its last link.');
  return row.hash;
}
