import type { Actor } from '#kernel/law/actor.ts';
import { holds } from '#kernel/law/holds.ts';
import type { World } from '#platform/world/world.ts';
import type { ShownAccount } from '../domain/account.ts';
import { canAccess } from '../domain/permissions.ts';
import { type AccountFilter, searchAccounts } from '../store/search-accounts.ts';
import type { AccessPorts } from './access-ports.ts';
import { showAccounts } from './show-accounts.ts';

/** What somebody looks for among accounts. */
export type AccountQuestion = Omit<AccountFilter, 'bodies'>;

/** One page of accounts and how many there are in all. */
export interface AccountPage {
  readonly accounts: readonly ShownAccount[];
  readonly total: number;
}

/**
 * The accounts that the actor may look at, by Vietnamese alphabet, closed ones too: all of the realm, or for an
 * administrator of bodies those with a position at or below them.
 */
export async function listAccounts(
  { db, clock }: World,
  ports: AccessPorts,
  actor: Actor,
  question: AccountQuestion,
): Promise<AccountPage> {
  const now = clock.now();
  const bodies = await listBodiesInReach(db, ports, actor, now);
  const { accounts, total } = await searchAccounts(db, actor.realmId, { ...question, bodies });
  return { accounts: await showAccounts(db, ports, accounts, now), total };
}

/** The bodies whose accounts the actor may look at; null: all of the realm. */
export async function listBodiesInReach(
  db: World['db'],
  ports: AccessPorts,
  actor: Actor,
  now: Date,
): Promise<readonly string[] | null> {
  const looksEverywhere =
    canAccess(actor, 'access.give-position', { line: [] }).allowed || holds(actor, 'auditor');
  if (looksEverywhere) return null;
  const roots = actor.positions
    .filter(({ role }) => role === 'body-administrator')
    .map(({ organizationId }) => organizationId)
    .filter((id) => id !== null);
  return ports.listBodiesAtOrBelow(db, actor.realmId, roots, now);
}
