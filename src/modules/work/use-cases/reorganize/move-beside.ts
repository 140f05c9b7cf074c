import { localDay } from '#kernel/time/local-time.ts';
import { listWorkersOf } from '#modules/access/door.ts';
import { type Act, authorOf } from '#modules/audit/door.ts';
import type { RoutedMatter } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { moveAsked } from '../../domain/reorganize/move-asked.ts';
import { moveChain } from '../../domain/reorganize/move-chain.ts';
import type { MovingObligation } from '../../domain/reorganize/plan-moves.ts';
import {
  endSteps,
  insertSteps,
  moveBlockers,
  readStandingChains,
  showHolders,
} from '../../store/reorganize/move-chains.ts';
import { readUrgentsToMove, writeUrgentsMoved } from '../../store/reorganize/move-urgents.ts';

/** A matter that passed, by the obligation it is of. */
export type Passed = Pick<RoutedMatter, 'hops'> & { readonly matter: { readonly id: string } };

/**
 * Puts whoever took over into the chains of these obligations. A chain that changes is ended and stands anew, so that the
 * one of before can be read; one that nothing is left of lies with the body that owes it.
 */
export async function moveChainsOf(
  tx: Transaction,
  act: Act,
  passed: readonly RoutedMatter[],
  into: ReadonlyMap<string, string>,
): Promise<void> {
  if (passed.length === 0) return;
  const { realmId } = act;
  const ids = [...new Set(passed.map(({ matter }) => into.get(matter.id) ?? matter.id))];
  const standing = await readStandingChains(tx, realmId, ids);
  if (standing.length === 0) return;
  const replaced = new Map<string, Map<string, RoutedMatter['to']>>();
  for (const { matter, to } of passed) {
    const id = into.get(matter.id) ?? matter.id;
    const bodies = replaced.get(id) ?? new Map<string, RoutedMatter['to']>();
    bodies.set(matter.organizationId, to);
    replaced.set(id, bodies);
  }
  const heirs = [...new Set(passed.map(({ to }) => to.id))];
  const workers = new Set(
    (await listWorkersOf(tx, realmId, heirs, localDay(act.now))).map(
      ({ accountId, organizationId }) => `${accountId} ${organizationId}`,
    ),
  );
  const worksFor = (accountId: string, body: string): boolean => workers.has(`${accountId} ${body}`);
  const changed = [...Map.groupBy(standing, ({ obligationId }) => obligationId)].filter(([id, chain]) =>
    chain.some(
      (step) =>
        replaced.get(id)?.has(step.fromOrganizationId) || replaced.get(id)?.has(step.toOrganizationId),
    ),
  );
  const steps = changed.flatMap(([obligationId, chain]) =>
    moveChain(chain, replaced.get(obligationId) ?? new Map(), worksFor).map((step) => ({
      ...step,
      obligationId,
      id: act.newId(),
    })),
  );
  const ended = changed.flatMap(([, chain]) => chain.map(({ id }) => id));
  await endSteps(tx, realmId, ended, authorOf(act));
  if (steps.length > 0) await insertSteps(tx, realmId, steps, act.now);
  await showHolders(
    tx,
    realmId,
    changed.map(([id]) => id),
    act.now,
  );
}

/** Lets successors answer difficulties, and speak for who raised them; answers what passed by the obligations of those. */
export async function moveBlockersOf(
  tx: Transaction,
  act: Act,
  passed: readonly RoutedMatter[],
): Promise<readonly Passed[]> {
  if (passed.length === 0) return [];
  const moves = passed.map(({ matter, hops, to }) => ({
    id: matter.id,
    from: matter.organizationId,
    fromName: hops[0]?.fromName ?? '',
    to: to.id,
    toName: to.name,
  }));
  const moved = await moveBlockers(tx, act.realmId, moves, authorOf(act));
  const hops = new Map(passed.map((one) => [one.matter.id, one.hops]));
  return moved
    .filter(({ isAnswerer }) => isAnswerer)
    .map(({ id, obligationId }) => ({ matter: { id: obligationId }, hops: hops.get(id) ?? [] }));
}

/** What of urgent requests passes on: who replies, and whose obligations moved. */
interface UrgentMoves {
  readonly replying: readonly RoutedMatter[];
  readonly owing: readonly RoutedMatter[];
  readonly known: readonly MovingObligation[];
}

/** Lets successors reply to letters, and be asked what the bodies before them did not answer yet. */
export async function moveUrgents(
  tx: Transaction,
  act: Act,
  { replying, owing, known }: UrgentMoves,
): Promise<void> {
  const urgentOf = new Map(known.map(({ id, urgentId }) => [id, urgentId]));
  const asked = owing.flatMap(({ matter, to }) => {
    const urgentId = urgentOf.get(matter.id);
    return urgentId == null ? [] : [{ urgentId, from: matter.organizationId, to }];
  });
  const ids = [
    ...new Set([...replying.map(({ matter }) => matter.id), ...asked.map(({ urgentId }) => urgentId)]),
  ];
  if (ids.length === 0) return;
  const urgents = await readUrgentsToMove(tx, act.realmId, ids);
  const repliers = new Map(replying.map(({ matter, to }) => [matter.id, to]));
  const byUrgent = Map.groupBy(asked, ({ urgentId }) => urgentId);
  await writeUrgentsMoved(
    tx,
    act.realmId,
    urgents.map(({ id, questions, answered }) => ({
      id,
      questions: moveAsked(questions, byUrgent.get(id) ?? [], answered),
      replier: repliers.get(id) ?? null,
    })),
    authorOf(act),
  );
}
