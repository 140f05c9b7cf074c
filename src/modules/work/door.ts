/** What the roof and later modules may see of work: the answer to a confirmed plan, and to the questions of plans. */
export type { Obligation } from './domain/obligation.ts';
export type { ObligationState } from './domain/obligation-state.ts';
export { listWorkPermissions, WORK_PAGE } from './domain/permissions.ts';
export { answerDatedItems } from './use-cases/answer-dated-items.ts';
export { answerPlanWork } from './use-cases/answer-plan-work.ts';
export { answerProgress } from './use-cases/answer-progress.ts';
export { beginByRecord, takeBackBeginning } from './use-cases/begin-by-record.ts';
export { bringInStates, type PastState } from './use-cases/bring-in-states.ts';
export { type Consolidator, findConsolidators } from './use-cases/find-consolidators.ts';
export { makeNamedObligations, withdrawNamedObligations } from './use-cases/follow-naming.ts';
export { getObligation } from './use-cases/list-obligations.ts';
export { makeObligations } from './use-cases/make-obligations.ts';
export { answerHolds, takeBackObligations } from './use-cases/take-back-obligations.ts';
