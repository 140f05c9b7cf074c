import type { Queryable } from '#platform/db/database.ts';
import type { ContactWords } from '../domain/contact.ts';

/** The numbers by which registers know each body of a realm, by its id. */
export async function readAllCodes(
  db: Queryable,
  realmId: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const rows = await db.query<{ id: string; codes: Record<string, string> }>(
    'select id, codes from organization where realm_id = $1',
    [realmId],
  );
  return new Map(rows.map(({ id, codes }) => [id, codes]));
}

/** Somebody who answers or answered for a body, with the days. */
export interface DatedContact extends ContactWords {
  readonly organizationId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** All people of all bodies of a realm, in the order in which they were entered. */
export async function readAllContacts(db: Queryable, realmId: string): Promise<DatedContact[]> {
  return db.query<DatedContact>(
    `select organization_id as "organizationId", name, job, duty, phones, email,
            lower(valid) as from, upper(valid) as to
       from organization_contact where realm_id = $1 order by id`,
    [realmId],
  );
}
