/** How a list is sorted. */
export type ObligationSort = 'deadline' | 'plan' | 'organization';

/** One column a list is sorted by, ascending and never null, so that a page goes on exactly after its last row. */
export interface SortKey {
  readonly column: string;
  readonly type: 'date' | 'integer' | 'text' | 'uuid';
}

/** Sorts always end with the identifier, so that no two rows stand in the same place. */
export const SORTS: Readonly<Record<ObligationSort, readonly SortKey[]>> = {
  deadline: [
    { column: 'due_order', type: 'date' },
    { column: 'id', type: 'uuid' },
  ],
  plan: [
    { column: 'plan_order', type: 'integer' },
    { column: 'plan_id', type: 'uuid' },
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

const FORMS: Readonly<Record<SortKey['type'], RegExp>> = {
  date: /^(?:\d{4}-\d{2}-\d{2}|infinity)$/,
  integer: /^-?\d{1,9}$/,
  text: /^[\s\S]{1,400}$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** Writes the place after a row, as a page gives it to its reader. */
export function writeCursor(sort: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
}

/** Reads a place back, or null when it is none of this list and sort. */
export function readCursor(cursor: string, sort: string, keys: readonly SortKey[]): string[] | null {
  const parts = parseArray(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (parts === null || parts[0] !== sort || parts.length !== keys.length + 1) return null;
  const values = parts.slice(1);
  const sound = keys.every((key, index) => FORMS[key.type].test(values[index] ?? ''));
  return sound ? values : null;
}

function parseArray(json: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string') ? parsed : null;
  } catch {
    return null;
  }
}
