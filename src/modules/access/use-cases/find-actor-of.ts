import type { Actor } from '#kernel/law/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import { actorOf } from '../domain/position.ts';
import { readHoldingOf } from '../store/positions.ts';

/** The actor that an open account is on a day, for what is done in its name without a session; null for a closed one. */
export async function findActorOf(
  db: Queryable,
  realmId: string,
  accountId: string,
  day: string,
): Promise<Actor | null> {
  const holding = await readHoldingOf(db, realmId, accountId, day);
  return holding === null ? null : actorOf(holding);
}
