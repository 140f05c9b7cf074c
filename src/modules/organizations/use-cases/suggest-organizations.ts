import { getRealm } from '#modules/access/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { readPlace, rememberKeys } from '../domain/resolve/name-key.ts';
import { suggestForName } from '../domain/resolve/suggest-organizations.ts';
import type { Suggestion } from '../domain/resolve/suggestion.ts';
import { readAllOrganizations } from '../store/read-organizations.ts';

/** The document in which the names stand. */
export interface NamedIn {
  /** Its date (`2026-06-15`), or the day on which it came in. */
  readonly day: string;
  /** The issuer as printed; its own units are looked for below the body it means. */
  readonly issuer: string | null;
}

/** Proposes for each printed name which bodies it means; the answer has every name asked for, once. */
export async function suggestOrganizations(
  db: Queryable,
  realmId: string,
  printedNames: readonly string[],
  namedIn: NamedIn,
): Promise<ReadonlyMap<string, Suggestion>> {
  const directory = await readAllOrganizations(db, realmId);
  const place = readPlace((await getRealm(db, realmId)).name);
  const keyOf = rememberKeys(place);
  const issuerId = findIssuer(namedIn.issuer);
  return new Map(
    [...new Set(printedNames)].map((name) => [
      name,
      suggestForName(name, directory, { day: namedIn.day, issuerId, place, keyOf }),
    ]),
  );

  function findIssuer(issuer: string | null): string | null {
    if (issuer === null) return null;
    const { certain, resolution } = suggestForName(issuer, directory, {
      day: namedIn.day,
      issuerId: null,
      place,
      keyOf,
    });
    return certain && resolution.kind === 'organizations' ? (resolution.organizationIds[0] ?? null) : null;
  }
}
