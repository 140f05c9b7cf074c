import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';
import { actorOf } from '../domain/position.ts';
import { readHoldingOf } from '../store/positions.ts';

/**
 * The actor that an account is while its person shows that it is theirs: for the log alone, which keeps the roles and the body of
 * that day. A closed account holds nothing.
 */
export async function actorOfAccount(
  db: Queryable,
  { realmId, id, name, kind }: Account,
  now: Date,
): Promise<Actor> {
  const holding = await readHoldingOf(db, realmId, id, localDay(now));
  return actorOf(holding ?? { realmId, accountId: id, name, kind, positions: [] });
}
