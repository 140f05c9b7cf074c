import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import type { CourseFacts } from '../domain/course/course-facts.ts';
import { standsOf } from '../domain/course/stands.ts';
import type { WantedAct } from '../domain/course/wanted-act.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { ObligationState } from '../domain/obligation-state.ts';

/** What somebody wanted to write into an obligation. */
export interface WantedText {
  readonly state: ObligationState;
  readonly reason: string | null;
}

/** A part that was wanted of others. */
export interface WantedPartText {
  readonly kind: 'ask-part';
  readonly text: string;
  readonly day: string | null;
  readonly hour: string | null;
}

/** Refuses an act on an older version of a course with both: how it stands now, and the act that was not done. */
export function conflictOfCourse(
  obligation: Obligation,
  facts: CourseFacts,
  yours: WantedAct | WantedPartText,
): ProblemError {
  const { code, status, title, options } = versionConflict(obligation);
  return new ProblemError(code, status, title, {
    ...options,
    extra: { ...options.extra, stands: standsOf(obligation, facts), yours },
  });
}

/** Refuses a write on an older version with both texts: what stands now, and what was not written. */
export function conflictWithTexts(obligation: Obligation, yours: WantedText): ProblemError {
  const { code, status, title, options } = versionConflict(obligation);
  const stands = { state: obligation.state, reason: obligation.reason };
  return new ProblemError(code, status, title, {
    ...options,
    extra: { ...options.extra, stands, yours: { state: yours.state, reason: yours.reason } },
  });
}
