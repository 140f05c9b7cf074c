import { addDays } from '#kernel/time/iso-day.ts';
import { type Lateness, WEEK_DAYS } from '../domain/lateness.ts';
import type { ObligationState } from '../domain/obligation-state.ts';
import type { ConditionSql, PlaceValue } from './condition-sql.ts';
import { writeWords } from './find-by-words.ts';
import { CLOCK, DONE, GIVEN_UP, OPEN, overdue } from './obligation-columns.ts';

/** What a list is narrowed to. */
export interface ObligationConditions {
  /** Any of these bodies. */
  readonly organizations?: readonly string[] | undefined;
  readonly plan?: string | undefined;
  /** One task or duty of a plan. */
  readonly item?: string | undefined;
  /** open: whatever is still owed. */
  readonly state?: ObligationState | 'open' | 'given-up' | undefined;
  readonly late?: Lateness | undefined;
  readonly origin?: string | undefined;
  /** Without what has to be put right after an inspection. */
  readonly withoutRemedies?: boolean | undefined;
  /** The year of the plan. */
  readonly year?: number | undefined;
  /** The end lies between these days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words of the item, the body or the plan. */
  readonly words?: string | undefined;
}

/** The place of a state in the order of states, as the column `state_order` has it. */
const ORDER_OF_STATE: Readonly<Record<ObligationState, number>> = {
  'not-started': 1,
  'in-progress': 2,
  continuous: 3,
  reported: 4,
  done: 5,
  'carried-over': 6,
  'not-done': 7,
};

/** Writes the conditions; `now` is the local minute (`2026-06-14T16:00`). */
export function writeConditions(realmId: string, wanted: ObligationConditions, now: string): ConditionSql {
  const values: unknown[] = [realmId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const others = ['realm_id = $1', ...writePlain(wanted, now, place)].join(' and ');
  const { narrowed, several } = writeBodies(wanted.organizations, others, place);
  const words = wanted.words?.normalize('NFC').trim() ?? '';
  return {
    narrowed,
    bodies: several === null ? null : { place: several, others },
    words: words === '' ? null : writeWords(words, place),
    values,
  };
}

function writePlain(wanted: ObligationConditions, now: string, place: PlaceValue): string[] {
  const conditions: string[] = [];
  if (wanted.plan !== undefined) conditions.push(`plan_id = ${place(wanted.plan)}`);
  if (wanted.item !== undefined) conditions.push(`item_id = ${place(wanted.item)}`);
  if (wanted.state === 'open') conditions.push(OPEN);
  else if (wanted.state === 'given-up') conditions.push(GIVEN_UP);
  else if (wanted.state !== undefined) conditions.push(`state_order = ${ORDER_OF_STATE[wanted.state]}`);
  if (wanted.late !== undefined) conditions.push(writeLateness(wanted.late, now, place));
  if (wanted.origin !== undefined) conditions.push(`origin = ${place(wanted.origin)}`);
  if (wanted.withoutRemedies === true) conditions.push(`origin <> 'remedy'`);
  if (wanted.year !== undefined) conditions.push(`plan_order = ${place(-wanted.year)}`);
  if (wanted.from !== undefined) conditions.push(`due_order >= ${place(wanted.from)}::date`);
  if (wanted.to !== undefined) conditions.push(`due_order <= ${place(wanted.to)}::date`);
  else if (wanted.from !== undefined) conditions.push(`due_order < 'infinity'`);
  return conditions;
}

function writeLateness(late: Lateness, now: string, place: PlaceValue): string {
  const today = now.slice(0, 10);
  switch (late) {
    case 'overdue':
      return overdue(place(today), place(now));
    case 'today':
      return `${CLOCK} and due_order = ${place(today)}::date and (due_until is null or due_until > ${place(now)})`;
    case 'week':
      return `${CLOCK} and due_order > ${place(today)}::date and due_order <= ${place(addDays(today, WEEK_DAYS))}::date`;
    case 'later':
      return `${CLOCK} and due_order > ${place(addDays(today, WEEK_DAYS))}::date and due_order < 'infinity'`;
    case 'without-end':
      return `due_order = 'infinity'`;
    case 'closed-late':
      return `closed_late and ${DONE}`;
  }
}

/** One body is one equality, which an index answers in order; several are kept aside to be read body by body. */
function writeBodies(
  bodies: readonly string[] | undefined,
  others: string,
  place: PlaceValue,
): { readonly narrowed: string; readonly several: string | null } {
  if (bodies === undefined) return { narrowed: others, several: null };
  if (bodies.length === 1)
    return { narrowed: `${others} and organization_id = ${place(bodies[0])}`, several: null };
  const several = `${place(bodies)}::uuid[]`;
  return { narrowed: `${others} and organization_id = any(${several})`, several };
}
