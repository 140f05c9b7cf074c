import { localDay } from '#kernel/time/local-time.ts';
import type { AccessPorts } from '#modules/access/door.ts';
import { getOrganizations, listOrganizationsOn } from '#modules/organizations/door.ts';

/** Answers access which bodies of today hold the words, each with the one above it; two statements however many. */
export const findBodiesOfWork: AccessPorts['findBodies'] = async (db, realmId, question, now) => {
  const { words, among, most } = question;
  const day = localDay(now);
  const wanted = among === null ? null : new Set(among);
  const named = await listOrganizationsOn(db, realmId, day, words);
  const found = named.filter(({ id }) => wanted === null || wanted.has(id)).slice(0, most ?? undefined);
  const above = new Map(
    found.flatMap(({ id, parents: [first] }) => (first === undefined ? [] : [[id, first.id]])),
  );
  const names = await getOrganizations(db, realmId, [...new Set(above.values())], day);
  return found.map(({ id, name }) => ({ id, name, above: names.get(above.get(id) ?? '')?.name ?? null }));
};
