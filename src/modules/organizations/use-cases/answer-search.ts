import { localDay } from '#kernel/time/local-time.ts';
import type { SearchSource } from '#modules/access/door.ts';
import { canOrganizations } from '../domain/permissions.ts';
import { listOrganizationsOn } from './list-organizations.ts';

/** Answers search with the bodies that exist today. */
export const organizationSearch: SearchSource = {
  kind: 'organization',
  may: (actor) => canOrganizations(actor, 'organizations.list').allowed,
  find: async (db, { realmId }, { words, most, now }) => {
    const bodies = await listOrganizationsOn(db, realmId, localDay(now), words);
    return bodies
      .slice(0, most)
      .map(({ id, name, abbreviation }) => ({ id, of: null, title: name, detail: abbreviation }));
  },
};
