import { isIsoDay } from '#kernel/time/iso-day.ts';

/** How a list is sorted. */
export type ObligationSort = 'deadline' | 'plan' | 'organization';

/** One column a list is sorted by, ascending and never null, so that a page goes on exactly after its last row. */
export interface SortKey {
  readonly column: string;
  readonly type: 'date' | 'integer' | 'text' | 'uuid';
}

/** Sorts always end with the identifier, so that no two rows stand in the same place. */
const SORTS: Readonly<Record<ObligationSort, readonly SortKey[]>> = {
  deadline: [
    { column: 'due_order', type: 'date' },
    { column: 'id', type: 'uuid' },
  ],
  plan: [
    { column: 'plan_order', type: 'integer' },
    { column: 'plan_key', type: 'uuid' },
    { column: 'position', type: 'integer' },
    { column: 'organization_id', type: 'uuid' },
    { column: 'id', type: 'uuid' },
  ],
  organization: [
    { column: 'organization_name', type: 'text' },
    { column: 'organization_id', type: 'uuid' },
    { column: 'due_order', type: 'date' },
    { column: 'id', type: 'uuid' },
  ],
};

/** The keys of a sort; inside one plan its own order needs no keys of the plan, and finds its index without them. */
export function sortKeys(sort: ObligationSort, withinPlan: boolean): readonly SortKey[] {
  return withinPlan ? SORTS[sort].filter(({ column }) => !column.startsWith('plan_')) : SORTS[sort];
}

/** What the value of a key looks like; a cursor comes back from outside, so each value is looked at again. */
const FORMS: Readonly<Record<SortKey['type'], (value: string) => boolean>> = {
  date: (value) => value === 'infinity' || (isIsoDay(value) && value >= '0001'),
  integer: (value) => /^-?\d{1,9}$/.test(value),
  text: (value) => value !== '' && value.length <= 400 && !value.includes('\0'),
  uuid: (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};

/** A place in a list: in which of its parts, and after a row with which sort values (none: at its beginning). */
export interface Place {
  readonly part: number;
  readonly values: readonly string[];
}

/** Before the first row. */
export const START: Place = { part: 0, values: [] };

/** Writes a place, as a page gives it to its reader. */
export function writeCursor(list: string, { part, values }: Place): string {
  return Buffer.from(JSON.stringify([list, String(part), ...values])).toString('base64url');
}

/** Reads a place back, or null when it is none of this list. */
export function readCursor(cursor: string, list: string, keys: readonly SortKey[]): Place | null {
  const written = parseArray(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (written === null || written[0] !== list || written.length !== keys.length + 2) return null;
  const [, part = '', ...values] = written;
  const sound = /^\d$/.test(part) && keys.every((key, index) => FORMS[key.type](values[index] ?? ''));
  return sound ? { part: Number(part), values } : null;
}

function parseArray(json: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string') ? parsed : null;
  } catch {
    return null;
  }
}
