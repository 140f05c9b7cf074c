import type { Actor } from '#kernel/law/actor.ts';
import { holds } from '#kernel/law/holds.ts';

const MINUTE = 60_000;

/** How long a session may rest, in milliseconds: 15 minutes, for administrators 5 (DESIGN 11). */
export function idleLimit(actor: Actor): number {
  return holds(actor, 'administrator', 'body-administrator') ? 5 * MINUTE : 15 * MINUTE;
}

/** A sign of life is written down at most this often, so that reading pages does not write on every request. */
export const LIFE_SIGN_INTERVAL = MINUTE / 2;

/** Whether the session has rested too long since its last sign of life. */
export function hasEnded(actor: Actor, lastSeen: Date, now: Date): boolean {
  return now.getTime() - lastSeen.getTime() > idleLimit(actor) + LIFE_SIGN_INTERVAL;
}
