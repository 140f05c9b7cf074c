import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { NamedHop, RoutedMatter } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Foldable } from '../../domain/reorganize/fold-obligations.ts';
import type { Hung } from '../../domain/reorganize/folded.ts';
import { type PlannedMoves, planMoves, type WantedMove } from '../../domain/reorganize/plan-moves.ts';
import { endSecondAskings, hangOn, takeFoldedOut } from '../../store/reorganize/fold-rows.ts';
import { lockMoving, setGivers, setOwners, writeFolded } from '../../store/reorganize/move-obligations.ts';
import { insertMoves, type MovedPart, type MoveRow } from '../../store/reorganize/moves.ts';
import { moveBlockersOf, moveChainsOf, moveUrgents, type Passed } from './move-beside.ts';
import type { FollowedMove, MoveFollower } from './move-follower.ts';
import { tellMoves } from './tell-moves.ts';

/** Words of the house beside an asking for more time that one obligation cannot have twice. */
const SECOND_ASKING = 'Hai nhiệm vụ gộp thành một theo sắp xếp cơ quan; đề nghị còn lại được giữ.';

/** Entries of the audit written in one call: an array is spread into arguments. */
const ENTRIES_AT_ONCE = 5000;

/**
 * Moves everything open of work that a reorganisation sends elsewhere: who owes, who holds, who gave, who answers a
 * difficulty, who replies to a letter. What its successor owes already goes into that and leaves one obligation. In a
 * number of statements that does not grow with what moves.
 */
export async function moveWork(
  tx: Transaction,
  act: Act,
  follower: MoveFollower,
  routed: readonly RoutedMatter[],
): Promise<void> {
  const { realmId } = act;
  const author = authorOf(act);
  const byKind = Map.groupBy(routed, ({ matter }) => matter.kind);
  const owing = byKind.get('obligation') ?? [];
  const wanted = owing.map(wantedOf);
  const known = wanted.length === 0 ? [] : await lockMoving(tx, realmId, wanted);
  const there = new Set(known.map(({ id }) => id));
  const plan = planMoves(
    known,
    wanted.filter(({ id }) => there.has(id)),
  );
  const into = new Map(plan.folded.map((one) => [one.from, one.into]));
  await foldAway(tx, act, follower, plan);
  if (plan.moved.length > 0) await setOwners(tx, realmId, plan.moved, author);
  const giving = (byKind.get('giving') ?? []).map(wantedOf);
  if (giving.length > 0) await setGivers(tx, realmId, giving);
  await moveChainsOf(tx, act, [...owing, ...(byKind.get('holding') ?? [])], into);
  const blockers = await moveBlockersOf(tx, act, byKind.get('blocker') ?? []);
  await moveUrgents(tx, act, { replying: byKind.get('urgent') ?? [], owing, known });
  await follower.follow(
    tx,
    act,
    owing.map((one) => followOf(one, into)),
  );
  const rows = [
    ...rowsOf(act, owing, 'owner', into),
    ...rowsOf(act, byKind.get('giving') ?? [], 'giver', into),
    ...rowsOf(act, byKind.get('holding') ?? [], 'holder', into),
    ...rowsOf(act, blockers, 'answerer', into),
  ];
  await insertMoves(tx, realmId, rows, author);
  await auditMoves(tx, act, rows);
  await tellMoves(tx, act, owing, into);
}

function wantedOf({ matter, to }: RoutedMatter): WantedMove {
  return { id: matter.id, to };
}

function followOf({ matter, to }: RoutedMatter, into: ReadonlyMap<string, string>): FollowedMove {
  return { obligationId: into.get(matter.id) ?? matter.id, fromId: matter.organizationId, to };
}

async function foldAway(
  tx: Transaction,
  act: Act,
  follower: MoveFollower,
  { folded, results }: PlannedMoves,
): Promise<void> {
  if (folded.length === 0) return;
  const { realmId } = act;
  const author = authorOf(act);
  await endSecondAskings(tx, realmId, folded, SECOND_ASKING, author);
  const hung = joinHung([await hangOn(tx, realmId, folded), await follower.hang(tx, realmId, folded)]);
  await takeFoldedOut(
    tx,
    realmId,
    folded.map(({ from, into }) => ({ from, into, hung: hung.get(from) ?? {} })),
    act.now,
  );
  await writeFolded(
    tx,
    realmId,
    [...results].map(([id, result]) => ({ id, ...pickFold(result) })),
    author,
  );
}

/** The fields that folding decides, and none of the row they came with. */
function pickFold(result: Foldable): Foldable {
  const { state, reason, allowedBy, closedAt, namedDay, dueDay, dueUntil, timeText } = result;
  const { dueBefore, countedFrom, countedDays, acceptedAt, acceptedByName, scope, printedName } = result;
  return {
    ...{ state, reason, allowedBy, closedAt, namedDay, dueDay, dueUntil, timeText },
    ...{ dueBefore, countedFrom, countedDays, acceptedAt, acceptedByName, scope, printedName },
  };
}

function joinHung(parts: readonly ReadonlyMap<string, Hung>[]): ReadonlyMap<string, Hung> {
  const joined = new Map<string, Hung>();
  for (const part of parts)
    for (const [from, hung] of part) joined.set(from, { ...joined.get(from), ...hung });
  return joined;
}

function rowsOf(
  act: Act,
  passed: readonly Passed[],
  part: MovedPart,
  into: ReadonlyMap<string, string>,
): MoveRow[] {
  return passed.flatMap(({ matter, hops }) => {
    const stands = into.get(matter.id);
    return hops.map((hop: NamedHop) => ({
      id: act.newId(),
      obligationId: stands ?? matter.id,
      foldedId: stands === undefined || part !== 'owner' ? null : matter.id,
      part,
      fromId: hop.fromId,
      fromName: hop.fromName,
      toId: hop.toId,
      toName: hop.toName,
      on: hop.on,
      successionId: hop.successionId,
    }));
  });
}

async function auditMoves(tx: Transaction, act: Act, rows: readonly MoveRow[]): Promise<void> {
  const entries = rows.map(({ obligationId, foldedId, part, fromName, toName, fromId, toId, on }) => ({
    action: foldedId === null ? 'work.move-obligation' : 'work.fold-obligation',
    object: { type: 'obligation', id: obligationId },
    before: {
      part,
      organizationId: fromId,
      organizationName: fromName,
      ...(foldedId === null ? {} : { folded: foldedId }),
    },
    after: { part, organizationId: toId, organizationName: toName, on },
  }));
  for (let at = 0; at < entries.length; at += ENTRIES_AT_ONCE)
    await recordAudit(tx, act, ...entries.slice(at, at + ENTRIES_AT_ONCE));
}
