import type { Queryable } from '#platform/db/database.ts';
import type { DatedName, DatedParent, Heir, KnownOrganization } from '../domain/known-organization.ts';

type BodyRow = Pick<
  KnownOrganization,
  'id' | 'kind' | 'tree' | 'level' | 'openedOn' | 'closedOn' | 'version'
>;
type Of<Part> = Part & { readonly of: string };

/** The four statements by which bodies are read; `$2` narrows them to some ids, or is null for all of a realm. */
export const BODY_STATEMENTS = {
  bodies: `
    select id, kind, tree, level, opened_on as "openedOn", closed_on as "closedOn", version
      from organization where realm_id = $1 and ($2::uuid[] is null or id = any($2)) order by id`,
  names: `
    select organization_id as of, name, abbreviation, lower(valid) as from, upper(valid) as to
      from organization_name
     where realm_id = $1 and ($2::uuid[] is null or organization_id = any($2)) order by valid`,
  parents: `
    select organization_id as of, tree, parent_id as id, lower(valid) as from, upper(valid) as to
      from organization_parent
     where realm_id = $1 and ($2::uuid[] is null or organization_id = any($2)) order by tree desc, valid`,
  heirs: `
    select predecessor_id as of, successor_id as id, on_day as on, scope, kind
      from organization_succession
     where realm_id = $1 and ($2::uuid[] is null or predecessor_id = any($2)) order by on_day, id`,
} as const;

/** All bodies of a realm with their history, in the order in which they were entered. */
export async function readAllOrganizations(db: Queryable, realmId: string): Promise<KnownOrganization[]> {
  return readBodies(db, realmId, null);
}

/** The bodies with these ids; ids of no body, or of another realm, are left out. */
export async function readOrganizations(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<KnownOrganization[]> {
  return ids.length === 0 ? [] : readBodies(db, realmId, [...new Set(ids)]);
}

async function readBodies(
  db: Queryable,
  realmId: string,
  ids: readonly string[] | null,
): Promise<KnownOrganization[]> {
  const values = [realmId, ids];
  // One after the other: a transaction has one connection, and the reading takes longer than the way.
  const bodies = await db.query<BodyRow>(BODY_STATEMENTS.bodies, values);
  const names = await db.query<Of<DatedName>>(BODY_STATEMENTS.names, values);
  const parents = await db.query<Of<DatedParent>>(BODY_STATEMENTS.parents, values);
  const heirs = await db.query<Of<Heir>>(BODY_STATEMENTS.heirs, values);
  const namesOf = gather(names);
  const parentsOf = gather(parents);
  const heirsOf = gather(heirs);
  return bodies.map((body) => ({
    ...body,
    names: namesOf.get(body.id) ?? [],
    parents: parentsOf.get(body.id) ?? [],
    successors: heirsOf.get(body.id) ?? [],
  }));
}

function gather<Part extends { readonly of: string }>(parts: readonly Part[]): Map<string, Part[]> {
  const gathered = new Map<string, Part[]>();
  for (const part of parts) {
    const here = gathered.get(part.of);
    if (here === undefined) gathered.set(part.of, [part]);
    else here.push(part);
  }
  return gathered;
}
