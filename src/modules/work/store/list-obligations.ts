import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { bindUsed } from './bind-used.ts';
import type { ConditionSql } from './condition-sql.ts';
import { chooseWays } from './find-by-words.ts';
import { columnsOf } from './obligation-columns.ts';
import type { SortOrder } from './obligation-sorts.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import {
  listParts,
  lookFarther,
  orderBy,
  type Part,
  type Ways,
  writeIdentifiers,
} from './write-identifiers.ts';

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

/** Rows of a page, and how far rows are counted; null: not at all. */
export interface PageLength {
  readonly rows: number;
  readonly counted: number | null;
}

/**
 * Reads one page after `cursor` (null: the first one), or null when the cursor belongs to another list.
 *
 * The page is found by the sort keys of its neighbour, not by counting rows, so that a row that is added or
 * goes meanwhile makes no other appear twice or be passed over. Rows with the typed accents and the others follow one
 * another by a statement each: a sort key that is computed could not be read from an index. Rows are counted with the
 * first page, in its statement; later pages carry the count along.
 */
export async function readPage(
  db: Queryable,
  list: ListOrder,
  cursor: string | null,
  length: PageLength,
): Promise<ListedPage | null> {
  const { conditions, order, name } = list;
  const after = cursor === null ? null : readCursor(cursor, name, order.keys);
  if (cursor !== null && after === null) return null;
  const { words } = conditions;
  const head = orderBy({ ...order, endlessLast: false });
  const ways = words === null ? null : await chooseWays(db, conditions, words, head);
  const parts = listParts(conditions, ways);
  if (after !== null && after.part >= parts.length) return null;
  const found: FoundRow[] = [];
  for (let at = after?.part ?? 0; at < parts.length && found.length <= length.rows; at += 1) {
    const asked = {
      part: at,
      after: at === after?.part ? after.values : [],
      limit: length.rows + 1 - found.length,
      counted: after === null && found.length === 0 ? length.counted : null,
    };
    found.push(...(await readPart(db, list, { parts, ways }, asked)));
  }
  const first = length.counted === null ? null : countOf(found[0], length.counted);
  const total = after === null ? first : after.total;
  const shown = found.slice(0, length.rows);
  const last = found.length > length.rows ? shown.at(-1) : undefined;
  return {
    obligations: shown.map(
      ({ part: _part, sortValues: _values, total: _total, ...obligation }) => obligation,
    ),
    total,
    nextCursor:
      last === undefined ? null : writeCursor(name, { part: last.part, values: last.sortValues, total }),
  };
}

/** The rows of one part; all rows with the words are looked at where those near the place of the page do not fill it. */
async function readPart(
  db: Queryable,
  list: ListOrder,
  { parts, ways }: { readonly parts: readonly Part[]; readonly ways: Ways | null },
  asked: AskedRows,
): Promise<FoundRow[]> {
  const rows = await readRows(db, list, parts, asked);
  const isLikely = (parts[asked.part]?.near ?? null) !== null;
  if (!isLikely || ways === null || rows.length === asked.limit) return rows;
  return readRows(db, list, listParts(list.conditions, lookFarther(ways)), asked);
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
async function readRows(
  db: Queryable,
  { conditions, order }: ListOrder,
  parts: readonly Part[],
  { part, after, limit, counted }: AskedRows,
): Promise<FoundRow[]> {
  const values = [...conditions.values];
  const place = (value: unknown) => `$${values.push(value)}`;
  const asked = { after: after.map(place), endless: after[0] === 'infinity', limit: place(limit) };
  const found = writeIdentifiers(conditions, order, parts[part] ?? NOTHING, asked);
  // The last part has every row with the words; the parts before it, those with the typed accents.
  const whole = parts.at(-1) ?? NOTHING;
  const total =
    counted === null ? 'null' : `(select count(*) from (${whole.every} limit ${counted + 1}) counted)`;
  const statement = `select ${columnsOf('o')}, ${part} as part, ${total} as total,
            array[${order.keys.map(({ column }) => `o.${column}::text`).join(', ')}] as "sortValues"
       from (${found}) page
       join work_obligation o on o.realm_id = $1 and o.id = page.id
      order by ${orderBy(order, 'o.')}`;
  return db.query<FoundRow>(...bindUsed(statement, values));
}

const NOTHING: Part = {
  source: 'work_obligation',
  condition: 'false',
  every: 'select where false',
  near: null,
};
