import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { KeptMatter } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import {
  bringFoldedBack,
  hangWorkBack,
  lockReturning,
  markUndone,
  type ReturnRow,
} from '../../store/reorganize/give-back.ts';
import { setGivers, setOwners } from '../../store/reorganize/move-obligations.ts';
import type { MoveFollower } from './move-follower.ts';

/**
 * Takes back what moved by these steps of succession: an open obligation goes back to the body that it came from, one
 * that went into another stands again beside it. What was closed since, went on to another body, or was worked on after
 * folding stays where it is, and is answered.
 */
export async function giveBackWork(
  tx: Transaction,
  act: Act,
  follower: MoveFollower,
  successionIds: readonly string[],
): Promise<readonly KeptMatter[]> {
  if (successionIds.length === 0) return [];
  const { realmId } = act;
  const author = authorOf(act);
  const rows = await lockReturning(tx, realmId, successionIds);
  const kept = rows.flatMap((row) => {
    const why = row.part === 'owner' ? whyKept(row) : null;
    return why === null ? [] : [{ id: row.obligationId, title: row.title, why }];
  });
  const stays = new Set(kept.map(({ id }) => id));
  const back = rows.filter(({ obligationId }) => !stays.has(obligationId));
  const owners = back.filter(({ part, foldedId }) => part === 'owner' && foldedId === null);
  const folded = back.filter(({ foldedId }) => foldedId !== null);
  await unfold(tx, act, follower, folded);
  const moves = goingBack(owners);
  if (moves.length > 0) await setOwners(tx, realmId, moves, author);
  const followed = [...owners, ...folded].map(({ obligationId, foldedId, toId, fromId, fromName }) => ({
    obligationId: foldedId ?? obligationId,
    fromId: toId,
    to: { id: fromId, name: fromName },
  }));
  await follower.follow(tx, act, followed);
  const givers = goingBack(back.filter(({ part, giverId, toId }) => part === 'giver' && giverId === toId));
  if (givers.length > 0) await setGivers(tx, realmId, givers);
  await markUndone(
    tx,
    realmId,
    back.filter(({ part }) => part === 'owner' || part === 'giver').map(({ id }) => id),
    author,
  );
  await recordAudit(
    tx,
    act,
    ...[...owners, ...folded].map(({ obligationId, foldedId, fromId, fromName, toId }) => ({
      action: 'work.give-back-obligation',
      object: { type: 'obligation', id: foldedId ?? obligationId },
      before: { organizationId: toId },
      after: { organizationId: fromId, organizationName: fromName },
    })),
  );
  return kept;
}

function whyKept({ isOpen, isMovedOn, isTouched }: ReturnRow): KeptMatter['why'] | null {
  if (isMovedOn) return 'moved-on';
  if (!isOpen) return 'closed';
  return isTouched ? 'touched' : null;
}

/** Rows come with the latest first: of several steps of one obligation the first one tells whence it set out. */
function goingBack(rows: readonly ReturnRow[]) {
  const first = new Map(
    rows.map(({ obligationId, fromId, fromName }) => [obligationId, { id: fromId, name: fromName }]),
  );
  return [...first].map(([id, to]) => ({ id, to }));
}

async function unfold(
  tx: Transaction,
  { realmId }: Act,
  follower: MoveFollower,
  folded: readonly ReturnRow[],
): Promise<void> {
  const pairs = folded.flatMap(({ foldedId, obligationId, hung }) =>
    foldedId === null || hung === null ? [] : [{ from: foldedId, into: obligationId, hung }],
  );
  if (pairs.length === 0) return;
  await bringFoldedBack(
    tx,
    realmId,
    pairs.map(({ from }) => from),
  );
  await hangWorkBack(tx, realmId, pairs);
  await follower.hangBack(tx, realmId, pairs);
}
