import type { ConditionSql, WordsForm } from './condition-sql.ts';
import type { Way } from './find-by-words.ts';
import type { SortOrder } from './obligation-sorts.ts';

/** One part of a list: where its rows are looked for, which of them, and what is counted, the parts before it included. */
export interface Part {
  readonly source: string;
  readonly condition: string;
  /** A query that has one row for each row of the list. */
  readonly every: string;
  /** The rows among which `condition` is looked for: so many at most, the first in the order of the list. */
  readonly near: { readonly narrowed: string; readonly rows: number } | null;
}

/** Rows of a list that are gone through for a page before all rows with the words are found instead. */
const NEAR = 10_000;

/** How each of the two kinds of rows with words is found. */
export interface Ways {
  readonly anyhow: Way;
  readonly exact: Way;
}

/** The ways of a page that the rows near its place did not fill. */
export function lookFarther({ anyhow, exact }: Ways): Ways {
  const farther = (way: Way): Way => (way === 'near' ? 'words' : way);
  return { anyhow: farther(anyhow), exact: farther(exact) };
}

/** The parts of a list, one after another: rows with the typed accents, then the others. */
export function listParts({ narrowed, words }: ConditionSql, ways: Ways | null): readonly Part[] {
  if (words === null || ways === null)
    return [{ source: 'work_obligation', condition: narrowed, every: countRows(narrowed), near: null }];
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
      return { source, condition: words.plain, every: countRows(words.plain, source), near: null };
    }
    case 'words':
      return findAll(narrowed, words);
    case 'near':
      return {
        ...findAll(narrowed, words),
        condition: words.plain,
        ...(words.paged === null ? {} : { every: countByPages(narrowed, words.paged) }),
        near: { narrowed, rows: NEAR },
      };
    case 'ordered': {
      const condition = `${narrowed} and ${words.plain}`;
      return { source: 'work_obligation', condition, every: countRows(condition), near: null };
    }
  }
}

function findAll(narrowed: string, words: WordsForm): Part {
  const indexed = `realm_id = $1 and ${words.indexed}`;
  return {
    source: `(select * from work_obligation where ${indexed} offset 0) source`,
    condition: narrowed,
    every: `with found as materialized (${countRows(`${indexed} and ${narrowed}`)}) select from found`,
    near: null,
  };
}

/** Page by page of the index of words, as migration 0036 describes it: whoever counts to a thousand stops there. */
function countByPages(narrowed: string, paged: string): string {
  return `with span as materialized (
        select max(search_order) as newest, min(search_order) as oldest from work_obligation where realm_id = $1)
      select from span cross join generate_series(newest >> 12, oldest >> 12, -1) page
       cross join lateral (${countRows(`${narrowed} and (search_order >> 12) = page and ${paged}`)} offset 0) found`;
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
  { source, condition, near }: Part,
  { after, endless, limit }: AskedIdentifiers,
): string {
  const columns = order.keys.map(({ column }) => column).join(', ');
  const places = after.map((place, index) => `${place}::${order.keys[index]?.type}`).join(', ');
  const seek = after.length === 0 ? '' : ` and (${columns}) ${order.descending ? '<' : '>'} (${places})`;
  const select = (from: string, where: string, by = orderBy({ ...order, endlessLast: false })) =>
    `select ${columns} from ${from} where ${where} order by ${by} limit ${limit}`;
  const find = (extra: string) => {
    if (near === null) return select(source, `${condition}${extra}`);
    const by = orderBy({ ...order, endlessLast: false });
    const first = `select * from work_obligation where ${near.narrowed}${extra} order by ${by} limit ${near.rows}`;
    return select(`(${first}) near`, condition);
  };
  if (order.endlessLast === true) {
    const finite = find(` and due_order < 'infinity'${endless ? ' and false' : seek}`);
    const last = find(` and due_order = 'infinity'${endless ? seek : ''}`);
    return `select * from ((${finite}) union all (${last})) both_blocks order by ${orderBy(order)} limit ${limit}`;
  }
  const byBody = bodies !== null && words === null && order.keys[0]?.column === 'due_order';
  if (!byBody) return find(seek);
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
