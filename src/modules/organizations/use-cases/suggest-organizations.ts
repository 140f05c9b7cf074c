import type { Queryable } from '#platform/db/database.ts';
import type { Directory } from '../domain/resolve/directory.ts';
import { suggestForName } from '../domain/resolve/suggest-organizations.ts';
import type { Definition, NamePlace, Suggestion } from '../domain/resolve/suggestion.ts';
import { findDirectory } from './find-directory.ts';

/** The document in which the names stand. */
export interface NamedIn {
  /** Its date (`2026-06-15`), or the day on which it came in. */
  readonly day: string;
  /** The issuer as printed; its own units are looked for below the body it means. */
  readonly issuer: string | null;
  /** What it is about, by which the heirs of a split body are told apart. */
  readonly subject?: string | null;
  /** Short names it explains itself (`readDefinitions`). */
  readonly definitions?: readonly Definition[];
}

/** Proposes for each printed name which bodies it means; the answer has every name asked for, once. */
export async function suggestOrganizations(
  db: Queryable,
  realmId: string,
  printedNames: readonly string[],
  namedIn: NamedIn,
): Promise<ReadonlyMap<string, Suggestion>> {
  const directory = await findDirectory(db, realmId);
  const where = placeNames(directory, namedIn);
  return new Map([...new Set(printedNames)].map((name) => [name, suggestForName(name, directory, where)]));
}

/** What the document says of itself, its issuer found among the bodies. */
export function placeNames(directory: Directory, namedIn: NamedIn): NamePlace {
  const { day, issuer, subject = null, definitions = [] } = namedIn;
  const anywhere: NamePlace = { day, issuerId: null, subject, definitions };
  if (issuer === null) return anywhere;
  const { certain, resolution } = suggestForName(issuer, directory, anywhere);
  const issuerId =
    certain && resolution.kind === 'organizations' ? (resolution.organizationIds[0] ?? null) : null;
  return { ...anywhere, issuerId };
}
