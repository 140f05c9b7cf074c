/** What the roof and later modules may see of work: the answer to a confirmed plan, and to the questions of plans. */
export { sayState } from './domain/compose-list.ts';
export type { Asked, AskedItem, Asking } from './domain/my-work.ts';
export { listOwnWorkPermissions, OWN_WORK_PAGE } from './domain/notices/own-permissions.ts';
export type { Obligation } from './domain/obligation.ts';
export type { ObligationState } from './domain/obligation-state.ts';
export { listWorkPermissions, WORK_PAGE } from './domain/permissions.ts';
export { type ShownDeadline, showDeadline } from './domain/show-deadline.ts';
export { chooseSigner } from './domain/urging/choose-signer.ts';
export { type LetterSender, symbolOf, withPlace } from './domain/urging/letterhead.ts';
export { findObligations } from './store/find-obligation.ts';
export { readObligationIdsOfPlan } from './store/remove-obligations.ts';
export { readPartlyAnswered } from './store/urgent-answers.ts';
export { answerDatedItems } from './use-cases/answer-dated-items.ts';
export { answerPlanWork } from './use-cases/answer-plan-work.ts';
export { answerProgress } from './use-cases/answer-progress.ts';
export { obligationSearch } from './use-cases/answer-search.ts';
export { beginByRecord, takeBackBeginning } from './use-cases/begin-by-record.ts';
export { bringInStates, type PastState } from './use-cases/bring-in-states.ts';
export { type DigestWorld, writeDigests } from './use-cases/digest/write-digests.ts';
export { type Consolidator, findConsolidators } from './use-cases/find-consolidators.ts';
export { makeNamedObligations, withdrawNamedObligations } from './use-cases/follow-naming.ts';
export { getObligation } from './use-cases/list-obligations.ts';
export { makeObligations } from './use-cases/make-obligations.ts';
export type { MyWorkPort, MyWorkSource } from './use-cases/my-work-port.ts';
export { removeOldNotices } from './use-cases/notices/remove-old-notices.ts';
export { type Telling, tellBodies } from './use-cases/notices/tell-bodies.ts';
export { followRemedy, moveRemedyEnd } from './use-cases/remedies/follow-remedy.ts';
export { giveRemedies, type RemedyWork, takeBackRemedies } from './use-cases/remedies/give-remedies.ts';
export { workOfBodies } from './use-cases/reorganize/answer-reorganization.ts';
export type { MoveFollower } from './use-cases/reorganize/move-follower.ts';
export type { MadeReply, ReplyLinkPort, WantedReplyLink } from './use-cases/reply-link-port.ts';
export { answerHolds, takeBackObligations } from './use-cases/take-back-obligations.ts';
export {
  lookAtOwedQuestions,
  type OwedQuestion,
  setAnswerByRecords,
  takeOwedQuestions,
} from './use-cases/urgent/answer-by-record.ts';
export type { AnswerPort, AnswerToKeep } from './use-cases/urgent/answer-port.ts';
export {
  explainNotInspectable,
  findInspectable,
  listLateWork,
  listWorkToLookAt,
  type NotInspectable,
} from './use-cases/urging/find-inspectable.ts';
export { findSender } from './use-cases/urging/find-sender.ts';
export { remindOfEnds } from './use-cases/urging/remind-of-ends.ts';
export type { UrgingPorts } from './use-cases/urging/urging-ports.ts';
