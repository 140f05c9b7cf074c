import { listLatestAuditEntries, type WriteToObject } from '#modules/audit/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { ObligationLabel } from '../domain/plan-work.ts';
import { type ReadNaming, readNamings } from '../store/read-namings.ts';
import { readPlanHead } from '../store/read-plans.ts';
import { planNotFound } from './problems.ts';
import type { WorkOfPlanPort } from './work-port.ts';

/** Entries of one page. */
const PAGE_LENGTH = 50;

/** A write to a plan or to something owed under it. */
export interface HistoryEntry {
  readonly write: WriteToObject;
  /** What was written to, where it is an obligation. */
  readonly obligation: ObligationLabel | null;
  /** The members that were named by it, where it is that. */
  readonly naming: ReadNaming | null;
}

/** A page of the history of a plan, newest first. */
export interface PlanHistory {
  readonly entries: readonly HistoryEntry[];
  /** The last entry, to go on after; null at the end. */
  readonly nextCursor: string | null;
}

/**
 * What was written to a plan and to everything owed under it, in five statements.
 *
 * @param before an entry; only older ones are given
 * @throws ProblemError plan-not-found
 */
export async function recountHistory(
  db: Queryable,
  realmId: string,
  id: string,
  work: Pick<WorkOfPlanPort, 'obligationsOfPlan' | 'labelObligations'>,
  before: string | null,
): Promise<PlanHistory> {
  const head = await readPlanHead(db, realmId, id);
  if (head === null) throw planNotFound();
  const [obligations, namings] = await Promise.all([
    work.obligationsOfPlan(db, realmId, id),
    readNamings(db, realmId, id),
  ]);
  const objects = [
    { type: 'plan', id },
    { type: 'reading', id: head.readingId },
    ...obligations.map((obligation) => ({ type: 'obligation', id: obligation })),
  ];
  const found = await listLatestAuditEntries(db, realmId, objects, { before, most: PAGE_LENGTH + 1 });
  const writes = found.slice(0, PAGE_LENGTH);
  const touched = writes.filter(({ objectType }) => objectType === 'obligation');
  const labels = await work.labelObligations(
    db,
    realmId,
    touched.map(({ objectId }) => objectId),
  );
  const labelled = new Map(labels.map((label) => [label.id, label]));
  const named = new Map(namings.map((naming) => [naming.id, naming]));
  return {
    entries: writes.map((write) => ({
      write,
      obligation: labelled.get(write.objectId) ?? null,
      naming: named.get(namingOf(write) ?? '') ?? null,
    })),
    nextCursor: found.length > PAGE_LENGTH ? (writes.at(-1)?.id ?? null) : null,
  };
}

/** The naming that an entry speaks of. */
function namingOf({ after, before }: WriteToObject): string | null {
  for (const side of [after, before]) {
    if (typeof side === 'object' && side !== null && 'namingId' in side && typeof side.namingId === 'string')
      return side.namingId;
  }
  return null;
}
