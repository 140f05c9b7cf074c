/** Column and name in the domain. */
const COLUMNS = [
  ['id', 'id'],
  ['organization_id', 'organizationId'],
  ['organization_name', 'organizationName'],
  ['plan_id', 'planId'],
  ['plan_title', 'planTitle'],
  ['plan_number', 'planNumber'],
  ['plan_year', 'planYear'],
  ['origin', 'origin'],
  ['item_id', 'itemId'],
  ['position', 'position'],
  ['number', 'number'],
  ['text', 'text'],
  ['printed_name', 'printedName'],
  ['scope', 'scope'],
  ['time_text', 'timeText'],
  ['named_day', 'namedDay'],
  ['due_day', 'dueDay'],
  ['due_until', 'dueUntil'],
  ['due_before', 'dueBefore'],
  ['due_counted_from', 'countedFrom'],
  ['due_counted_days', 'countedDays'],
  ['state', 'state'],
  ['reason', 'reason'],
  ['allowed_by', 'allowedBy'],
  ['closed_at', 'closedAt'],
  ['given_at', 'givenAt'],
  ['given_by_name', 'givenByName'],
  ['accepted_at', 'acceptedAt'],
  ['accepted_by_name', 'acceptedByName'],
  ['held_organization_id', 'heldOrganizationId'],
  ['held_account_id', 'heldAccountId'],
  ['held_name', 'heldName'],
  ['held_since', 'heldSince'],
  ['part_of', 'partOf'],
  ['open_blockers', 'openBlockers'],
  ['asks_time', 'asksTime'],
  ['version', 'version'],
  ['changed_at', 'changedAt'],
  ['changed_by_name', 'changedByName'],
] as const;

/** The columns of an obligation, named as the domain names them. */
export const OBLIGATION_COLUMNS = columnsOf('');

/** The same of a table under another name (`o`). */
export function columnsOf(table: string): string {
  const at = table === '' ? '' : `${table}.`;
  return COLUMNS.map(([column, name]) => `${at}${column} as "${name}"`).join(', ');
}

/** Something is still owed: `isOpen` of the domain, said of the column that every index of lists carries. */
export const OPEN = 'state_order <= 3';

/** Closed without being done: carried over or not done. */
export const GIVEN_UP = 'state_order >= 6';

/** A clock runs: `hasClock` of the domain. */
export const CLOCK = 'state_order <= 2';

/** It is done, judged where it has to be. */
export const DONE = 'state_order = 5';

/** It was handed in and waits to be judged. */
export const REPORTED = 'state_order = 4';

/**
 * Overdue: the standing `overdue` of the domain.
 *
 * @param today placeholder of the local day
 * @param now placeholder of the local minute
 */
export function overdue(today: string, now: string): string {
  return `(${CLOCK} and due_order <= ${today}::date and (due_order < ${today}::date or due_until <= ${now}))`;
}
