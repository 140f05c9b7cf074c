import type { Queryable } from '#platform/db/database.ts';
import { type FoundRow, findByWords, type WordsAsked } from '#platform/db/find-by-words.ts';

/** Obligations that have the words, those of their plan's title too, or a piece of a number; the last changed before others. */
export function findObligationsByWords(
  db: Queryable,
  realmId: string,
  asked: WordsAsked,
): Promise<FoundRow[]> {
  return findByWords(
    db,
    {
      realmId,
      table: 'work_obligation',
      columns: `t.id, null::uuid as of, concat_ws(' ', t.number, t.text) as title,
        concat_ws(' · ', t.organization_name, t.plan_number) as detail`,
      pieces: 'folded',
    },
    asked,
  );
}
