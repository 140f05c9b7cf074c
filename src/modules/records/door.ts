/** What later modules may see of records: what was done, the indicators it is counted by, and which plans have work. */

export type { PastQuestion, PastRecord } from './domain/past-record.ts';
export { listRecordPermissions, RECORD_PAGE } from './domain/permissions.ts';
export { listRecordIds } from './store/list-record-ids.ts';
export { findRecordFiles } from './store/record-files.ts';
export { addRecords } from './use-cases/add-records.ts';
export { answerHandedIn } from './use-cases/answer-handed-in.ts';
export { answerMyWork } from './use-cases/answer-my-work.ts';
export { answerPlanRecords } from './use-cases/answer-plan-records.ts';
export { answerQuestions } from './use-cases/answer-questions.ts';
export { answerRecordHolds } from './use-cases/answer-record-holds.ts';
export { answerReplyLinks } from './use-cases/answer-reply-links.ts';
export { recordSearch } from './use-cases/answer-search.ts';
export { askForMore } from './use-cases/ask-for-more.ts';
export { bringInRecords } from './use-cases/bring-in-records.ts';
export { actOnRemedy } from './use-cases/inspections/act-on-remedy.ts';
export { inspectionSearch } from './use-cases/inspections/answer-inspection-search.ts';
export { beginInspection } from './use-cases/inspections/begin-inspection.ts';
export { getInspection } from './use-cases/inspections/look-at-inspections.ts';
export { changeInspection, sendInspection } from './use-cases/inspections/run-inspection.ts';
export { receiveFile } from './use-cases/keep-files.ts';
export { makeReplyLink } from './use-cases/make-reply-link.ts';
export { followMoves, recordsOfBodies } from './use-cases/reorganize/answer-reorganization.ts';
