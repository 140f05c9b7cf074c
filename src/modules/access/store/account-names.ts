import type { Queryable } from '#platform/db/database.ts';

/** An account and whose it is. */
export interface AccountName {
  readonly id: string;
  readonly name: string;
}

/** The names of the accounts with these ids; those that are not there are missing. */
export async function readAccountNames(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<AccountName[]> {
  return db.query<AccountName>(
    'select id, name from access_account where realm_id = $1 and id = any ($2::uuid[])',
    [realmId, ids],
  );
}

/** The first accounts, closed ones too, whose name or mail holds the words, marks aside. */
export async function searchAccountNames(
  db: Queryable,
  realmId: string,
  words: string,
  most: number,
): Promise<AccountName[]> {
  return db.query<AccountName>(
    `select id, name from access_account
      where realm_id = $1 and public.vn_unaccent(name || ' ' || email) like '%' || public.vn_unaccent($2) || '%'
      order by name collate "vi-x-icu", id limit $3`,
    [realmId, words.replace(/[\\%_]/g, '\\$&'), most],
  );
}
