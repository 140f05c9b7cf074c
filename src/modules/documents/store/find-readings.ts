import type { Queryable } from '#platform/db/database.ts';
import { type FoundRow, findByWords, type WordsAsked } from '#platform/db/find-by-words.ts';

/** Documents that have the words in title or issuer, except those that were put aside. */
export async function findReadingsByWords(
  db: Queryable,
  realmId: string,
  asked: WordsAsked,
): Promise<FoundRow[]> {
  return findByWords(
    db,
    {
      realmId,
      table: 'document_reading',
      columns: 't.id, null::uuid as of, t.title, t.issuer as detail',
      only: "t.state <> 'discarded'",
    },
    asked,
  );
}
