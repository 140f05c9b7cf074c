import type { Queryable } from '#platform/db/database.ts';
import type { Progress } from '../domain/plan-confirmed.ts';
import type { ItemRow, ReportingRow } from '../domain/plan-rows.ts';
import {
  type PlanHeadRow,
  type ReadParticipant,
  readItems,
  readParticipants,
  readPlanHead,
  readReporting,
} from '../store/read-plans.ts';
import type { ProgressPort } from './ports.ts';
import { planNotFound } from './problems.ts';

/** One plan with everything that stands on it. */
export interface WholePlan {
  readonly head: PlanHeadRow;
  /** Tasks, then duties, each in the order of the document. */
  readonly items: readonly PlanItem[];
  readonly reporting: readonly Omit<ReportingRow, 'id' | 'position'>[];
  readonly progress: Progress;
}

/** One task or duty with its names and how far it has come. */
export interface PlanItem {
  readonly item: ItemRow;
  readonly participants: readonly ReadParticipant[];
  readonly progress: Progress;
}

/** One plan, in five statements however long it is. `now` is local. @throws ProblemError plan-not-found */
export async function getPlan(
  db: Queryable,
  realmId: string,
  id: string,
  port: ProgressPort,
  now: string,
): Promise<WholePlan> {
  const head = await readPlanHead(db, realmId, id);
  if (head === null) throw planNotFound();
  const [items, participants, reporting, progress] = await Promise.all([
    readItems(db, realmId, id),
    readParticipants(db, realmId, id),
    readReporting(db, realmId, id),
    port.progressOfItems(db, realmId, id, now),
  ]);
  const named = Map.groupBy(participants, (participant) => participant.item_id);
  return {
    head,
    items: items.map((item) => ({
      item,
      participants: named.get(item.id) ?? [],
      progress: progress.get(item.id) ?? { total: 0, done: 0, late: 0 },
    })),
    reporting,
    progress: sumProgress([...progress.values()]),
  };
}

function sumProgress(parts: readonly Progress[]): Progress {
  return parts.reduce(
    (sum, part) => ({
      total: sum.total + part.total,
      done: sum.done + part.done,
      late: sum.late + part.late,
    }),
    { total: 0, done: 0, late: 0 },
  );
}
