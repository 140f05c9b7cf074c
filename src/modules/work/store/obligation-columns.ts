/** The columns of an obligation, named as the domain names them. */
export const OBLIGATION_COLUMNS = `id, organization_id as "organizationId", organization_name as "organizationName",
  plan_id as "planId", plan_title as "planTitle", plan_number as "planNumber", plan_year as "planYear", origin,
  item_id as "itemId", position, number, text, printed_name as "printedName", scope, time_text as "timeText",
  named_day as "namedDay", due_day as "dueDay", due_until as "dueUntil", state, reason, closed_at as "closedAt",
  given_at as "givenAt", given_by_name as "givenByName", version,
  changed_at as "changedAt", changed_by_name as "changedByName"`;

/** A clock runs: `hasClock` of the domain. */
export const CLOCK = `state in ('not-started', 'in-progress')`;

/**
 * Overdue: the standing `overdue` of the domain.
 *
 * @param today placeholder of the local day
 * @param now placeholder of the local minute
 */
export function overdue(today: string, now: string): string {
  return `(${CLOCK} and due_order <= ${today}::date and (due_order < ${today}::date or due_until <= ${now}))`;
}
