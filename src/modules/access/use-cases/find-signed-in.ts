import type { Actor } from '#kernel/law/actor.ts';
import type { World } from '#platform/world/world.ts';
import { hasEnded, LIFE_SIGN_INTERVAL } from '../domain/idle-limit.ts';
import { findAccount } from '../store/accounts.ts';
import { deleteSession, touchSession } from '../store/sessions.ts';
import type { SignInLibrary } from './open-sign-in.ts';

/** Who a request comes from: an actor, nobody, or somebody whose session rested too long. */
export type SignedIn =
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'ended' };

/** Finds the actor of a request by its cookie, notes a sign of life, and ends a session that rested too long. */
export async function findSignedIn(
  world: World,
  library: SignInLibrary,
  headers: Headers,
): Promise<SignedIn> {
  if (!headers.has('cookie')) return { kind: 'nobody' };
  const found = await library.api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null) return { kind: 'nobody' };
  const account = await findAccount(world.db, found.user.id);
  if (account === null || !account.active) return { kind: 'nobody' };
  const now = world.clock.now();
  const { id, updatedAt } = found.session;
  if (hasEnded(account.role, updatedAt, now)) {
    await deleteSession(world.db, id);
    return { kind: 'ended' };
  }
  if (now.getTime() - updatedAt.getTime() >= LIFE_SIGN_INTERVAL) await touchSession(world.db, id, now);
  const { realmId, name, role, organizationId } = account;
  return { kind: 'actor', actor: { realmId, accountId: account.id, name, role, organizationId } };
}
