import type { Queryable } from './database.ts';
import { patternOfPiece, splitLastWord } from './typed-words.ts';
import { type Half, writeHalf } from './write-half.ts';

/**
 * A table with the columns `search` (diacritics aside), `exact_search` and `search_order`, and the index on their pages
 * and books that migration 0039 describes.
 */
export interface SearchedTable {
  readonly realmId: string;
  readonly table: string;
  /** What is joined to its row `t`. */
  readonly join?: string;
  /** `id`, `of`, `title` and `detail` of a row `t`. */
  readonly columns: string;
  /** A further condition on `t`; it names `values` as `$2` and so on. */
  readonly only?: string;
  readonly values?: readonly unknown[];
  /** A column without diacritics, under the same index by threes of letters, in which a piece of a number is found. */
  readonly pieces?: string;
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
/** So many of the newest rows with the words are ranked. */
const RANKED = 300;

/**
 * The rows that have all words, the last of which may still be being typed: those with the accents as typed first, then
 * those whose words stand closer, the newest first. One statement.
 *
 * A common word is found among the newest rows; a rarer one in the index, which is asked for the newest pages of the
 * table first and no further than enough is found, so that what is read does not grow with the house.
 *
 * @param asked at most 60 rows
 */
export async function findByWords(
  db: Queryable,
  { realmId, table, join = '', columns, only = 'true', values = [], pieces }: SearchedTable,
  { words, hasAccents, most }: WordsAsked,
): Promise<FoundRow[]> {
  const { whole, begun } = splitLastWord(words, 1);
  const pattern = pieces === undefined ? null : patternOfPiece(words);
  const at = values.length + 2;
  const from = `${table} t ${join}`;
  const half = (column: Half['column'], configuration: string, piece: Half['piece']): Half => {
    const typed = `plainto_tsquery('${configuration}', $${at}::text)`;
    if (begun === '') return { column, all: typed, begun: null, piece };
    const last = `to_tsquery('${configuration}', $${at + 1}::text)`;
    return {
      column,
      all: `(${typed} && ${last})`,
      begun: { last, whole: whole === '' ? null : typed },
      piece,
    };
  };
  const piece =
    pattern === null || pieces === undefined
      ? null
      : { column: pieces, pattern: `public.vn_unaccent($${at + 1}::text)` };
  const searched = { from, only, head: HEAD, many: MANY, ranked: RANKED };
  const halves = [
    ...(hasAccents ? [writeHalf(searched, half('exact_search', 'simple', null), 0)] : []),
    writeHalf(searched, half('search', 'public.vn', piece), 1),
  ];
  return db.query<FoundRow>(
    `with head as materialized (
        select t.id, t.search_order, t.search, t.exact_search${piece === null ? '' : `, t.${piece.column}`} from ${from}
         where t.realm_id = $1 and ${only} order by t.search_order desc limit ${HEAD}),
      span as materialized (
        select max(search_order) as newest, min(search_order) as oldest from ${table} where realm_id = $1),
      ${halves.map(({ parts }) => parts).join(', ')}
     select ${columns} from (
        select id, search_order, min(rank) as rank, max(nearness) as nearness
          from (${halves.map(({ rows }) => rows).join(' union all ')}) found
         group by 1, 2 order by 3, 4 desc, 2 desc limit ${Math.min(most, MANY)}) best
       join ${from} on t.realm_id = $1 and t.id = best.id
      order by best.rank, best.nearness desc, best.search_order desc`,
    [realmId, ...values, whole, ...(begun === '' ? [] : [begun]), ...(pattern === null ? [] : [pattern])],
  );
}
