import type { Queryable } from '#platform/db/database.ts';
import { type FoundRow, findByWords, type WordsAsked } from '#platform/db/find-by-words.ts';

/** Plans that have the words, one known by the beginning of its number first. */
export async function findPlansByWords(
  db: Queryable,
  realmId: string,
  asked: WordsAsked,
): Promise<FoundRow[]> {
  const columns = 't.id, null::uuid as of, t.title, t.number as detail';
  const found = await findByWords(db, { realmId, table: 'plan', columns }, asked);
  const number = /^0*(\d[\p{L}\d/-]*)$/u.exec(asked.words)?.[1];
  if (number === undefined) return found;
  const numbered = await db.query<FoundRow>(
    `select ${columns} from plan t where t.realm_id = $1 and t.symbol_key like public.vn_unaccent($2::text) || '%'
      order by t.year_order, t.id desc limit $3`,
    [realmId, number, asked.most],
  );
  const known = new Set(numbered.map(({ id }) => id));
  return [...numbered, ...found.filter(({ id }) => !known.has(id))].slice(0, asked.most);
}

/** Tasks and duties that have the words, with the plan they stand in. */
export async function findItemsByWords(
  db: Queryable,
  realmId: string,
  asked: WordsAsked,
): Promise<FoundRow[]> {
  return findByWords(
    db,
    {
      realmId,
      table: 'plan_item',
      columns: `t.id, t.plan_id as of, concat_ws(' ', t.number, t.text) as title,
        (select coalesce(p.number, p.title) from plan p where p.realm_id = t.realm_id and p.id = t.plan_id) as detail`,
    },
    asked,
  );
}
