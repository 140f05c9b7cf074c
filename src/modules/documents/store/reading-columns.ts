import type { ReadingState, ReadingSummary } from '../domain/reading.ts';

/** The columns of a summary, for `document_reading r join document_file f`. */
export const SUMMARY_COLUMNS = `r.id, r.state, r.title, r.issuer, r.task_count as "taskCount",
  r.unsure_count as "unsureCount", r.plan_id as "planId", r.version, r.changed_at as "changedAt",
  r.changed_by_name as "changedByName", f.id as "fileId", f.name as "fileName", f.media_type as "mediaType",
  f.size, f.sha256, f.received_at as "receivedAt", f.received_by_name as "receivedByName"`;

/** Where a summary is read from. */
export const READING_WITH_FILE =
  'document_reading r join document_file f on f.realm_id = r.realm_id and f.id = r.file_id';

/** One row of those columns. */
export interface SummaryRow {
  readonly id: string;
  readonly state: ReadingState;
  readonly title: string;
  readonly issuer: string | null;
  readonly taskCount: number;
  readonly unsureCount: number;
  readonly planId: string | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedAt: Date;
  readonly receivedByName: string;
}

/** Makes the summary of a row. */
export function toSummary(row: SummaryRow): ReadingSummary {
  const { fileId, fileName, mediaType, size, sha256, ...rest } = row;
  return { ...rest, file: { id: fileId, name: fileName, mediaType, size, sha256 } };
}
