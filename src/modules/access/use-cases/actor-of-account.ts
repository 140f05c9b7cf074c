import type { Actor } from '#kernel/law/actor.ts';
import type { Account } from '../domain/account.ts';
import { actorOf } from '../domain/position.ts';

/**
 * The actor that an account is while its person shows that it is theirs: for the log alone, so it holds no position.
 */
export function actorOfAccount({ realmId, id, name, kind }: Account): Actor {
  return actorOf({ realmId, accountId: id, name, kind, positions: [] });
}
