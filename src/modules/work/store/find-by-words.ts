import { foldText } from '#kernel/language/fold-text.ts';
import type { Queryable } from '#platform/db/database.ts';
import { patternOfPiece, splitLastWord } from '#platform/db/typed-words.ts';
import { bindUsed } from './bind-used.ts';
import type { ConditionSql, PlaceValue, WordsForm, WordsSql } from './condition-sql.ts';

/**
 * How rows with words are found: `narrowed` looks at all rows that the other conditions leave, `words` at all rows
 * with the words, `ordered` goes through the list in its order until a page is full, `near` no further than it is likely
 * to be full.
 */
export type Way = 'narrowed' | 'words' | 'ordered' | 'near';

/** How many rows at the head of the list are looked at to choose the way. */
const HEAD = 1000;
/** So many of them have to fit, or going through the list until a page is full and counted would take too long. */
const MANY = 50;
/** With so many, a page is likely to be full long before all rows with the words are found and put in order. */
const SOME = 8;

/** Writes the words of a search; the typed accents count apart where there are any. */
export function writeWords(words: string, place: PlaceValue): WordsSql {
  const anyhow = writeForm('search', writeQuery(words, 'public.vn', place));
  const piece = patternOfPiece(words);
  const fragment = piece === null ? null : `public.vn_unaccent(${place(piece)}::text)`;
  // Words typed without any accent rank nothing: every row has them as well as every other.
  const isPlain = foldText(words) === words.toLowerCase();
  return {
    anyhow:
      fragment === null
        ? anyhow
        : {
            indexed: `(${anyhow.indexed} or folded like ${fragment})`,
            plain: `(${anyhow.plain} or folded like ${fragment})`,
            paged: `(${anyhow.indexed} or folded like ${fragment})`,
          },
    exact: isPlain ? null : writeForm('exact_search', writeQuery(words, 'simple', place)),
  };
}

/**
 * Chooses the way by looking at the head of the list, apart for the rows with words and for those with the typed
 * accents: what the planner supposes of several words together is off by a hundred times and more. Costs at most the
 * rows of the head, however many there are.
 */
export async function chooseWays(
  db: Queryable,
  conditions: ConditionSql,
  words: WordsSql,
  order: string,
): Promise<{ readonly anyhow: Way; readonly exact: Way }> {
  const { anyhow, exact } = words;
  const statement = `with head as materialized (
      select search, exact_search, folded from work_obligation
       where ${conditions.narrowed} order by ${order} limit ${HEAD})
    select count(*) as narrowed, count(*) filter (where ${anyhow.plain}) as anyhow,
           ${exact === null ? '0' : `count(*) filter (where ${exact.plain})`}::bigint as exact from head`;
  const [row] = await db.query<{ narrowed: number; anyhow: number; exact: number }>(
    ...bindUsed(statement, conditions.values),
  );
  const way = (found: number | undefined): Way => {
    if ((row?.narrowed ?? 0) < HEAD) return 'narrowed';
    if ((found ?? 0) >= MANY) return 'ordered';
    return (found ?? 0) >= SOME ? 'near' : 'words';
  };
  return { anyhow: way(row?.anyhow), exact: way(row?.exact) };
}

/**
 * The function behind the operator `@@` is no condition of an index, and the planner takes it to fit a third of the
 * rows: what is looked at row by row is then gone through in the order of the list, and stops.
 */
function writeForm(column: string, { all, whole }: Query): WordsForm {
  const plain = `ts_match_vq(${column}, ${all})`;
  const paged = whole === all ? `${column} @@ ${all}` : whole && `${column} @@ ${whole} and ${plain}`;
  return { indexed: `${column} @@ ${all}`, plain, paged };
}

/** Every word, and those that are typed to their end, if there are any. */
interface Query {
  readonly all: string;
  readonly whole: string | null;
}

function writeQuery(words: string, configuration: string, place: PlaceValue): Query {
  const { whole, begun } = splitLastWord(words, 2);
  const typed = whole === '' ? null : `plainto_tsquery('${configuration}', ${place(whole)}::text)`;
  if (begun === '') return { all: typed ?? "''::tsquery", whole: typed };
  const last = `to_tsquery('${configuration}', ${place(begun)}::text)`;
  return { all: typed === null ? last : `(${typed} && ${last})`, whole: typed };
}
