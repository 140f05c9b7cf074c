import type { Actor } from '#kernel/law/actor.ts';
import type { Account } from '../domain/account.ts';

/** The actor that an account is, once somebody has shown that it is theirs. */
export function actorOfAccount({ realmId, id, name, role, organizationId }: Account): Actor {
  return { realmId, accountId: id, name, role, organizationId };
}
