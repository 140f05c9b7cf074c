import { ApiProblem } from '../client/api-problem.ts';

/** True for a failure that may pass when the same is tried again: no line, a server that stumbles or asks to wait; not a refusal. */
export function isWorthTryingAgain(reason: unknown): boolean {
  if (!(reason instanceof ApiProblem)) return true;
  return reason.code === 'network' || reason.status >= 500 || reason.status === 429 || reason.status === 408;
}
