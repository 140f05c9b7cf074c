import type { Author } from '#kernel/law/author.ts';
import type { YearlyOccasion } from '#kernel/time/occasion-list.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';

/** An anniversary of the realm itself. */
export interface OwnOccasion extends YearlyOccasion {
  readonly id: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** What a person says of one. */
export type OccasionWords = Pick<YearlyOccasion, 'name' | 'day' | 'month' | 'lunar' | 'since'>;

/** The anniversaries of the realm that are not withdrawn. */
export async function readOwnOccasions(db: Queryable, realmId: string): Promise<OwnOccasion[]> {
  const rows = await db.query<OwnOccasion>(
    `select id, name, day, month, lunar, since, version, changed_at as "changedAt", changed_by_name as "changedByName"
       from calendar_occasion where realm_id = $1 and not withdrawn order by month, day, id`,
    [realmId],
  );
  return rows.map((row) => ({ ...row, great: false, until: null }));
}

/** One of them, withdrawn or not, kept from other writers until the transaction ends; null when there is none. */
export async function lockOccasion(
  tx: Transaction,
  realmId: string,
  id: string,
): Promise<(OwnOccasion & { readonly withdrawn: boolean }) | null> {
  const [row] = await tx.query<OwnOccasion & { readonly withdrawn: boolean }>(
    `select id, name, day, month, lunar, since, withdrawn, version, changed_at as "changedAt",
            changed_by_name as "changedByName"
       from calendar_occasion where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return row === undefined ? null : { ...row, great: false, until: null };
}

/** Adds one, or writes one anew with its version going up by one. */
export async function writeOccasion(
  tx: Transaction,
  key: { readonly realmId: string; readonly id: string },
  words: OccasionWords & { readonly withdrawn: boolean },
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into calendar_occasion (realm_id, id, name, day, month, lunar, since, withdrawn, changed_at, changed_by,
                                    changed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (realm_id, id) do update set name = excluded.name, day = excluded.day, month = excluded.month,
       lunar = excluded.lunar, since = excluded.since, withdrawn = excluded.withdrawn,
       version = calendar_occasion.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
       changed_by_name = excluded.changed_by_name`,
    [
      key.realmId,
      key.id,
      words.name,
      words.day,
      words.month,
      words.lunar,
      words.since,
      words.withdrawn,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}
