import type { Queryable } from '#platform/db/database.ts';
import type { CourseDay } from '../domain/plan-work.ts';
import { readPlanHead } from '../store/read-plans.ts';
import { planNotFound } from './problems.ts';
import type { WorkOfPlanPort } from './work-port.ts';

/** What was due and what was done under a plan, day by day; two statements. @throws ProblemError plan-not-found */
export async function followCourse(
  db: Queryable,
  realmId: string,
  id: string,
  work: Pick<WorkOfPlanPort, 'courseOfPlan'>,
): Promise<readonly CourseDay[]> {
  if ((await readPlanHead(db, realmId, id)) === null) throw planNotFound();
  return work.courseOfPlan(db, realmId, id);
}
