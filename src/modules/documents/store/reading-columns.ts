import type { ReadingState, ReadingSummary, Scan, WayIn } from '../domain/reading.ts';

/** The columns of a summary, for `document_reading r join document_file f`. */
export const SUMMARY_COLUMNS = `r.id, r.state, r.title, r.issuer, r.task_count as "taskCount",
  r.unsure_count as "unsureCount", r.plan_id as "planId", r.version, r.changed_at as "changedAt",
  r.changed_by_name as "changedByName", f.id as "fileId", f.name as "fileName", f.media_type as "mediaType",
  f.way, f.pages, f.declared_at as "declaredAt", f.declared_by_name as "declaredByName", f.size, f.sha256, f.received_at as "receivedAt", f.received_by_name as "receivedByName"`;

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
  readonly way: WayIn;
  readonly pages: Scan['pages'] | null;
  readonly declaredAt: Date | null;
  readonly declaredByName: string | null;
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
  const { fileId, fileName, mediaType, size, sha256, pages, declaredAt, declaredByName, ...rest } = row;
  const scan =
    pages === null || declaredAt === null || declaredByName === null
      ? null
      : { pages, declaredAt, declaredByName };
  return { ...rest, scan, file: { id: fileId, name: fileName, mediaType, size, sha256 } };
}
