import type { Queryable } from './database.ts';

/** A table with the columns `search` (diacritics aside) and `exact_search`, both under an index with the realm. */
export interface SearchedTable {
  readonly realmId: string;
  /** Table and its alias `t`, with joins: `record_entry t`. */
  readonly from: string;
  /** `id`, `of`, `title` and `detail` of a row. */
  readonly columns: string;
  /** A further condition on `t`, without values. */
  readonly only?: string;
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

/** So many rows of each half are ranked: a common word costs no more than a rare one. */
const RANKED = 300;

/**
 * The rows that have all words, the last of which may still be being typed: those with the accents as typed first, then
 * those whose words stand closer, the newest first. One statement.
 */
export async function findByWords(
  db: Queryable,
  { realmId, from, columns, only = 'true' }: SearchedTable,
  { words, hasAccents, most }: WordsAsked,
): Promise<FoundRow[]> {
  const { whole, begun } = splitLastWord(words);
  const query = (configuration: string): string =>
    `(plainto_tsquery('${configuration}', $2::text) ${begun === '' ? '' : `&& to_tsquery('${configuration}', $3::text)`})`;
  const half = (column: string, configuration: string, rank: number): string =>
    `(select t.id, ${rank} as rank, ts_rank_cd(t.${column}, ${query(configuration)}) as nearness from ${from}
       where t.realm_id = $1 and ${only} and t.${column} @@ ${query(configuration)} limit ${RANKED})`;
  const halves = [
    ...(hasAccents ? [half('exact_search', 'simple', 0)] : []),
    half('search', 'public.vn', 1),
  ].join(' union all ');
  return db.query<FoundRow>(
    `select ${columns} from (
        select id, min(rank) as rank, max(nearness) as nearness from (${halves}) found
         group by id order by 2, 3 desc, 1 desc limit ${Math.min(most, RANKED)}) best
       join ${from} on t.realm_id = $1 and t.id = best.id
      order by best.rank, best.nearness desc, best.id desc`,
    [realmId, whole, ...(begun === '' ? [] : [begun])],
  );
}

/** The last word may still be being typed, so it counts as the beginning of one; letters only, or it stays whole. */
function splitLastWord(words: string): { readonly whole: string; readonly begun: string } {
  const last = /(?:^|\s)(\p{L}{1,})$/u.exec(words)?.[1];
  if (last === undefined) return { whole: words, begun: '' };
  return { whole: words.slice(0, words.length - last.length).trim(), begun: `${last}:*` };
}
