/** What other modules may see of the audit: how to record a write, and what was written to an object. */
export type { Act } from './domain/act.ts';
export { authorOf } from './domain/author-of.ts';
export {
  listAuditEntries as listAuditOf,
  listLatestAuditEntries,
  type RecordedWrite,
  type WriteToObject,
} from './store/list-audit-entries.ts';
export { recordAudit, type Write } from './use-cases/record-audit.ts';
