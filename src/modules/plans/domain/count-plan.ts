import { openNamesOf, tasksWithoutLead } from './describe-plan.ts';
import type { PlanLayout } from './lay-out-plan.ts';
import type { NameResolution } from './name-resolution.ts';
import { namesToCreate } from './name-resolution.ts';

/** What confirming makes. */
export interface ConfirmationCounts {
  readonly tasks: number;
  /** One for each body and item it owes. */
  readonly obligations: number;
  /** Different bodies that owe something. */
  readonly organizations: number;
  readonly organizationsCreated: number;
  readonly reportingDuties: number;
  /** Different names that lead or have a duty and stay words, so that nobody owes for them yet. */
  readonly openNames: number;
  /** Tasks on which the document prints no lead at all. */
  readonly tasksWithoutLead: number;
}

/** Counts a laid-out plan: said before confirming, true after it. */
export function countPlan(
  layout: PlanLayout,
  decisions: ReadonlyMap<string, NameResolution>,
): ConfirmationCounts {
  const items = [...layout.tasks, ...layout.duties];
  const assignments = items.flatMap((item) => item.assignments);
  return {
    tasks: layout.tasks.length,
    obligations: assignments.length,
    organizations: new Set(assignments.map(({ organization }) => organization.id)).size,
    organizationsCreated: namesToCreate(decisions).length,
    reportingDuties: layout.reporting.length,
    openNames: openNamesOf(layout, decisions).length,
    tasksWithoutLead: tasksWithoutLead(layout).length,
  };
}
