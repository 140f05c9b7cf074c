import { isIsoDay } from '#kernel/time/iso-day.ts';

/** How a list is sorted; with a stroke before it, the other way round. */
export type ObligationSort = SortedColumn | `-${SortedColumn}`;

type SortedColumn = 'deadline' | 'plan' | 'organization' | 'state' | 'changed';

/** One column a list is sorted by, never null, so that a page goes on exactly after its last row. */
export interface SortKey {
  readonly column: string;
  readonly type: 'date' | 'integer' | 'text' | 'timestamptz' | 'uuid';
}

/** Keys of a sort, all of them ascending or all descending: so an index is read one way or the other. */
export interface SortOrder {
  readonly keys: readonly SortKey[];
  readonly descending: boolean;
  /** What has no end stands last although the latest end comes first. */
  readonly endlessLast?: boolean;
}

const ID: SortKey = { column: 'id', type: 'uuid' };
const DUE: SortKey = { column: 'due_order', type: 'date' };

/** Sorts always end with the identifier, so that no two rows stand in the same place. */
const SORTS: Readonly<Record<ObligationSort, SortOrder>> = {
  deadline: { keys: [DUE, ID], descending: false },
  '-deadline': { keys: [DUE, ID], descending: true, endlessLast: true },
  ...both('plan', [
    { column: 'plan_order', type: 'integer' },
    { column: 'plan_key', type: 'uuid' },
    { column: 'position', type: 'integer' },
    { column: 'organization_id', type: 'uuid' },
    ID,
  ]),
  ...both('organization', [
    { column: 'organization_name', type: 'text' },
    { column: 'organization_id', type: 'uuid' },
    DUE,
    ID,
  ]),
  ...both('state', [{ column: 'state_order', type: 'integer' }, DUE, ID]),
  ...both('changed', [{ column: 'changed_at', type: 'timestamptz' }, ID]),
};

function both<Column extends SortedColumn>(
  column: Column,
  keys: readonly SortKey[],
): Record<Column | `-${Column}`, SortOrder> {
  // Of changes, the newest are what people look for.
  const first = column === 'changed';
  return {
    [column]: { keys, descending: first },
    [`-${column}`]: { keys, descending: !first },
  } as Record<Column | `-${Column}`, SortOrder>;
}

/** The order of a sort; inside one plan its own order needs no keys of the plan, and finds its index without them. */
export function sortOrder(sort: ObligationSort, withinPlan: boolean): SortOrder {
  const order = SORTS[sort];
  return withinPlan
    ? { ...order, keys: order.keys.filter(({ column }) => !column.startsWith('plan_')) }
    : order;
}

/** What the value of a key looks like; a cursor comes back from outside, so each value is looked at again. */
export const KEY_FORMS: Readonly<Record<SortKey['type'], (value: string) => boolean>> = {
  date: (value) => value === 'infinity' || (isIsoDay(value) && value >= '0001'),
  integer: (value) => /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= 2_147_483_647,
  text: (value) => value !== '' && value.length <= 400 && !value.includes('\0'),
  timestamptz: (value) =>
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(value) &&
    isIsoDay(value.slice(0, 10)),
  uuid: (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};
