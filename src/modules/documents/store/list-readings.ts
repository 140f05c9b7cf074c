import type { Queryable } from '#platform/db/database.ts';
import type { ReadingState, ReadingSummary } from '../domain/reading.ts';
import { READING_WITH_FILE, SUMMARY_COLUMNS, type SummaryRow, toSummary } from './reading-columns.ts';

/** The newest documents that came in, of one state or of all. */
export async function listReadings(
  db: Queryable,
  realmId: string,
  state: ReadingState | null,
  limit: number,
): Promise<ReadingSummary[]> {
  const rows = await db.query<SummaryRow>(
    `select ${SUMMARY_COLUMNS} from ${READING_WITH_FILE}
      where r.realm_id = $1 and ($2::text is null or r.state = $2)
      order by r.id desc limit $3`,
    [realmId, state, limit],
  );
  return rows.map(toSummary);
}

/** How many documents wait for a person. */
export async function countAwaiting(db: Queryable, realmId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count from document_reading where realm_id = $1 and state = 'awaiting'`,
    [realmId],
  );
  return row?.count ?? 0;
}

/** The names of all files that came in, as they were sent. */
export async function listFileNames(db: Queryable, realmId: string): Promise<string[]> {
  const rows = await db.query<{ readonly name: string }>(
    'select name from document_file where realm_id = $1',
    [realmId],
  );
  return rows.map(({ name }) => name);
}
