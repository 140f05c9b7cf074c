import { foldText } from '#kernel/language/fold-text.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { type Lateness, WEEK_DAYS } from '../domain/lateness.ts';
import type { ObligationState } from '../domain/obligation-state.ts';
import { CLOCK, overdue } from './obligation-columns.ts';

/** What a list is narrowed to. */
export interface ObligationConditions {
  /** Any of these bodies. */
  readonly organizations?: readonly string[] | undefined;
  readonly plan?: string | undefined;
  /** open: whatever is still owed. */
  readonly state?: ObligationState | 'open' | undefined;
  readonly late?: Lateness | undefined;
  readonly origin?: string | undefined;
  /** The year of the plan. */
  readonly year?: number | undefined;
  /** The end lies between these days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words of the item, the body or the plan. */
  readonly words?: string | undefined;
}

/** A condition in SQL with its values. */
export interface ConditionSql {
  /** What every row fits. */
  readonly where: string;
  /** The same in parts that follow one another in a list: rows with the typed accents, then the others. */
  readonly parts: readonly string[];
  readonly values: readonly unknown[];
  /** Where several bodies are asked for: the place of their identifiers, and the parts without them. */
  readonly bodies: { readonly place: string; readonly parts: readonly string[] } | null;
}

/** The place of a state in the order of states, as the column `state_order` has it. */
const ORDER_OF_STATE: Readonly<Record<ObligationState, number>> = {
  'not-started': 1,
  'in-progress': 2,
  continuous: 3,
  done: 4,
  'carried-over': 5,
  'not-done': 6,
};

type PlaceValue = (value: unknown) => string;

/** Writes the conditions; `now` is the local minute (`2026-06-14T16:00`). */
export function writeConditions(realmId: string, wanted: ObligationConditions, now: string): ConditionSql {
  const values: unknown[] = [realmId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const plain = ['realm_id = $1', ...writePlain(wanted, now, place)].join(' and ');
  const { narrowed, several } = writeBodies(wanted.organizations, plain, place);
  const words = wanted.words?.normalize('NFC').trim() ?? '';
  const add = words === '' ? (to: string) => [to] : writeWords(words, place);
  return {
    where: words === '' ? narrowed : `${narrowed} and ${findAnyhow(words, place)}`,
    parts: add(narrowed),
    values,
    bodies: several === null ? null : { place: several, parts: add(plain) },
  };
}

function writePlain(wanted: ObligationConditions, now: string, place: PlaceValue): string[] {
  const conditions: string[] = [];
  if (wanted.plan !== undefined) conditions.push(`plan_id = ${place(wanted.plan)}`);
  if (wanted.state === 'open') conditions.push('open');
  else if (wanted.state !== undefined) conditions.push(`state_order = ${ORDER_OF_STATE[wanted.state]}`);
  if (wanted.late !== undefined) conditions.push(writeLateness(wanted.late, now, place));
  if (wanted.origin !== undefined) conditions.push(`origin = ${place(wanted.origin)}`);
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
      return 'closed_late';
  }
}

/** One body is one equality, which an index answers in order; several are kept aside to be read body by body. */
function writeBodies(
  bodies: readonly string[] | undefined,
  plain: string,
  place: PlaceValue,
): { readonly narrowed: string; readonly several: string | null } {
  if (bodies === undefined) return { narrowed: plain, several: null };
  if (bodies.length === 1)
    return { narrowed: `${plain} and organization_id = ${place(bodies[0])}`, several: null };
  const several = `${place(bodies)}::uuid[]`;
  return { narrowed: `${plain} and organization_id = any(${several})`, several };
}

/** Rows with the words, those with the typed accents first. */
function writeWords(words: string, place: PlaceValue): (narrowed: string) => string[] {
  const anyhow = findAnyhow(words, place);
  // Words typed without any accent rank nothing: every row has them as well as every other.
  if (foldText(words) === words.toLowerCase()) return (narrowed) => [`${narrowed} and ${anyhow}`];
  const exact = `exact_search @@ ${writeQuery(words, 'simple', place)}`;
  return (narrowed) => [`${narrowed} and ${exact}`, `${narrowed} and ${anyhow} and not ${exact}`];
}

/** The words as words, or as a fragment where word search would split them: "5/KH", "H-UBND". */
function findAnyhow(words: string, place: PlaceValue): string {
  const found = `search @@ ${writeQuery(words, 'public.vn', place)}`;
  if (!/^(?=.*[\p{L}\p{N}]{2})(?=.*[\p{L}\p{N}][^\p{L}\p{N}\s][\p{L}\p{N}])\S{4,}$/u.test(words))
    return found;
  const fragment = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return `(${found} or folded like public.vn_unaccent(${place(fragment)}::text))`;
}

function writeQuery(words: string, configuration: string, place: PlaceValue): string {
  const { whole, begun } = splitLastWord(words);
  const lexemes = [
    ...(whole === '' ? [] : [`plainto_tsquery('${configuration}', ${place(whole)}::text)`]),
    ...(begun === '' ? [] : [`to_tsquery('${configuration}', ${place(begun)}::text)`]),
  ];
  return `(${lexemes.join(' && ')})`;
}

/** The last word may still be being typed, so it counts as the beginning of one; letters only, or it stays whole. */
function splitLastWord(words: string): { readonly whole: string; readonly begun: string } {
  const last = /(?:^|\s)(\p{L}{2,})$/u.exec(words)?.[1];
  if (last === undefined) return { whole: words, begun: '' };
  return { whole: words.slice(0, words.length - last.length).trim(), begun: `${last}:*` };
}
