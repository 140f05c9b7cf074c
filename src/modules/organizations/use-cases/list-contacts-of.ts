import type { Queryable } from '#platform/db/database.ts';
import type { Contact } from '../domain/contact.ts';
import { listContactsOfMany } from '../store/contacts.ts';

/** Who answers for each of these bodies on a day, in the order in which they were entered; bodies without anybody are missing. */
export async function listContactsOf(
  db: Queryable,
  realmId: string,
  organizationIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly Contact[]>> {
  const contacts = await listContactsOfMany(db, realmId, organizationIds, day);
  return Map.groupBy(contacts, ({ organizationId }) => organizationId);
}
