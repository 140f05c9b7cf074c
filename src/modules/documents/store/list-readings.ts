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

/** Of whom documents may wait: who brought them in, and who confirms what these bodies issue, by their names. */
export interface AwaitedPerson {
  readonly accountId: string;
  readonly issuers: readonly string[];
}

/** How many documents wait for a person; null: for anybody. */
export async function countAwaiting(
  db: Queryable,
  realmId: string,
  person: AwaitedPerson | null,
): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count from document_reading r
       join document_file f on f.realm_id = r.realm_id and f.id = r.file_id
      where r.realm_id = $1 and r.state = 'awaiting'
        and ($2::uuid is null or f.received_by = $2
             or lower(public.vn_unaccent(r.issuer)) in (select lower(public.vn_unaccent(name)) from unnest($3::text[]) name))`,
    [realmId, person?.accountId ?? null, person?.issuers ?? []],
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
