import type { Queryable } from '#platform/db/database.ts';
import { type FoundRow, findByWords, type WordsAsked } from '#platform/db/find-by-words.ts';

/** Records that stand and have the words: all they say, whose, and the obligation they hang on. */
export async function findRecordsByWords(
  db: Queryable,
  realmId: string,
  asked: WordsAsked,
): Promise<FoundRow[]> {
  return findByWords(
    db,
    {
      realmId,
      table: 'record_entry',
      columns: `t.id, t.obligation_id as of, concat_ws(' ', nullif(t.words, ''), t.place, t.link) as title,
        t.organization_name || ' · ' || to_char(t.done_on, 'DD/MM/YYYY') as detail`,
      only: 't.withdrawn_at is null',
    },
    asked,
  );
}
