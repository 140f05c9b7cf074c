import { listLatestAuditEntries, type WriteToObject } from '#modules/audit/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { ObligationLabel } from '../domain/plan-work.ts';
import { type ReadNaming, readNamings } from '../store/read-namings.ts';
import { readPlanHead } from '../store/read-plans.ts';
import { planNotFound } from './problems.ts';
import type { RecordLabel, RecordsOfPlanPort } from './records-port.ts';
import type { WorkOfPlanPort } from './work-port.ts';

/** Entries of one page. */
const PAGE_LENGTH = 50;

/** What the history asks of later modules. */
export interface HistoryPorts {
  readonly work: Pick<WorkOfPlanPort, 'obligationsOfPlan' | 'labelObligations'>;
  readonly records: RecordsOfPlanPort;
}

/** A write to a plan, to something owed under it, or to what was reported of that. */
export interface HistoryEntry {
  readonly write: WriteToObject;
  /** What was written to, where it is an obligation or a record of one. */
  readonly obligation: ObligationLabel | null;
  /** The record that was written to, where it is that. */
  readonly record: RecordLabel | null;
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
 * What was written to a plan, to everything owed under it and to what bodies reported of that, in seven statements.
 *
 * @param before an entry; only older ones are given
 * @throws ProblemError plan-not-found
 */
export async function recountHistory(
  db: Queryable,
  realmId: string,
  id: string,
  { work, records }: HistoryPorts,
  before: string | null,
): Promise<PlanHistory> {
  const head = await readPlanHead(db, realmId, id);
  if (head === null) throw planNotFound();
  const [obligations, reported, namings] = await Promise.all([
    work.obligationsOfPlan(db, realmId, id),
    records.recordsOfPlan(db, realmId, id),
    readNamings(db, realmId, id),
  ]);
  const objects = [
    { type: 'plan', id },
    { type: 'reading', id: head.readingId },
    ...obligations.map((obligation) => ({ type: 'obligation', id: obligation })),
    ...reported.map((record) => ({ type: 'record', id: record })),
  ];
  const found = await listLatestAuditEntries(db, realmId, objects, { before, most: PAGE_LENGTH + 1 });
  const writes = found.slice(0, PAGE_LENGTH);
  const touched = (type: string) =>
    writes.filter(({ objectType }) => objectType === type).map(({ objectId }) => objectId);
  const said = await records.labelRecords(db, realmId, touched('record'));
  const owed = [...touched('obligation'), ...said.map(({ obligationId }) => obligationId)];
  const labels = await work.labelObligations(db, realmId, owed);
  const saidBy = new Map(said.map((label) => [label.id, label]));
  const labelled = new Map(labels.map((label) => [label.id, label]));
  const named = new Map(namings.map((naming) => [naming.id, naming]));
  return {
    entries: writes.map((write) => {
      const record = write.objectType === 'record' ? (saidBy.get(write.objectId) ?? null) : null;
      return {
        write,
        obligation: labelled.get(record?.obligationId ?? write.objectId) ?? null,
        record,
        naming: named.get(namingOf(write) ?? '') ?? null,
      };
    }),
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
