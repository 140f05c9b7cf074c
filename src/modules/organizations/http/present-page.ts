import type { Contact, OrganizationCard, OrganizationPage } from '../contract.ts';
import type { Contact as KeptContact } from '../domain/contact.ts';
import type { OrganizationGlance, ShownOrganization } from '../use-cases/show-organization.ts';

/** A body with its history as the contract sends it. */
export function presentPage(body: ShownOrganization): OrganizationPage {
  return {
    ...body,
    codes: { ...body.codes },
    above: [...body.above],
    units: [...body.units],
    names: [...body.names],
    places: [...body.places],
    lineage: [...body.lineage],
    today: [...body.today],
    groups: [...body.groups],
    contacts: body.contacts.map(presentContact),
  };
}

/** What a hover shows, as the contract sends it. */
export function presentCard(glance: OrganizationGlance): OrganizationCard {
  return {
    ...glance,
    today: [...glance.today],
    contacts: glance.contacts.map(({ id, name, job, duty, phones }) => ({
      id,
      name,
      job,
      duty,
      phones: [...phones],
    })),
  };
}

/** Somebody who answers for a body, as the contract sends them. */
export function presentContact({
  id,
  name,
  job,
  duty,
  phones,
  email,
  from,
  to,
  version,
}: KeptContact): Contact {
  return { id, name, job, duty, phones: [...phones], email, from, to, version };
}
