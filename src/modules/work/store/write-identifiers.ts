import type { ConditionSql, WordsForm } from './condition-sql.ts';
import type { Way } from './find-by-words.ts';
import type { SortOrder } from './obligation-sorts.ts';

/** One part of a list: where its rows are looked for, which of them, and what is counted, the parts before it included. */
export interface Part {
  readonly source: string;
  readonly condition: string;
  /** A query that has one row for each row of the list. */
  readonly every: string;
}

/** The parts of a list, one after another: rows with the typed accents, then the others. */
export function listParts(
  { narrowed, words }: ConditionSql,
  ways: { readonly anyhow: Way; readonly exact: Way } | null,
): readonly Part[] {
  if (words === null || ways === null)
    return [{ source: 'work_obligation', condition: narrowed, every: countRows(narrowed) }];
  const all = takeWay(narrowed, words.anyhow, ways.anyhow);
  if (words.exact === null) return [all];
  const exact = takeWay(narrowed, words.exact, ways.exact);
  return [exact, { ...all, condition: `${all.condition} and not ${words.exact.plain}` }];
}

function countRows(condition: string, source = 'work_obligation'): string {
  return `select from ${source} where ${condition}`;
}

/** `offset 0` keeps the planner from turning the way about, and `materialized` from going through all rows to count few. */
function takeWay(narrowed: string, words: WordsForm, way: Way): Part {
  switch (way) {
    case 'narrowed': {
      const source = `(select * from work_obligation where ${narrowed} offset 0) source`;
      return { source, condition: words.plain, every: countRows(words.plain, source) };
    }
    case 'words': {
      const indexed = `realm_id = $1 and ${words.indexed}`;
      return {
        source: `(select * from work_obligation where ${indexed} offset 0) source`,
        condition: narrowed,
        every: `with found as materialized (${countRows(`${indexed} and ${narrowed}`)}) select from found`,
      };
    }
    case 'ordered': {
      const condition = `${narrowed} and ${words.plain}`;
      return { source: 'work_obligation', condition, every: countRows(condition) };
    }
  }
}

/** Places of the values after which a page begins (none: at the beginning), and of its length. */
export interface AskedIdentifiers {
  readonly after: readonly string[];
  /** The row before the page has no end. */
  readonly endless: boolean;
  readonly limit: string;
}

/** The statement that finds the identifiers of one page. */
export function writeIdentifiers(
  { bodies, words }: ConditionSql,
  order: SortOrder,
  { source, condition }: Part,
  { after, endless, limit }: AskedIdentifiers,
): string {
  const columns = order.keys.map(({ column }) => column).join(', ');
  const places = after.map((place, index) => `${place}::${order.keys[index]?.type}`).join(', ');
  const seek = after.length === 0 ? '' : ` and (${columns}) ${order.descending ? '<' : '>'} (${places})`;
  const select = (from: string, where: string, by = orderBy({ ...order, endlessLast: false })) =>
    `select ${columns} from ${from} where ${where} order by ${by} limit ${limit}`;
  if (order.endlessLast === true) {
    const finite = select(source, `${condition} and due_order < 'infinity'${endless ? ' and false' : seek}`);
    const last = select(source, `${condition} and due_order = 'infinity'${endless ? seek : ''}`);
    return `select * from ((${finite}) union all (${last})) both_blocks order by ${orderBy(order)} limit ${limit}`;
  }
  const byBody = bodies !== null && words === null && order.keys[0]?.column === 'due_order';
  if (!byBody) return select(source, `${condition}${seek}`);
  // Each body has its rows in this order; the first of all of them are merged.
  const ofBody = select('work_obligation', `${bodies.others} and organization_id = body${seek}`);
  return `select ranked.* from unnest(${bodies.place}) body cross join lateral (${ofBody}) ranked
    order by ${orderBy(order)} limit ${limit}`;
}

/** The keys of an order, for columns of a table under a prefix. */
export function orderBy({ keys, descending, endlessLast }: SortOrder, prefix = ''): string {
  const columns = keys.map(({ column }) => `${prefix}${column}${descending ? ' desc' : ''}`);
  return [...(endlessLast === true ? [`${prefix}due_order = 'infinity'`] : []), ...columns].join(', ');
}
