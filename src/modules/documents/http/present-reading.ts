import type { Corrections, Reading, ReadingSummary as ReadingSummaryShape } from '../contract.ts';
import type { ReadingSummary, StoredReading } from '../domain/reading.ts';
import { correctedDraft } from '../use-cases/read-readings.ts';

/** A document in a list as it is sent. */
export function presentSummary(summary: ReadingSummary): ReadingSummaryShape {
  const { id: _, ...file } = summary.file;
  return {
    id: summary.id,
    file,
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
