import { type Database, inTransaction, type Transaction } from '#platform/db/database.ts';
import { commitTo, digestOf } from '../domain/chain.ts';
import { isCheckpointDue } from '../domain/checkpoint-due.ts';
import {
  addLinks,
  awaitSealingTurn,
  listWaitingRealms,
  readChainHead,
  readWaitingEntries,
  takeSealingTurn,
} from '../store/seal-entries.ts';
import { sha256 } from './sha256.ts';

/** Links of one transaction: what another server or a stop waits for is milliseconds. */
const BATCH = 500;

/**
 * Gives every entry that waits its link, realm by realm, and answers how many got one. Two servers never seal the same
 * entry: one has the turn, the other goes on. Killed in the middle, it leaves whole batches and waiting entries.
 */
export async function sealWaiting(db: Database, now: () => Date): Promise<number> {
  let sealed = 0;
  for (const realmId of await listWaitingRealms(db)) {
    let batch: number;
    do {
      batch = await inTransaction(db, async (tx) =>
        (await takeSealingTurn(tx, realmId)) ? sealBatch(tx, realmId, now()) : 0,
      );
      sealed += batch;
    } while (batch === BATCH);
  }
  return sealed;
}

/** Gives all entries of a realm that wait their links within the transaction, those it wrote itself included. */
export async function sealWithin(tx: Transaction, realmId: string, now: Date): Promise<void> {
  await awaitSealingTurn(tx, realmId);
  while ((await sealBatch(tx, realmId, now)) === BATCH);
}

async function sealBatch(tx: Transaction, realmId: string, now: Date): Promise<number> {
  const entries = await readWaitingEntries(tx, realmId, BATCH);
  if (entries.length === 0) return 0;
  const head = await readChainHead(tx, realmId);
  const isDue = isCheckpointDue(head.checkpoint, head.seq + entries.length, now);
  const hashed = entries.map((one) => ({
    id: one.entry.id,
    who: commitTo(sha256, one.who),
    content: commitTo(sha256, one.content),
    digest: digestOf(sha256, realmId, one),
  }));
  await addLinks(tx, realmId, head.seq, hashed, isDue ? now : null);
  return entries.length;
}
