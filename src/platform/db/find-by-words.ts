import type { Queryable } from './database.ts';

/** A table with the columns `search` (diacritics aside) and `exact_search`, both under an index with the realm. */
export interface SearchedTable {
  readonly realmId: string;
  /** Table and its alias `t`, with joins: `record_entry t`. */
  readonly from: string;
  /** `id`, `of`, `title` and `detail` of a row. */
  readonly columns: string;
  /** A further condition on `t`; it names `values` as `$2` and so on. */
  readonly only?: string;
  readonly values?: readonly unknown[];
}

/** What is looked for; the words are NFC and trimmed. */
export interface WordsAsked {
  readonly words: string;
  /** They bear accents to rank by. */
  readonly hasAccents: boolean;
  readonly most: number;
}

/** A row as a search over everything shows it. */
export interface FoundRow {
  readonly id: string;
  /** What it hangs on where it has no page of its own. */
  readonly of: string | null;
  readonly title: string;
  readonly detail: string | null;
}

/** So many of the newest rows are looked at one by one. */
const HEAD = 1000;
/** Words that fewer of them have are looked up in the index as well: they are rare enough for that. */
const MANY = 60;
/** So many rows that the index finds are ranked. */
const RANKED = 300;

/**
 * The rows that have all words, the last of which may still be being typed: those with the accents as typed first, then
 * those whose words stand closer, the newest first. One statement.
 *
 * A common word is found among the newest rows and never asked of the index, which would gather every row that has it
 * before it gives the first. Nor is what is half typed, where the words before it are rare: letters that many words
 * begin with are compared in the rows that have those.
 *
 * @param asked at most 60 rows
 */
export async function findByWords(
  db: Queryable,
  { realmId, from, columns, only = 'true', values = [] }: SearchedTable,
  { words, hasAccents, most }: WordsAsked,
): Promise<FoundRow[]> {
  const { whole, begun } = splitLastWord(words);
  const at = values.length + 2;
  const query = (configuration: string): Query => {
    const typed = `plainto_tsquery('${configuration}', $${at}::text)`;
    if (begun === '') return { all: typed, whole: null };
    return {
      all: `(${typed} && to_tsquery('${configuration}', $${at + 1}::text))`,
      whole: whole === '' ? null : typed,
    };
  };
  const halves = [
    ...(hasAccents ? [writeHalf(from, only, 'exact_search', query('simple'), 0)] : []),
    writeHalf(from, only, 'search', query('public.vn'), 1),
  ];
  return db.query<FoundRow>(
    `with head as materialized (
        select t.id, t.search, t.exact_search from ${from} where t.realm_id = $1 and ${only}
         order by t.id desc limit ${HEAD}),
      ${halves.map(({ parts }) => parts).join(', ')}
     select ${columns} from (
        select id, min(rank) as rank, max(nearness) as nearness
          from (${halves.map(({ rows }) => rows).join(' union all ')}) found
         group by id order by 2, 3 desc, 1 desc limit ${Math.min(most, MANY)}) best
       join ${from} on t.realm_id = $1 and t.id = best.id
      order by best.rank, best.nearness desc, best.id desc`,
    [realmId, ...values, whole, ...(begun === '' ? [] : [begun])],
  );
}

/** What a column is asked for: every word, and those that are typed to their end where another is not. */
interface Query {
  readonly all: string;
  readonly whole: string | null;
}

/**
 * The rows of a half, by names of their own: those among the newest, and those that the index finds. The function behind
 * the operator `@@` is no condition of an index; and what is materialized is planned as if every row of it were wanted,
 * so that no scan of the table takes the place of the index.
 */
function writeHalf(
  from: string,
  only: string,
  column: 'search' | 'exact_search',
  { all, whole }: Query,
  rank: number,
): { readonly parts: string; readonly rows: string } {
  const [near, seen, far, rare] = ['near', 'seen', 'far', 'rare'].map((name) => `${name}_${column}`);
  const weighed = `id, ${rank} as rank, ts_rank_cd(${column}, ${all}) as nearness`;
  const indexed = (name: string | undefined, words: string, when: string): string =>
    `${name} as materialized (
        select t.id, t.${column} from ${from}
         where t.realm_id = $1 and t.${column} @@ ${words} and ${only} and (select ${when} from ${seen}))`;
  const parts = [
    `${near} as materialized (select id, ${column} from head where ts_match_vq(${column}, ${all}) limit ${RANKED})`,
    // Whether the newest rows are too few, and whether the words before the last are rare in them.
    `${seen} as materialized (
        select (select count(*) from head) = ${HEAD} and (select count(*) from ${near}) < ${MANY} as few,
               ${whole === null ? 'false' : `(select count(*) from head where ts_match_vq(${column}, ${whole})) < ${MANY}`} as rare)`,
    indexed(far, all, 'few and not rare'),
    ...(whole === null ? [] : [indexed(rare, whole, 'few and rare')]),
  ];
  const rows = [
    `select ${weighed} from ${near}`,
    `(select ${weighed} from ${far} limit ${RANKED})`,
    ...(whole === null
      ? []
      : [`(select ${weighed} from ${rare} where ts_match_vq(${column}, ${all}) limit ${RANKED})`]),
  ];
  return { parts: parts.join(', '), rows: rows.join(' union all ') };
}

/** The last word may still be being typed, so it counts as the beginning of one; letters only, or it stays whole. */
function splitLastWord(words: string): { readonly whole: string; readonly begun: string } {
  const last = /(?:^|\s)(\p{L}{1,})$/u.exec(words)?.[1];
  if (last === undefined) return { whole: words, begun: '' };
  return { whole: words.slice(0, words.length - last.length).trim(), begun: `${last}:*` };
}
