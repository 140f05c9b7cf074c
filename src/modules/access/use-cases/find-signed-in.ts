import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { CLIENT_ADDRESS_HEADER } from '#platform/http/client-address.ts';
import type { World } from '#platform/world/world.ts';
import { hasEnded, LIFE_SIGN_INTERVAL } from '../domain/idle-limit.ts';
import { isInternetAddress } from '../domain/internet-address.ts';
import { actorOf } from '../domain/position.ts';
import { type SecondFactorStanding, standingOf } from '../domain/second-factor.ts';
import { deleteSession, findSessionOf, touchSession } from '../store/sessions.ts';
import type { ReadSessionCookie } from './read-session-cookie.ts';

/** Who a request comes from: somebody signed in, a program by a token, nobody, or somebody whose session rested too long. */
export type SignedIn =
  | {
      readonly kind: 'actor';
      readonly actor: Actor;
      readonly sessionId: string;
      readonly sessionSince: Date;
      readonly secondFactor: SecondFactorStanding;
    }
  | { readonly kind: 'program'; readonly actor: Actor }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'ended' };

/** Said by a page that asks by itself while nobody touches it: such a call does not lengthen the session. */
const UNATTENDED_HEADER = 'x-unattended';

/**
 * Finds the actor of a request by its cookie, notes a sign of life, and ends a session that rested too long. What a screen
 * asks by itself is no sign of life: nobody may be sitting there.
 */
export async function findSignedIn(
  world: World,
  readCookie: ReadSessionCookie,
  headers: Headers,
  isSignOfLife = true,
): Promise<SignedIn> {
  const token = await readCookie(headers);
  if (token === null) return { kind: 'nobody' };
  const now = world.clock.now();
  const found = await findSessionOf(world.db, token, localDay(now));
  if (found === null || !found.active || found.expiresAt <= now) return { kind: 'nobody' };
  const { sessionId, seenAt } = found;
  const actor = actorOf(found);
  if (hasEnded(actor, seenAt, now)) {
    await deleteSession(world.db, sessionId);
    return { kind: 'ended' };
  }
  const isOfPerson = isSignOfLife && headers.get(UNATTENDED_HEADER) === null;
  if (isOfPerson && now.getTime() - seenAt.getTime() >= LIFE_SIGN_INTERVAL)
    await touchSession(world.db, sessionId, now);
  const question = {
    actor,
    rule: found.secondFactorRule,
    required: world.config.secondFactorRequired,
    overInternet: isInternetAddress(headers.get(CLIENT_ADDRESS_HEADER) ?? ''),
  };
  const secondFactor = standingOf(question, found.hasSecondFactor);
  return { kind: 'actor', actor, sessionId, sessionSince: found.since, secondFactor };
}
