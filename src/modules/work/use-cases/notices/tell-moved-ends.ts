import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { readStandingReceivers } from '../../store/read-course.ts';
import { type Telling, tellBodies } from './tell-bodies.ts';

/** An open obligation whose end was moved. */
export interface MovedObligation {
  readonly id: string;
  readonly organizationId: string;
  readonly planId: string | null;
  readonly text: string;
  /** Local days, or minutes where an hour is named. */
  readonly earlier: string;
  readonly later: string;
  /** The account that asked for it. */
  readonly waiting?: string | null;
}

/**
 * Tells whose ends moved: the body that owes and every body it was handed down to by one notice each, however many ends
 * moved, the persons it was handed down to and whoever asked for it. Four statements, however many; one more for ends that came back.
 */
export async function tellMovedEnds(
  tx: Transaction,
  act: Act,
  moved: readonly MovedObligation[],
  reason: string,
): Promise<void> {
  if (moved.length === 0) return;
  const ids = moved.map(({ id }) => id);
  const receivers = Map.groupBy(
    await readStandingReceivers(tx, act.realmId, ids),
    ({ obligationId }) => obligationId,
  );
  const places = moved.flatMap((obligation) => {
    const handed = receivers.get(obligation.id) ?? [];
    const bodies = new Set([
      obligation.organizationId,
      ...handed.map(({ organizationId }) => organizationId),
    ]);
    return [
      ...[...bodies].map((organizationId) => ({ organizationId, accountId: null, obligation })),
      ...handed.filter(({ accountId }) => accountId !== null).map((one) => ({ ...one, obligation })),
      ...(obligation.waiting == null
        ? []
        : [{ organizationId: obligation.organizationId, accountId: obligation.waiting, obligation }]),
    ];
  });
  const byPlace = Map.groupBy(places, ({ organizationId, accountId }) => `${organizationId} ${accountId}`);
  // Bodies first: what a person is told as one of them is not told again.
  const groups = [...byPlace.values()].toSorted(
    ([left], [right]) => Number(left?.accountId !== null) - Number(right?.accountId !== null),
  );
  await tellBodies(
    tx,
    act,
    groups.flatMap((group) => tellingOf(group, reason)),
  );
}

interface Place {
  readonly organizationId: string;
  readonly accountId: string | null;
  readonly obligation: MovedObligation;
}

function tellingOf(group: readonly Place[], reason: string): Telling[] {
  const [first] = group;
  if (first === undefined) return [];
  const { organizationId, accountId, obligation } = first;
  const isOne = group.length === 1;
  return [
    {
      organizationId,
      accountId,
      kind: 'due-changed',
      subject: obligation.text,
      things: group.length,
      obligationId: isOne ? obligation.id : null,
      planId: isOne ? obligation.planId : null,
      moved: {
        earlierEnd: obligation.earlier,
        newEnd: obligation.later,
        reason: reason === '' ? null : reason,
      },
    },
  ];
}
