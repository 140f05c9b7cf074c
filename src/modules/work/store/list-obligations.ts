import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { bindUsed } from './bind-used.ts';
import { columnsOf } from './obligation-columns.ts';
import type { ConditionSql } from './obligation-conditions.ts';
import type { SortOrder } from './obligation-sorts.ts';
import { type Place, readCursor, writeCursor } from './page-cursor.ts';

/** One page of a list, and the place after it. */
export interface ListedPage {
  readonly obligations: readonly Obligation[];
  readonly nextCursor: string | null;
  /** How many rows the list had when its first page was read; null beyond what is counted. */
  readonly total: number | null;
}

/** What is read: which rows, in which order. */
export interface ListOrder {
  readonly conditions: ConditionSql;
  readonly order: SortOrder;
  /** Names the list, so that a cursor of another one is known as such. */
  readonly name: string;
}

/** Rows of a page, and how far rows are counted. */
export interface PageLength {
  readonly rows: number;
  readonly counted: number;
}

/**
 * Reads one page after `cursor` (null: the first one), or null when the cursor belongs to another list.
 *
 * The page is found by the sort keys of its neighbour, not by counting rows, so that a row that is added or
 * goes meanwhile makes no other appear twice or be passed over. The parts of the conditions follow one another
 * by a statement each: a sort key that is computed could not be read from an index. Rows are counted with the
 * first page, in its statement; later pages carry the count along.
 */
export async function readPage(
  db: Queryable,
  list: ListOrder,
  cursor: string | null,
  length: PageLength,
): Promise<ListedPage | null> {
  const { parts } = list.conditions;
  const after = cursor === null ? null : readCursor(cursor, list.name, list.order.keys);
  if (cursor !== null && (after === null || after.part >= parts.length)) return null;
  const found: FoundRow[] = [];
  for (let part = after?.part ?? 0; part < parts.length && found.length <= length.rows; part += 1) {
    const asked = {
      part,
      after: part === after?.part ? after.values : [],
      limit: length.rows + 1 - found.length,
      counted: after === null && found.length === 0 ? length.counted : null,
    };
    found.push(...(await readRows(db, list, asked)));
  }
  const total = after === null ? countOf(found[0], length.counted) : after.total;
  const shown = found.slice(0, length.rows);
  const last = shown.at(-1);
  return {
    obligations: shown.map(
      ({ part: _part, sortValues: _values, total: _total, ...obligation }) => obligation,
    ),
    total,
    nextCursor: found.length > length.rows && last !== undefined ? placeAfter(list.name, last, total) : null,
  };
}

type FoundRow = Obligation & {
  readonly part: number;
  readonly sortValues: readonly string[];
  readonly total: number | null;
};

function countOf(first: FoundRow | undefined, counted: number): number | null {
  const total = first?.total ?? 0;
  return total > counted ? null : total;
}

function placeAfter(name: string, { part, sortValues }: FoundRow, total: Place['total']): string {
  return writeCursor(name, { part, values: sortValues, total });
}

/** Which rows of a list are read by one statement. */
interface AskedRows {
  readonly part: number;
  /** Sort values of the row before them; none at the beginning. */
  readonly after: readonly string[];
  readonly limit: number;
  /** How far all rows of the list are counted beside; null: not at all. */
  readonly counted: number | null;
}

/**
 * Finds the identifiers first, by an index alone, and opens only the rows that are shown: a filter that few rows of
 * an index fit costs index entries, not rows of the table.
 */
async function readRows(db: Queryable, list: ListOrder, asked: AskedRows): Promise<FoundRow[]> {
  const { conditions, order } = list;
  const { part, after, limit, counted } = asked;
  const values = [...conditions.values];
  const place = (value: unknown) => `$${values.push(value)}`;
  const places = after.map((value, index) => `${place(value)}::${order.keys[index]?.type}`);
  const columns = order.keys.map((key) => key.column).join(', ');
  const seek =
    after.length === 0 ? '' : ` and (${columns}) ${order.descending ? '<' : '>'} (${places.join(', ')})`;
  const found = writeIdentifiers(list, part, seek, place(limit));
  const total =
    counted === null
      ? 'null'
      : `(select count(*) from (select from work_obligation where ${conditions.where} limit ${counted + 1}) counted)`;
  const statement = `select ${columnsOf('o')}, ${part} as part, ${total} as total,
            array[${order.keys.map(({ column }) => `o.${column}::text`).join(', ')}] as "sortValues"
       from (${found}) page
       join work_obligation o on o.realm_id = $1 and o.id = page.id
      order by ${orderBy(order, 'o.')}`;
  return db.query<FoundRow>(...bindUsed(statement, values));
}

/** By their end, several bodies are read body by body: each has its rows in that order, and the first are merged. */
function writeIdentifiers(
  { conditions, order }: ListOrder,
  part: number,
  seek: string,
  limit: string,
): string {
  const select = (condition: string) =>
    `select ${order.keys.map(({ column }) => column).join(', ')} from work_obligation
      where ${condition}${seek} order by ${orderBy(order)} limit ${limit}`;
  const byBody = conditions.bodies !== null && order.keys[0]?.column === 'due_order';
  if (conditions.bodies === null || !byBody) return select(conditions.parts[part] ?? 'false');
  return `select ranked.* from unnest(${conditions.bodies.place}) body
       cross join lateral (${select(`${conditions.bodies.parts[part]} and organization_id = body`)}) ranked
      order by ${orderBy(order)} limit ${limit}`;
}

function orderBy({ keys, descending }: SortOrder, prefix = ''): string {
  return keys.map(({ column }) => `${prefix}${column}${descending ? ' desc' : ''}`).join(', ');
}
