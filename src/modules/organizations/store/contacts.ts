import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Contact, ContactWords } from '../domain/contact.ts';

const COLUMNS = `
  id, organization_id as "organizationId", name, job, duty, phones, email, lower(valid) as from, upper(valid) as to,
  version, changed_at as "changedAt", changed_by_name as "changedByName"`;

/** People of a body on a day, in the order in which they were entered. */
export async function listContactsOn(
  db: Queryable,
  realmId: string,
  organizationId: string,
  day: string,
): Promise<Contact[]> {
  return db.query<Contact>(
    `select ${COLUMNS} from organization_contact
      where realm_id = $1 and organization_id = $2 and valid @> $3::date order by id`,
    [realmId, organizationId, day],
  );
}

/** People of several bodies on a day, in the order in which they were entered. */
export async function listContactsOfMany(
  db: Queryable,
  realmId: string,
  organizationIds: readonly string[],
  day: string,
): Promise<Contact[]> {
  return db.query<Contact>(
    `select ${COLUMNS} from organization_contact
      where realm_id = $1 and organization_id = any($2::uuid[]) and valid @> $3::date order by id`,
    [realmId, organizationIds, day],
  );
}

/** Holds one contact until the transaction ends; null when the body has none of this id. */
export async function lockContact(
  tx: Transaction,
  realmId: string,
  organizationId: string,
  id: string,
): Promise<Contact | null> {
  const [row] = await tx.query<Contact>(
    `select ${COLUMNS} from organization_contact
      where realm_id = $1 and organization_id = $2 and id = $3 for update`,
    [realmId, organizationId, id],
  );
  return row ?? null;
}

/** Writes new contacts in one statement. */
export async function insertContacts(
  tx: Transaction,
  realmId: string,
  contacts: readonly (ContactWords & {
    readonly rowId: string;
    readonly organizationId: string;
    readonly from: string | null;
    readonly to?: string | null;
  })[],
  author: Author,
): Promise<void> {
  if (contacts.length === 0) return;
  await tx.query(
    `insert into organization_contact (realm_id, id, organization_id, name, job, duty, phones, email, valid,
                                       changed_at, changed_by, changed_by_name)
     select $1, "rowId", "organizationId", name, job, duty,
            array(select jsonb_array_elements_text(phones)), email, daterange("from", "to"), $3, $4, $5
       from jsonb_to_recordset($2::jsonb)
         as one ("rowId" uuid, "organizationId" uuid, name text, job text, duty text, phones jsonb, email text,
                 "from" date, "to" date)`,
    [realmId, JSON.stringify(contacts), author.at, author.accountId, author.name],
  );
}

/** Writes what changed of a contact; `endsOn` is the first day on which they no longer answer. */
export async function updateContact(
  tx: Transaction,
  of: { readonly realmId: string; readonly id: string },
  { name, job, duty, phones, email }: ContactWords,
  endsOn: string | null,
  author: Author,
): Promise<void> {
  await tx.query(
    `update organization_contact
        set name = $3, job = $4, duty = $5, phones = $6, email = $7, valid = daterange(lower(valid), $8),
            version = version + 1, changed_at = $9, changed_by = $10, changed_by_name = $11
      where realm_id = $1 and id = $2`,
    [of.realmId, of.id, name, job, duty, phones, email, endsOn, author.at, author.accountId, author.name],
  );
}
