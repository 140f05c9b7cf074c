import type { Queryable, Transaction } from '#platform/db/database.ts';
import { type FoundRow, findByWords, type WordsAsked } from '#platform/db/find-by-words.ts';
import type { ReadersWords } from '../../domain/inspection/inspection-words.ts';

/** The words of one reader as they are kept. */
export type KeptWords = ReadersWords & { readonly id: string };

/** Keeps the words by which an inspection is found, in place of those before. */
export async function writeInspectionWords(
  tx: Transaction,
  { realmId, id }: { readonly realmId: string; readonly id: string },
  words: readonly KeptWords[],
): Promise<void> {
  await tx.query('delete from record_inspection_words where realm_id = $1 and inspection_id = $2', [
    realmId,
    id,
  ]);
  await tx.query(
    `insert into record_inspection_words (realm_id, inspection_id, id, organization_id, words)
     select $1, $2, given.id, given."organizationId", given.words
       from jsonb_to_recordset($3::jsonb) as given (id uuid, "organizationId" uuid, words text)`,
    [realmId, id, JSON.stringify(words)],
  );
}

/**
 * Inspections by words that somebody may read: an own body's by all of them, those sent to an own body by what concerns it. `of`
 * is the inspection, `title` its name, `detail` its first day in a line of its own (empty without one) and the words; one whom two bodies let read finds an inspection twice.
 *
 * @param bodies null: who reads everything
 */
export function findInspectionsByWords(
  db: Queryable,
  { realmId, bodies }: { readonly realmId: string; readonly bodies: readonly string[] | null },
  asked: WordsAsked,
): Promise<FoundRow[]> {
  return findByWords(
    db,
    {
      realmId,
      table: 'record_inspection_words',
      join: 'join record_inspection i on i.realm_id = t.realm_id and i.id = t.inspection_id',
      columns: `t.id, t.inspection_id as of, i.title,
        coalesce(to_char(i.from_day, 'DD/MM/YYYY'), '') || E'\\n' || t.words as detail`,
      only: `((t.organization_id is null and ($2::uuid[] is null or i.organization_id = any($2::uuid[])))
        or (t.organization_id = any($2::uuid[]) and i.state in ('sent', 'closed')))`,
      values: [bodies],
    },
    asked,
  );
}
