import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { FoldedPair, Hung } from '../../domain/reorganize/folded.ts';

/** An obligation that another body owes now. */
export interface FollowedMove {
  readonly obligationId: string;
  readonly fromId: string;
  readonly to: { readonly id: string; readonly name: string };
}

/** What a later module does with what it keeps under obligations that move; asked in the same transaction. */
export interface MoveFollower {
  /** Hangs everything of the one obligation on the other, and answers what that was, by the first. */
  hang(tx: Transaction, realmId: string, pairs: readonly FoldedPair[]): Promise<ReadonlyMap<string, Hung>>;
  /** Hangs it back. */
  hangBack(
    tx: Transaction,
    realmId: string,
    pairs: readonly (FoldedPair & { readonly hung: Hung })[],
  ): Promise<void>;
  /** Lets whoever owes an obligation now answer for what waits under it. */
  follow(tx: Transaction, act: Act, moves: readonly FollowedMove[]): Promise<void>;
}
