import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import type { Contact, ContactWords } from '../domain/contact.ts';
import { insertContacts, lockContact, updateContact } from '../store/contacts.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import { contactNotFound, organizationNotFound } from './problems.ts';

/**
 * Adds somebody who answers for a body, from a day on (null: for all the past).
 *
 * @throws ProblemError organizations.not-found
 */
export async function addContact(
  tx: Transaction,
  act: Act,
  organizationId: string,
  { from, ...words }: ContactWords & { readonly from: string | null },
): Promise<Contact> {
  if ((await readOrganizations(tx, act.realmId, [organizationId])).length === 0) throw organizationNotFound();
  const id = act.newId();
  const kept = tidy(words);
  await insertContacts(tx, act.realmId, [{ ...kept, rowId: id, organizationId, from }], authorOf(act));
  await recordAudit(tx, act, {
    action: 'organizations.add-contact',
    object: { type: 'organization', id: organizationId },
    before: null,
    after: { id, ...kept, from },
  });
  return get(tx, act, organizationId, id);
}

/** A contact as somebody saw it, and what is to be known of them. */
export interface WantedContact extends ContactWords {
  readonly organizationId: string;
  readonly id: string;
  readonly version: number;
  /** First day on which they no longer answer; null: they still do. */
  readonly endsOn: string | null;
}

/**
 * Changes what is known of somebody who answers for a body. Whoever leaves gets an end and stays in the past.
 *
 * @throws ProblemError organizations.contact-not-found, version-conflict
 */
export async function changeContact(tx: Transaction, act: Act, wanted: WantedContact): Promise<Contact> {
  const { organizationId, id, version, endsOn, ...words } = wanted;
  const before = await lockContact(tx, act.realmId, organizationId, id);
  if (before === null) throw contactNotFound();
  if (before.version !== version) throw versionConflict(before);
  const kept = tidy(words);
  const ends = endsOn !== null && before.from !== null && endsOn <= before.from ? null : endsOn;
  await updateContact(tx, { realmId: act.realmId, id }, kept, ends, authorOf(act));
  const { name, job, duty, phones, email, to } = before;
  await recordAudit(tx, act, {
    action: 'organizations.change-contact',
    object: { type: 'organization', id: organizationId },
    before: { id, name, job, duty, phones, email, to },
    after: { id, ...kept, to: ends },
  });
  return get(tx, act, organizationId, id);
}

async function get(tx: Transaction, act: Act, organizationId: string, id: string): Promise<Contact> {
  const contact = await lockContact(tx, act.realmId, organizationId, id);
  if (contact === null) throw contactNotFound();
  return contact;
}

function tidy({ name, job, duty, phones, email }: ContactWords): ContactWords {
  return {
    name,
    job: job || null,
    duty: duty || null,
    phones: phones.filter((phone) => phone !== ''),
    email: email || null,
  };
}
