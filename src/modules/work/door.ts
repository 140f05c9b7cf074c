/** What the roof and later modules may see of work: the answer to a confirmed plan, and to the questions of plans. */
export type { Obligation } from './domain/obligation.ts';
export type { ObligationState } from './domain/obligation-state.ts';
export { listWorkPermissions } from './domain/permissions.ts';
export { answerProgress } from './use-cases/answer-progress.ts';
export { bringInStates, type PastState } from './use-cases/bring-in-states.ts';
export { makeObligations } from './use-cases/make-obligations.ts';
