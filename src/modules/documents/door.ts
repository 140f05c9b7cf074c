/** What later modules may see of documents: taking one in, handing it over to become a plan, its tree. */
export { listDocumentPermissions } from './domain/permissions.ts';
export type { ReadingSummary } from './domain/reading.ts';
export type { SeenReading } from './use-cases/change-reading.ts';
export {
  confirmReading,
  getReadingForPlan,
  type ReadingForPlan,
  takeReadingForPlan,
} from './use-cases/hand-over-reading.ts';
export type { ReadDocument } from './use-cases/read-document.ts';
export {
  countAwaitingReadings,
  getDocumentTree,
  getReadingSource,
  listReceivedNames,
  type ReadingSource,
} from './use-cases/read-readings.ts';
export { type ReceivingWorld, receiveDocument, type Upload } from './use-cases/receive-document.ts';
