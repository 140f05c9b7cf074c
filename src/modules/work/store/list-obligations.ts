import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { OBLIGATION_COLUMNS } from './obligation-columns.ts';
import type { ConditionSql } from './obligation-conditions.ts';
import { type ObligationSort, readCursor, SORTS, type SortKey, writeCursor } from './page-cursor.ts';

/** One page of a list, and the place after it. */
export interface ListedPage {
  readonly obligations: readonly Obligation[];
  readonly nextCursor: string | null;
}

/** Rows searched by words stand with the exact accents first, whatever they are sorted by. */
const INEXACT: SortKey = { column: 'inexact', type: 'integer' };

/**
 * Reads one page after `cursor` (null: the first one), or null when the cursor belongs to another list.
 * The page is found by the sort keys of its neighbour, not by counting rows, so that a row that is added or
 * goes meanwhile makes no other appear twice or be passed over.
 */
export async function readPage(
  db: Queryable,
  conditions: ConditionSql,
  sort: ObligationSort,
  cursor: string | null,
  length: number,
): Promise<ListedPage | null> {
  const searching = conditions.inexact !== null;
  const sortName = searching ? `${sort}+words` : sort;
  const keys = searching ? [INEXACT, ...SORTS[sort]] : SORTS[sort];
  const after = cursor === null ? [] : readCursor(cursor, sortName, keys);
  if (after === null) return null;

  const columnOf = (key: SortKey) => (key === INEXACT ? `${conditions.inexact}` : key.column);
  const values = [...conditions.values];
  const place = (value: unknown) => `$${values.push(value)}`;
  const columns = keys.map(columnOf).join(', ');
  const seek =
    after.length === 0
      ? ''
      : `and (${columns}) > (${keys.map((key, index) => `${place(after[index])}::${key.type}`).join(', ')})`;
  const rows = await db.query<Obligation & { readonly sortValues: string[] }>(
    `select ${OBLIGATION_COLUMNS},
            array[${keys.map((key) => `${columnOf(key)}::text`).join(', ')}] as "sortValues"
       from work_obligation
      where ${conditions.where} ${seek}
      order by ${columns} limit ${place(length + 1)}`,
    values,
  );
  const shown = rows.slice(0, length);
  const last = shown.at(-1);
  return {
    obligations: shown.map(({ sortValues: _sortValues, ...obligation }) => obligation),
    nextCursor: rows.length > length && last !== undefined ? writeCursor(sortName, last.sortValues) : null,
  };
}

/** How many rows fit the conditions, counted no further than `most` + 1. */
export async function countUpTo(db: Queryable, conditions: ConditionSql, most: number): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count
       from (select 1 from work_obligation where ${conditions.where} limit ${most + 1}) as found`,
    conditions.values,
  );
  return row?.count ?? 0;
}
