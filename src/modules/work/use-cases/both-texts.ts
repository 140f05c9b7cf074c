import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { ObligationState } from '../domain/obligation-state.ts';

/** What somebody wanted to write into an obligation. */
export interface WantedText {
  readonly state: ObligationState;
  readonly reason: string | null;
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
