import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptState, decideAttempt, MAIL_LIMIT } from './attempt.ts';

const start = new Date('2026-06-15T01:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

/** Fails at each of these seconds and tells which attempts were let through. */
function failAt(seconds: readonly number[]) {
  let state: AttemptState | null = null;
  return seconds.map((second) => {
    const decision = decideAttempt(state, MAIL_LIMIT, later(second));
    if (decision.allowed) state = decision.next;
    return decision;
  });
}

describe('failed attempts', () => {
  it('lock at the fifth, for a minute, then two, then four', () => {
    const decisions = failAt([0, 1, 2, 3, 4, 5, 65, 66, 186, 187]);
    expect(decisions.map((decision) => decision.allowed)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(decisions.filter((decision) => !decision.allowed)).toMatchObject([
      { retryAfterSeconds: 59 },
      { retryAfterSeconds: 119 },
      { retryAfterSeconds: 239 },
    ]);
  });

  it('are forgotten after a day of rest', () => {
    const day = 24 * 60 * 60;
    expect(failAt([0, 1, 2, 3, day + 4, day + 5]).at(-1)?.allowed).toBe(true);
  });

  it('never get more than five tries in the first minute nor more than one in any lock', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 40 }), (seconds) => {
        const sorted = [...seconds].sort((a, b) => a - b);
        expect(failAt(sorted).filter((decision) => decision.allowed).length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('lock for an hour at most, however many there were', () => {
    const decision = decideAttempt(
      { failures: 500, lastAt: start, lockedUntil: start },
      MAIL_LIMIT,
      later(1),
    );
    expect(decision).toMatchObject({ allowed: true, next: { lockedUntil: later(1 + 60 * 60) } });
  });
});
