import type { Queryable } from '#platform/db/database.ts';
import type { Organization } from '../domain/organization.ts';
import { rankByAccents, splitSearch } from '../domain/rank-by-accents.ts';
import { searchOrganizations } from '../store/search-organizations.ts';

/**
 * The bodies existing on `day` (`2026-06-15`) under the names of that day, by Vietnamese alphabet; with
 * `search`, those whose name or abbreviation holds every word, marks aside, exact accents first.
 */
export async function listOrganizationsOn(
  db: Queryable,
  realmId: string,
  day: string,
  search = '',
): Promise<Organization[]> {
  const words = splitSearch(search);
  return rankByAccents(await searchOrganizations(db, realmId, day, words), words);
}
