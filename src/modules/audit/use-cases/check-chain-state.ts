import type { Queryable } from '#platform/db/database.ts';
import type { Checkpoint } from '../domain/chain.ts';
import type { ChainFault } from '../domain/check-chain.ts';
import { readLatestCheckpoints } from '../store/read-chain.ts';
import { verifyChain, type WantedCheck } from './verify-chain.ts';

/** Checkpoints that a page shows. */
const SHOWN = 20;

/** How the chain stands, for a page. */
export interface ChainState {
  readonly checked: {
    readonly first: number;
    readonly last: number;
    readonly lastAt: string | null;
    readonly hash: string;
  };
  readonly fault: ChainFault | null;
  readonly waiting: number;
  readonly unchained: number;
  readonly erasures: number;
  readonly checkpoints: Checkpoint[];
}

/** Checks a chain, its latest links or the whole of it, and tells its latest checkpoints. */
export async function checkChainState(
  db: Queryable,
  realmId: string,
  reach: WantedCheck['reach'],
): Promise<ChainState> {
  const { first, last, fault, waiting, unchained, erasures } = await verifyChain(db, realmId, { reach });
  return {
    checked: { first, last: last.seq, lastAt: last.at, hash: last.hash },
    fault,
    waiting,
    unchained,
    erasures,
    checkpoints: await readLatestCheckpoints(db, realmId, SHOWN),
  };
}
