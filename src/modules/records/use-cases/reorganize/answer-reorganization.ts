import { authorOf, recordAudit } from '#modules/audit/door.ts';
import type { WorkOfBodies } from '#modules/organizations/door.ts';
import type { MoveFollower } from '#modules/work/door.ts';
import { hangRecords, hangRecordsBack } from '../../store/reorganize/hang-rows.ts';
import { moveAnswering } from '../../store/reorganize/move-answering.ts';
import { listOpenOfRecords, moveAskings, moveInspections } from '../../store/reorganize/open-matters.ts';

/** What records do when obligations move: they go along, and whoever owes now answers for what waits. */
export const followMoves: MoveFollower = {
  hang: hangRecords,
  hangBack: (tx, realmId, pairs) =>
    hangRecordsBack(
      tx,
      realmId,
      pairs.flatMap(({ from, hung }) =>
        Object.entries(hung).flatMap(([table, ids]) => ids.map((id) => ({ table, id, to: from }))),
      ),
    ),
  follow: async (tx, act, moves) => {
    if (moves.length > 0) await moveAnswering(tx, act.realmId, moves);
  },
};

/** What records keep that names bodies and goes on after they end. */
export const recordsOfBodies: WorkOfBodies = {
  list: listOpenOfRecords,
  move: async (tx, act, routed) => {
    const rows = (kind: string) =>
      routed
        .filter(({ matter }) => matter.kind === kind)
        .map(({ matter, to }) => ({ id: matter.id, to: to.id, name: to.name }));
    const inspections = rows('inspection');
    const askings = rows('asking');
    if (inspections.length > 0) await moveInspections(tx, act.realmId, inspections, authorOf(act));
    if (askings.length > 0) await moveAskings(tx, act.realmId, askings);
    await recordAudit(
      tx,
      act,
      ...routed
        .filter(({ matter }) => matter.kind === 'inspection')
        .map(({ matter, hops, to }) => ({
          action: 'records.pass-inspection-on',
          object: { type: 'inspection', id: matter.id },
          before: { organizationId: matter.organizationId, organizationName: hops[0]?.fromName ?? '' },
          after: { organizationId: to.id, organizationName: to.name },
        })),
    );
  },
  giveBack: () => Promise.resolve([]),
  listMoved: () => Promise.resolve({ moved: [], total: 0 }),
};
