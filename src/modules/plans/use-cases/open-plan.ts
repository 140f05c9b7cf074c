import { type DraftParts, getDraftParts } from '#modules/documents/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { type NextReport, nextReportDays } from '../domain/next-report-days.ts';
import type { PlanStanding } from '../domain/plan-work.ts';
import { getPlan, type WholePlan } from './get-plan.ts';
import type { ProgressPort } from './ports.ts';
import type { WorkOfPlanPort } from './work-port.ts';

/** One plan as its page opens it. */
export interface OpenPlan extends WholePlan {
  readonly standing: PlanStanding;
  readonly reports: readonly NextReport[];
  /** The headings of its paper, and the words about money. */
  readonly parts: DraftParts;
}

/** One plan, how far its work has come and what comes next; seven statements. @throws ProblemError plan-not-found */
export async function openPlan(
  db: Queryable,
  realmId: string,
  id: string,
  ports: { readonly progress: ProgressPort; readonly work: Pick<WorkOfPlanPort, 'standingOfPlan'> },
  now: string,
): Promise<OpenPlan> {
  const [plan, standing] = await Promise.all([
    getPlan(db, realmId, id, ports.progress, now),
    ports.work.standingOfPlan(db, realmId, id, now),
  ]);
  const parts = await getDraftParts(db, realmId, plan.head.readingId);
  const reports = nextReportDays(plan.reporting, plan.head.year, now.slice(0, 10));
  return { ...plan, standing, reports, parts };
}
