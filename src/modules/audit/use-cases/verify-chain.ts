import type { Queryable } from '#platform/db/database.ts';
import { type ChainReport, checkChain } from '../domain/check-chain.ts';
import { countUnchained, readCheckpoints, readLatestCheckpoints, readLinks } from '../store/read-chain.ts';
import { countWaiting } from '../store/seal-entries.ts';
import { sha256 } from './sha256.ts';

const BATCH = 1000;
/** Beyond every number of a chain. */
const END = Number.MAX_SAFE_INTEGER;

/** What of a chain is looked at, and what it must meet. */
export interface WantedCheck {
  /** `whole` begins at the first entry, `recent` at the checkpoint before the last one: at most some thousands of links. */
  readonly reach: 'whole' | 'recent';
  readonly expected?: string | undefined;
}

/** What a check of the chain in the database found. */
export interface DatabaseCheck extends ChainReport {
  /** The number of the first link that was looked at. */
  readonly first: number;
  /** Entries that were just written and wait for their links. */
  readonly waiting: number;
  /** Entries outside of the chain that wait for nothing; not counted by a recent check. */
  readonly unchained: number;
}

/**
 * Reads a chain in order and makes every hash again. What is written meanwhile comes along, so that the minutes of an
 * erasure are always seen with it.
 */
export async function verifyChain(
  db: Queryable,
  realmId: string,
  { reach, expected }: WantedCheck,
): Promise<DatabaseCheck> {
  const noted = reach === 'whole' ? [] : await readLatestCheckpoints(db, realmId, 2);
  const start = noted.length < 2 ? undefined : noted.at(-1);
  const chain = checkChain(sha256, { realmId, after: start, expected });
  let after = start?.seq ?? 0;
  for (;;) {
    const links = await readLinks(db, realmId, { after, upTo: END, most: BATCH });
    const last = links.at(-1)?.seq;
    if (last === undefined) break;
    const isWhole = links.every(({ seq, link }) =>
      link === null ? chain.breakAt('gap', seq) : chain.take(link),
    );
    if (!isWhole) break;
    const checkpoints = await readCheckpoints(db, realmId, { after, upTo: last });
    if (!checkpoints.every((one) => chain.meet(one))) break;
    after = last;
  }
  return {
    ...chain.report(),
    first: (start?.seq ?? 0) + 1,
    waiting: await countWaiting(db, realmId),
    unchained: reach === 'whole' ? await countUnchained(db, realmId) : 0,
  };
}
