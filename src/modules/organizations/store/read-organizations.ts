import type { Queryable } from '#platform/db/database.ts';
import type { DatedName, DatedParent, Heir, KnownOrganization } from '../domain/known-organization.ts';

type BodyRow = Pick<
  KnownOrganization,
  'id' | 'kind' | 'tree' | 'level' | 'openedOn' | 'closedOn' | 'version'
>;
type Of<Part> = Part & { readonly of: string };
type Gathered = { -readonly [Key in keyof KnownOrganization]: KnownOrganization[Key] };
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
  const ask = <Row extends object>(statement: string) => db.query<Row>(statement, [realmId, ids]);
  const bodies = new Map<string, Gathered>();
  // One after the other, for a transaction has one connection; each is on its way while the one before is put in its place.
  const rows = await ask<BodyRow>(BODY_STATEMENTS.bodies);
  const names = ask<Of<DatedName>>(BODY_STATEMENTS.names);
  for (const row of rows) bodies.set(row.id, Object.assign(row, WITHOUT_HISTORY));
  const named = await names;
  const parents = ask<Of<DatedParent>>(BODY_STATEMENTS.parents);
  for (const name of named) {
    const body = bodies.get(name.of);
    if (body !== undefined) body.names = withOneMore(body.names, name);
  }
  const placed = await parents;
  const heirs = ask<Of<Heir>>(BODY_STATEMENTS.heirs);
  for (const parent of placed) {
    const body = bodies.get(parent.of);
    if (body !== undefined) body.parents = withOneMore(body.parents, parent);
  }
  for (const heir of await heirs) {
    const body = bodies.get(heir.of);
    if (body !== undefined) body.successors = withOneMore(body.successors, heir);
  }
  return [...bodies.values()];
}

const WITHOUT_HISTORY = { names: [], parents: [], successors: [] };

/** A new list each time: nearly all hold one, and a list that grows takes room for many. */
function withOneMore<Part>(parts: readonly Part[], one: Part): readonly Part[] {
  return parts.length === 0 ? [one] : [...parts, one];
}
