import type {
  Corrections,
  Reading,
  ReadingSummary as ReadingSummaryShape,
  Scan as ScanShape,
} from '../contract.ts';
import type { ReadingSummary, Scan, StoredReading } from '../domain/reading.ts';
import { correctedDraft } from '../use-cases/read-readings.ts';

/** A document in a list as it is sent. */
export function presentSummary(summary: ReadingSummary): ReadingSummaryShape {
  const { id: _, ...file } = summary.file;
  return {
    id: summary.id,
    file,
    way: summary.way,
    scan: presentScan(summary.scan),
    state: summary.state,
    title: summary.title,
    issuer: summary.issuer,
    tasks: summary.taskCount,
    unsure: summary.unsureCount,
    receivedAt: summary.receivedAt.toISOString(),
    receivedBy: summary.receivedByName,
    planId: summary.planId,
    version: summary.version,
  };
}

/** What is known of a scan as it is sent. */
export function presentScan(scan: Scan | null): ScanShape | null {
  if (scan === null) return null;
  const { pages, declaredAt, declaredByName } = scan;
  return { pages: [...pages], declaredAt: declaredAt.toISOString(), declaredBy: declaredByName };
}

/** A document with its tree and its draft as corrected; dropped tasks keep their place in the draft. */
export function presentReading(reading: StoredReading): Reading {
  const { draft, dropped, order, isDraft } = correctedDraft(reading);
  return {
    ...presentSummary(reading),
    tree: reading.tree,
    draft,
    dropped: [...dropped],
    order: [...order],
    isDraft,
    // Corrections are kept as they came in by this very contract; the domain only holds them unchangeable.
    corrections: reading.corrections as Corrections,
    changedBy: reading.changedByName,
  };
}
