import type { Queryable } from '#platform/db/database.ts';

/** A standing record that answers a question of an urgent request. */
export interface AnsweringRecord {
  readonly id: string;
  readonly words: string;
  readonly toldHow: 'phone' | 'zalo' | 'document' | 'meeting' | 'other' | null;
  readonly source: 'own' | 'on-behalf' | 'reply-link';
  readonly isConfirmed: boolean;
  readonly changedAt: Date;
  readonly changedById: string | null;
  readonly changedByName: string;
}

/** The standing records that answer one question, in the order in which they were entered. */
export async function readAnswering(
  db: Queryable,
  realmId: string,
  { obligationId, questionId }: { readonly obligationId: string; readonly questionId: string },
): Promise<AnsweringRecord[]> {
  return db.query<AnsweringRecord>(
    `select id, case when words = '' then coalesce(link, '') else words end as words, told_how as "toldHow", source,
            (confirmed_at is not null or confirmed_version is not null) as "isConfirmed", changed_at as "changedAt", changed_by as "changedById",
            changed_by_name as "changedByName"
       from record_entry
      where realm_id = $1 and obligation_id = $2 and question_id = $3 and withdrawn_at is null order by id`,
    [realmId, obligationId, questionId],
  );
}

/** Which obligation a record stands under; null when there is no such record. */
export async function findObligationOf(db: Queryable, realmId: string, id: string): Promise<string | null> {
  const [row] = await db.query<{ obligationId: string }>(
    'select obligation_id as "obligationId" from record_entry where realm_id = $1 and id = $2',
    [realmId, id],
  );
  return row?.obligationId ?? null;
}
