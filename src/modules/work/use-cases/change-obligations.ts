import type { Actor } from '#kernel/law/actor.ts';
import { type Act, authorOf } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import {
  type AllowedChange,
  checkChange,
  type RefusedMove,
  type WantedChange,
} from '../domain/check-change.ts';
import type { Obligation } from '../domain/obligation.ts';
import { keepChanges } from './keep-changes.ts';
import { obligationNotFound, refusedMoves } from './problems.ts';
import { takeObligationsById } from './take-obligations.ts';

/**
 * Changes state and note of several obligations in the caller's transaction: all of them, or none and every one that
 * stands in the way is named. A constant number of statements.
 *
 * @throws ProblemError obligation-not-found, version-conflict (409), moves-refused (422)
 */
export async function changeObligations(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  wanted: readonly WantedChange[],
): Promise<readonly Obligation[]> {
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const found = await takeObligationsById(tx, act.realmId, ids);
  const changes: AllowedChange[] = [];
  const refused: RefusedMove[] = [];
  for (const [at, one] of wanted.entries()) {
    const obligation = found.get(one.id);
    if (obligation === undefined) throw obligationNotFound();
    const outcome = checkChange(obligation, one, act.actor, act.now);
    if (outcome.kind === 'refused') refused.push({ at, refusal: outcome.refusal, obligation });
    if (outcome.kind === 'allowed') changes.push(outcome.change);
  }
  if (refused.length > 0) throw refusedMoves(refused);
  return writeChanges(tx, act, wanted, found, changes);
}

async function writeChanges(
  tx: Transaction,
  act: Act,
  wanted: readonly WantedChange[],
  found: ReadonlyMap<string, Obligation>,
  changes: readonly AllowedChange[],
): Promise<readonly Obligation[]> {
  const author = authorOf(act);
  const ends = await keepChanges(tx, act, changes);
  const changed = new Map(
    changes.map(({ before, ...change }) => [
      before.id,
      {
        ...before,
        ...change,
        ...ends.get(before.id),
        version: before.version + 1,
        changedAt: author.at,
        changedByName: author.name,
      },
    ]),
  );
  return wanted.flatMap(({ id }) => changed.get(id) ?? found.get(id) ?? []);
}
