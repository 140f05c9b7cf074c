import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { OBLIGATION_COLUMNS } from './obligation-columns.ts';
import type { ConditionSql } from './obligation-conditions.ts';
import { readCursor, type SortKey, START, writeCursor } from './page-cursor.ts';

/** One page of a list, and the place after it. */
export interface ListedPage {
  readonly obligations: readonly Obligation[];
  readonly nextCursor: string | null;
}

/** What is read: which rows, in which order. */
export interface ListOrder {
  readonly conditions: ConditionSql;
  readonly keys: readonly SortKey[];
  /** Names the list, so that a cursor of another one is known as such. */
  readonly name: string;
}

/**
 * Reads one page after `cursor` (null: the first one), or null when the cursor belongs to another list.
 *
 * The page is found by the sort keys of its neighbour, not by counting rows, so that a row that is added or
 * goes meanwhile makes no other appear twice or be passed over. The parts of the conditions follow one another
 * by a statement each: a sort key that is computed could not be read from an index.
 */
export async function readPage(
  db: Queryable,
  order: ListOrder,
  cursor: string | null,
  length: number,
): Promise<ListedPage | null> {
  const after = cursor === null ? START : readCursor(cursor, order.name, order.keys);
  if (after === null || after.part >= order.conditions.parts.length) return null;
  const found: FoundRow[] = [];
  for (let part = after.part; part < order.conditions.parts.length && found.length <= length; part += 1) {
    const from = part === after.part ? after.values : [];
    found.push(...(await readRows(db, order, part, from, length + 1 - found.length)));
  }
  const shown = found.slice(0, length);
  const last = shown.at(-1);
  return {
    obligations: shown.map(({ part: _part, sortValues: _values, ...obligation }) => obligation),
    nextCursor:
      found.length > length && last !== undefined
        ? writeCursor(order.name, { part: last.part, values: last.sortValues })
        : null,
  };
}

type FoundRow = Obligation & { readonly part: number; readonly sortValues: readonly string[] };

async function readRows(
  db: Queryable,
  { conditions, keys }: ListOrder,
  part: number,
  after: readonly string[],
  limit: number,
): Promise<FoundRow[]> {
  const values = [...conditions.values];
  const place = (value: unknown) => `$${values.push(value)}`;
  const columns = keys.map((key) => key.column).join(', ');
  const places = after.map((value, index) => `${place(value)}::${keys[index]?.type}`);
  const seek = after.length === 0 ? '' : `and (${columns}) > (${places.join(', ')})`;
  return db.query<FoundRow>(
    `select ${OBLIGATION_COLUMNS}, ${part} as part,
            array[${keys.map((key) => `${key.column}::text`).join(', ')}] as "sortValues"
       from work_obligation
      where ${conditions.parts[part]} ${seek}
      order by ${columns} limit ${place(limit)}`,
    values,
  );
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
