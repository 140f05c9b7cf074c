import { localDay } from '#kernel/time/local-time.ts';
import { listRealms } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import type { MoveChoices } from '../../domain/reorganize/route-matter.ts';
import { lockOrganizations } from '../../store/lock-organizations.ts';
import { readOrganizations } from '../../store/read-organizations.ts';
import { markTransfersMoved, readBodiesToMove, saveMoveChoices } from '../../store/reorganize.ts';
import { successorUnknown } from '../problems.ts';
import { type OpenLines, openLines, type Routed, routeAll } from './find-routes.ts';
import type { RoutedMatter, WorkOfBodies } from './work-of-bodies.ts';

/**
 * Moves what is open with these bodies to whoever took over by today, in the transaction of whatever changed them; what
 * takes effect later stays until its day. What nothing tells and nobody chose stays too and waits for a person. The
 * number of statements does not grow with what moves. Answers how many matters moved.
 */
export async function moveOpenWork(
  tx: Transaction,
  act: Act,
  works: readonly WorkOfBodies[],
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const { realmId } = act;
  const day = localDay(act.now);
  // Of two servers the second one finds it done.
  await lockOrganizations(tx, realmId);
  const lines = await openLines(tx, realmId, ids);
  let moved = 0;
  for (const work of works) {
    const going = (await routeAll(tx, realmId, work, { ids, lines, day })).flatMap((one) =>
      nameHops(one, lines),
    );
    if (going.length > 0) await work.move(tx, act, going);
    moved += going.length;
  }
  await markTransfersMoved(tx, realmId, ids, day, act.now);
  return moved;
}

function nameHops({ matter, route }: Routed, lines: OpenLines): RoutedMatter[] {
  if (route.hops.length === 0) return [];
  const hops = route.hops.map((hop) => ({
    ...hop,
    fromName: lines.nameOn(hop.fromId, hop.on),
    toName: lines.nameOn(hop.toId, hop.on),
  }));
  const to = { id: route.endsWith, name: hops.at(-1)?.toName ?? '' };
  return [{ matter, hops, to }];
}

/**
 * Keeps what a person chose for what is open with these bodies, for now or for the day on which it moves.
 *
 * @throws ProblemError organizations.successor-unknown
 */
export async function keepMoveChoices(
  tx: Transaction,
  act: Act,
  ids: readonly string[],
  choices: MoveChoices,
): Promise<void> {
  if (ids.length === 0 || (choices.restId === null && Object.keys(choices.chosen).length === 0)) return;
  const named = [...new Set([choices.restId, ...Object.values(choices.chosen)])].filter((id) => id !== null);
  if ((await readOrganizations(tx, act.realmId, named)).length < named.length) throw successorUnknown();
  await saveMoveChoices(tx, act.realmId, ids, choices, authorOf(act));
  const [first = ''] = ids;
  await recordAudit(tx, act, {
    action: 'organizations.choose-successors',
    object: { type: 'organization', id: first },
    before: null,
    after: choices,
  });
}

/**
 * Moves, in every realm, what is open with bodies that ended or gave work away by today: a reorganisation that was dated
 * ahead takes effect on its day, and work that comes in later for a body that is no more goes on at once. Every realm in
 * a transaction of its own; what is done is found done, however often it runs. Answers how many matters moved.
 */
export async function moveWorkOfTheDay(
  world: Pick<World, 'db' | 'clock' | 'newId'>,
  works: readonly WorkOfBodies[],
): Promise<number> {
  const now = world.clock.now();
  let moved = 0;
  for (const { id: realmId } of await listRealms(world.db)) {
    const ids = await readBodiesToMove(world.db, realmId, localDay(now));
    const act = { realmId, actor: null, now, newId: world.newId, requestId: null, address: null };
    if (ids.length > 0) moved += await inTransaction(world.db, (tx) => moveOpenWork(tx, act, works, ids));
  }
  return moved;
}
