/** What one column of words is asked for, as SQL. */
export interface Half {
  readonly column: 'search' | 'exact_search';
  /** Every word that was typed. */
  readonly all: string;
  /** Where the last is only begun: that one, and those before it, if there are any. */
  readonly begun: { readonly last: string; readonly whole: string | null } | null;
  /** A column without diacritics that may have what was typed as a piece, and its pattern. */
  readonly piece: { readonly column: string; readonly pattern: string } | null;
}

/** Where a half is looked for, and how far. */
export interface Searched {
  /** The table as `t` with what is joined to it. */
  readonly from: string;
  readonly only: string;
  /** Rows of the head. */
  readonly head: number;
  /** Words that fewer rows of the head have are looked up in the index. */
  readonly many: number;
  /** So many of those found are ranked. */
  readonly ranked: number;
}

/** Numbers of a page and of a book, as powers of two; the indexes of migration 0039 are made of them. */
const PAGE = 12;
const BOOK = 16;

/**
 * The rows of a half, by names of their own: those among the newest, and those that the index finds. The function behind
 * the operator `@@` is no condition of an index.
 *
 * What the index has for the beginning of a word is gathered as a whole at each look-up. So a beginning that many have
 * is compared in the rows that have the words before it, and one that few have is looked up three times at most.
 */
export function writeHalf(
  searched: Searched,
  half: Half,
  rank: number,
): { readonly parts: string; readonly rows: string } {
  const { column, all, begun } = half;
  const [near, seen, page, whole] = ['near', 'seen', 'paged', 'whole'].map((name) => `${name}_${column}`) as [
    string,
    string,
    string,
    string,
  ];
  const flag = (name: string): string => `(select ${name} from ${seen})`;
  const asked = begun === null ? half : { ...half, all: begun.whole ?? all };
  const compared = begun === null ? 'true' : writePlain(half, 't.');
  const parts = [
    `${near} as materialized (select id, search_order, ${column} from head where ${writePlain(half)} limit ${searched.ranked})`,
    `${seen} as materialized (${lookAtHead(searched, half, near)})`,
    ...(begun !== null && begun.whole === null
      ? []
      : [`${page} as materialized (${goThrough(searched, asked, compared, flag)})`]),
    ...(begun === null ? [] : askWhole(searched, half, flag, whole)),
  ];
  const rows = parts.map((part) => part.slice(0, part.indexOf(' '))).filter((name) => name !== seen);
  const weighed = `select id, search_order, ${rank} as rank, ts_rank_cd(${column}, ${all}) as nearness`;
  return {
    parts: parts.join(', '),
    rows: rows.map((name) => `(${weighed} from ${name} limit ${searched.ranked})`).join(' union all '),
  };
}

/**
 * What the newest rows tell: `none` of them has the words; they are too few and the rest is gone through page by page
 * (`paged`), or looked up as a whole (`begun`).
 */
function lookAtHead({ head, many }: Searched, { column, begun }: Half, near: string): string {
  const count = (query: string): string => `count(*) filter (where ts_match_vq(${column}, ${query}))`;
  const paged =
    begun === null
      ? 'true'
      : begun.whole === null
        ? 'false'
        : `${count(begun.whole)} < ${many} and ${count(begun.last)} >= ${many}`;
  return `select few and paged as paged, few and not paged as begun, none
            from (select is_full and found < ${many} as few, found = 0 as none, paged
                    from (select count(*) as found from ${near}) counted
                   cross join (select count(*) = ${head} as is_full, ${paged} as paged from head) looked) told`;
}

/** Tells by a name whether something holds of the newest rows. */
type Flag = (name: string) => string;

/**
 * The newest that have the words: page by page down to the end of the second book, then book by book, until enough is
 * found. Where none of the newest rows has them, books from the first.
 */
function goThrough(searched: Searched, asked: Half, compared: string, flag: Flag): string {
  const lastPage = `greatest(((newest >> ${BOOK}) - 1) << ${BOOK - PAGE}, oldest >> ${PAGE})`;
  const firstBook = `(newest >> ${BOOK}) - case when ${flag('none')} then 0 else 2 end`;
  return `(select f.* from span cross join generate_series(newest >> ${PAGE}, ${lastPage}, -1) page
            cross join lateral (${lookUp(searched, asked, `(t.search_order >> ${PAGE}) = page and ${compared}`)}) f
            where ${flag('paged')} and not ${flag('none')})
          union all
          (select f.* from span cross join generate_series(${firstBook}, oldest >> ${BOOK}, -1) book
            cross join lateral (${lookUp(searched, asked, `(t.search_order >> ${BOOK}) = book and ${compared}`)}) f
            where ${flag('paged')})
          limit ${searched.ranked}`;
}

/** Of the two newest books; and where these have too few, of everything, for then few have the words at all. */
function askWhole(searched: Searched, half: Half, flag: Flag, name: string): readonly string[] {
  const lastBook = `greatest((newest >> ${BOOK}) - 1, oldest >> ${BOOK})`;
  const tooFew = `(select count(*) from ${name}_new) < ${searched.ranked}`;
  return [
    `${name}_new as materialized (
        select f.* from span cross join generate_series(newest >> ${BOOK}, ${lastBook}, -1) book
         cross join lateral (${lookUp(searched, half, `(t.search_order >> ${BOOK}) = book`)}) f
         where ${flag('begun')} limit ${searched.ranked})`,
    `${name}_all as materialized (${lookUp(searched, half, `${flag('begun')} and ${tooFew}`)})`,
  ];
}

/** The newest of the rows that the index finds; `offset 0` keeps the order of the table from taking its place. */
function lookUp({ from, only, ranked }: Searched, { column, all, piece }: Half, within: string): string {
  const words = `t.${column} @@ ${all}`;
  const indexed = piece === null ? words : `(${words} or t.${piece.column} like ${piece.pattern})`;
  return `select id, search_order, ${column} from (
            select t.id, t.${column}, t.search_order from ${from}
             where t.realm_id = $1 and ${indexed} and ${within} and ${only} offset 0) looked_up
           order by search_order desc limit ${ranked}`;
}

/** The same words row by row. */
function writePlain({ column, all, piece }: Half, table = ''): string {
  const words = `ts_match_vq(${table}${column}, ${all})`;
  return piece === null ? words : `(${words} or ${table}${piece.column} like ${piece.pattern})`;
}
