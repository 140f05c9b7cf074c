import type { WorkOfPlanPort } from '#modules/plans/door.ts';
import {
  readCourseOfPlan,
  readObligationIds,
  readObligationLabels,
  readPlansThatStand,
  readStandingOfPlan,
  readWorkOfBodies,
} from '../store/read-plan-work.ts';

/** Answers what the page and the list of plans ask of work. */
export const answerPlanWork: WorkOfPlanPort = {
  standingOfPlan: readStandingOfPlan,
  workOfBodies: readWorkOfBodies,
  courseOfPlan: readCourseOfPlan,
  plansThatStand: readPlansThatStand,
  obligationsOfPlan: readObligationIds,
  labelObligations: readObligationLabels,
};
