import type { Obligation } from '../obligation.ts';
import { type Foldable, foldObligations } from './fold-obligations.ts';

/** An obligation that is to be owed by another body. */
export interface WantedMove {
  readonly id: string;
  readonly to: { readonly id: string; readonly name: string };
}

/** An obligation as moving looks at it. */
export type MovingObligation = Obligation & { readonly urgentId: string | null };

/** What moving comes to: who moves, and which obligations one body would owe twice and owes once. */
export interface PlannedMoves {
  readonly moved: readonly WantedMove[];
  /** `into` stays with all that the others were. */
  readonly folded: readonly {
    readonly from: string;
    readonly into: string;
    readonly to: WantedMove['to'];
  }[];
  /** What each obligation that others went into is now. */
  readonly results: ReadonlyMap<string, Foldable>;
}

/**
 * Plans moves of obligations: where the successor owes the same item or the same urgent request already, or several
 * co-leads come to one body, one of them stays: the successor's own, else the oldest.
 *
 * @param known those that move, and those that their successors owe of the same item or request
 */
export function planMoves(known: readonly MovingObligation[], wanted: readonly WantedMove[]): PlannedMoves {
  const goes = new Map(wanted.map((move) => [move.id, move]));
  const groups = Map.groupBy(known, (one) => keyOf(one, goes.get(one.id)?.to.id ?? one.organizationId));
  const moved: WantedMove[] = [];
  const folded: { from: string; into: string; to: WantedMove['to'] }[] = [];
  const results = new Map<string, Foldable>();
  for (const group of groups.values()) {
    const own = group.find(({ id }) => !goes.has(id));
    const [stays = group[0], ...others] =
      own === undefined ? [...group].sort(byId) : [own, ...group.filter((one) => one !== own)];
    if (stays === undefined) continue;
    const move = goes.get(stays.id);
    if (move !== undefined) moved.push(move);
    let whole: Foldable = stays;
    for (const other of others) {
      const gone = goes.get(other.id);
      if (gone === undefined) continue;
      folded.push({ from: other.id, into: stays.id, to: gone.to });
      whole = foldObligations(whole, other);
    }
    if (whole !== stays) results.set(stays.id, whole);
  }
  return { moved, folded, results };
}

/** Two obligations of one body fold where this is the same; work that stands alone folds with nothing. */
function keyOf({ id, itemId, urgentId, partOf }: MovingObligation, body: string): string {
  if (itemId !== null) return `item ${itemId} ${body}`;
  if (urgentId !== null && partOf === null) return `urgent ${urgentId} ${body}`;
  return id;
}

function byId(one: MovingObligation, other: MovingObligation): number {
  return one.id < other.id ? -1 : 1;
}
