import type { Decision } from '#kernel/law/decision.ts';
import { denialProblem } from './refusals.ts';

/**
 * Goes on when the page of law allows it.
 *
 * @throws ProblemError `access.role-too-low`, `access.other-organization`, `access.not-in-this-state` (403),
 * `access.not-signed-in` (401).
 */
export function enforceDecision(decision: Decision): void {
  if (!decision.allowed) throw denialProblem(decision.reason);
}
