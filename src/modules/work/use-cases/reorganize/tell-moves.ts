import type { Act } from '#modules/audit/door.ts';
import type { RoutedMatter } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { tellBodies } from '../notices/tell-bodies.ts';

/**
 * Tells the people of each successor what came to it from which bodies, by one notice: a single obligation in its own words,
 * several by the bodies they come from.
 */
export async function tellMoves(
  tx: Transaction,
  act: Act,
  owing: readonly RoutedMatter[],
  into: ReadonlyMap<string, string>,
): Promise<void> {
  const groups = Map.groupBy(owing, ({ to }) => to.id);
  await tellBodies(
    tx,
    act,
    [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { matter, to } = first;
      const from = [...new Set(group.map(({ hops }) => hops[0]?.fromName ?? ''))].join(', ');
      const isOne = group.length === 1;
      return [
        {
          organizationId: to.id,
          kind: 'moved-here' as const,
          subject: isOne ? matter.title : from,
          things: group.length,
          obligationId: isOne ? (into.get(matter.id) ?? matter.id) : null,
          planId: null,
          said: isOne ? from : null,
        },
      ];
    }),
  );
}
