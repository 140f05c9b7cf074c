/** What is remembered of failed attempts under one key. */
export interface AttemptState {
  readonly failures: number;
  readonly lastAt: Date;
  readonly lockedUntil: Date | null;
}

/** How patient the house is with one kind of key. */
export interface AttemptLimit {
  /** So many failures lock. */
  readonly failures: number;
  /** Length of the first lock in milliseconds; each further failure doubles it. */
  readonly firstLock: number;
  readonly longestLock: number;
  /** Failures older than this are forgotten. */
  readonly memory: number;
}

const MINUTE = 60_000;

/** For one address of mail: 5 failures lock for a minute, then 2, 4 ... up to an hour (DESIGN 11). */
export const MAIL_LIMIT: AttemptLimit = {
  failures: 5,
  firstLock: MINUTE,
  longestLock: 60 * MINUTE,
  memory: 24 * 60 * MINUTE,
};

/** For one network address, behind which a whole office may sit: 50 failures within a quarter of an hour. */
export const NETWORK_LIMIT: AttemptLimit = {
  failures: 50,
  firstLock: MINUTE,
  longestLock: 15 * MINUTE,
  memory: 15 * MINUTE,
};

/** Whether an attempt may go on, and what is to be remembered when it does. */
export type AttemptDecision =
  | { readonly allowed: true; readonly next: AttemptState }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

/**
 * Decides on one attempt and counts it as failed beforehand, so that many at the same moment cannot all pass
 * the same count; a success takes the count back.
 */
export function decideAttempt(known: AttemptState | null, limit: AttemptLimit, now: Date): AttemptDecision {
  if (known?.lockedUntil != null && now < known.lockedUntil) {
    const seconds = Math.ceil((known.lockedUntil.getTime() - now.getTime()) / 1000);
    return { allowed: false, retryAfterSeconds: seconds };
  }
  const remembered =
    known !== null && now.getTime() - known.lastAt.getTime() < limit.memory ? known.failures : 0;
  const failures = remembered + 1;
  const over = failures - limit.failures;
  const lock = over < 0 ? null : Math.min(limit.longestLock, limit.firstLock * 2 ** Math.min(over, 20));
  const lockedUntil = lock === null ? null : new Date(now.getTime() + lock);
  return { allowed: true, next: { failures, lastAt: now, lockedUntil } };
}
