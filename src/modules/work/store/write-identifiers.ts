import type { ConditionSql, WordsForm } from './condition-sql.ts';
import type { Way } from './find-by-words.ts';
import type { SortOrder } from './obligation-sorts.ts';

/** One part of a list: where its rows are looked for, which of them, and which rows belong to the list at all. */
export interface Part {
  readonly source: string;
  readonly condition: string;
  readonly every: string;
}

/** The parts of a list, one after another: rows with the typed accents, then the others. */
export function listParts(
  { narrowed, words }: ConditionSql,
  ways: { readonly anyhow: Way; readonly exact: Way } | null,
): readonly Part[] {
  if (words === null || ways === null)
    return [{ source: 'work_obligation', condition: narrowed, every: narrowed }];
  const all = takeWay(narrowed, words.anyhow, ways.anyhow);
  if (words.exact === null) return [{ ...all, every: all.condition }];
  const exact = takeWay(narrowed, words.exact, ways.exact);
  return [
    { ...exact, every: exact.condition },
    { ...all, condition: `${all.condition} and not ${words.exact.plain}`, every: all.condition },
  ];
}

/** `offset 0` keeps the planner from turning the way about. */
function takeWay(narrowed: string, words: WordsForm, way: Way): Pick<Part, 'source' | 'condition'> {
  switch (way) {
    case 'narrowed':
      return {
        source: `(select * from work_obligation where ${narrowed} offset 0) source`,
        condition: words.plain,
      };
    case 'words':
      return {
        source: `(select * from work_obligation where realm_id = $1 and ${words.indexed} offset 0) source`,
        condition: narrowed,
      };
    case 'ordered':
      return { source: 'work_obligation', condition: `${narrowed} and ${words.plain}` };
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
