/** What other modules may see of the audit: how to record a write, what was written to an object, and the chain. */
export type { Act } from './domain/act.ts';
export { authorOf } from './domain/author-of.ts';
export type { ChainFault, ChainReport } from './domain/check-chain.ts';
export type { ExportReport } from './domain/export-lines.ts';
export { AUDIT_PAGE, listAuditPermissions } from './domain/permissions.ts';
export {
  listAuditEntries as listAuditOf,
  listLatestAuditEntries,
  type RecordedWrite,
  type WriteToObject,
} from './store/list-audit-entries.ts';
export type { AuditedObject, AuditPorts, NamedObject } from './use-cases/audit-ports.ts';
export { exportChain } from './use-cases/export-chain.ts';
export { recordAudit, type Write } from './use-cases/record-audit.ts';
export { sealWaiting } from './use-cases/seal-chain.ts';
export { type DatabaseCheck, verifyChain } from './use-cases/verify-chain.ts';
export { verifyExport } from './use-cases/verify-export.ts';
