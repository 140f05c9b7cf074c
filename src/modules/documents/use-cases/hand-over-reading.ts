import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { withoutDropped } from '../domain/apply-corrections.ts';
import type { NameAnswer } from '../domain/corrections.ts';
import type { StoredReading } from '../domain/reading.ts';
import { isNamed } from '../domain/summarize-reading.ts';
import { lockReading } from '../store/find-reading.ts';
import { updateState } from '../store/write-reading.ts';
import { type SeenReading, takeReading } from './change-reading.ts';
import { readingNotAwaiting, readingNotFound } from './problems.ts';
import { correctedDraft, getReading } from './read-readings.ts';

/** A document as a plan is made from it: corrected, without the tasks that were dropped. */
export interface ReadingForPlan {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly fileName: string;
  /** False for a scan that nobody named: its title is the name of its file. */
  readonly isNamed: boolean;
  readonly draft: PlanDraft;
  readonly tree: DocumentTree;
  /** True for a paper that is no issued document yet. */
  readonly isDraft: boolean;
  /** What people said that printed names stand for, by the name as printed. */
  readonly names: Readonly<Record<string, NameAnswer>>;
}

/**
 * The document as a plan would be made from it now, to look at before confirming.
 *
 * @throws ProblemError reading-not-found, reading-confirmed, reading-discarded
 */
export async function getReadingForPlan(db: Queryable, realmId: string, id: string): Promise<ReadingForPlan> {
  const reading = await getReading(db, realmId, id);
  if (reading.state !== 'awaiting') throw readingNotAwaiting(reading);
  return forPlan(reading);
}

/**
 * Takes the document to make a plan from it: nobody else can change or confirm it until the transaction ends.
 *
 * @throws ProblemError reading-not-found, version-conflict, reading-confirmed, reading-discarded
 */
export async function takeReadingForPlan(
  tx: Transaction,
  act: Act,
  seen: SeenReading,
): Promise<ReadingForPlan> {
  return forPlan(await takeReading(tx, act, seen, 'awaiting'));
}

/** Marks a document that was taken as confirmed: it became this plan. */
export async function confirmReading(tx: Transaction, act: Act, id: string, planId: string): Promise<void> {
  await updateState(tx, { realmId: act.realmId, id }, 'confirmed', planId, authorOf(act));
  await recordAudit(tx, act, {
    action: 'documents.confirm-reading',
    object: { type: 'reading', id },
    before: { state: 'awaiting' },
    after: { state: 'confirmed', planId },
  });
}

/**
 * Gives a confirmed document back to be looked at: its plan is taken back in the same transaction.
 *
 * @throws ProblemError reading-not-found; version-conflict when it is not the document of this plan
 */
export async function reopenReading(tx: Transaction, act: Act, id: string, planId: string): Promise<void> {
  const reading = await lockReading(tx, act.realmId, id);
  if (reading === null) throw readingNotFound();
  if (reading.planId !== planId) throw versionConflict(reading);
  await updateState(tx, { realmId: act.realmId, id }, 'awaiting', null, authorOf(act));
  await recordAudit(tx, act, {
    action: 'documents.reopen-reading',
    object: { type: 'reading', id },
    before: { state: 'confirmed', planId },
    after: { state: 'awaiting' },
  });
}

/**
 * Takes a letter that waits for an urgent request, or gives it back to be looked at when the request is not pursued. One
 * that stands otherwise stays as it is.
 */
export async function moveReadingOfUrgent(
  tx: Transaction,
  act: Act,
  id: string,
  to: 'urgent' | 'awaiting',
): Promise<void> {
  const from = to === 'urgent' ? 'awaiting' : 'urgent';
  const reading = await lockReading(tx, act.realmId, id);
  if (reading?.state !== from) return;
  await updateState(tx, { realmId: act.realmId, id }, to, null, authorOf(act));
  await recordAudit(tx, act, {
    action: to === 'urgent' ? 'documents.answer-reading' : 'documents.reopen-reading',
    object: { type: 'reading', id },
    before: { state: from },
    after: { state: to },
  });
}

function forPlan(reading: StoredReading): ReadingForPlan {
  const { id, version, title, file, tree } = reading;
  const corrected = correctedDraft(reading);
  const draft = withoutDropped(corrected);
  const { isDraft } = corrected;
  return {
    id,
    version,
    title,
    fileName: file.name,
    isNamed: reading.scan === null || isNamed(draft),
    draft,
    tree,
    isDraft,
    names: reading.corrections.names ?? {},
  };
}
