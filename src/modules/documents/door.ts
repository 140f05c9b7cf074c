/** What later modules may see of documents: taking one in, handing it over to become a plan, its tree. */
export { carryCorrections } from './domain/carry-corrections.ts';
export type { NameAnswer } from './domain/corrections.ts';
export { cleanFileName, fileExtension } from './domain/file-name.ts';
export { DOCUMENT_PAGE, listDocumentPermissions } from './domain/permissions.ts';
export type { ReadingSummary } from './domain/reading.ts';
export type { DraftParts } from './store/find-draft-parts.ts';
export { findDocumentFiles } from './store/find-named-files.ts';
export { type QuotedBlock, quoteBlocks, type WantedBlocks } from './store/quote-blocks.ts';
export { readReadingNames } from './store/read-reading-names.ts';
export { documentSearch } from './use-cases/answer-search.ts';
export {
  correctReading,
  discardReading,
  restoreReading,
  type SeenReading,
} from './use-cases/change-reading.ts';
export {
  confirmReading,
  getReadingForPlan,
  moveReadingOfUrgent,
  type ReadingForPlan,
  reopenReading,
  takeReadingForPlan,
} from './use-cases/hand-over-reading.ts';
export { secretMark } from './use-cases/problems.ts';
export type { ReadDocument } from './use-cases/read-document.ts';
export { getDraftParts } from './use-cases/read-draft-parts.ts';
export {
  countAwaitingReadings,
  getDocumentTree,
  getReading as getReadingStanding,
  getReadingSource,
  listReceivedNames,
  type ReadingSource,
} from './use-cases/read-readings.ts';
export {
  type ReceivingWorld,
  receiveDocument,
  receiveOrFind,
  type Upload,
} from './use-cases/receive-document.ts';
export { keepRefusal, refuseSecretWords } from './use-cases/refuse-secret-words.ts';
