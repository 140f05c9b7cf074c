import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { DatedName, DatedParent } from '../domain/known-organization.ts';
import type {
  OrganizationKind,
  OrganizationLevel,
  OrganizationTree,
  SuccessionKind,
} from '../domain/organization.ts';

/** A body to be written. */
export interface OrganizationRow {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly tree: OrganizationTree;
  readonly level: OrganizationLevel | null;
  readonly codes: Readonly<Record<string, string>>;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

/** A name to be written; its identifier is of no meaning outside the table. */
export interface NameRow extends DatedName {
  readonly rowId: string;
  readonly organizationId: string;
}

/** A place in a tree to be written. */
export interface ParentRow extends DatedParent {
  readonly rowId: string;
  readonly organizationId: string;
}

/** That one body took over from another. */
export interface SuccessionRow {
  readonly id: string;
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: string;
  readonly scope: string | null;
  readonly kind: SuccessionKind;
}

/** Writes new bodies in one statement, however many; names and places are written after them. */
export async function insertOrganizations(
  tx: Transaction,
  realmId: string,
  bodies: readonly OrganizationRow[],
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into organization (realm_id, id, kind, tree, level, codes, opened_on, closed_on,
                               created_at, changed_at, changed_by, changed_by_name)
     select $1, id, kind, tree, level, codes, "openedOn", "closedOn", $3, $3, $4, $5
       from jsonb_to_recordset($2::jsonb)
         as body (id uuid, kind text, tree text, level text, codes jsonb, "openedOn" date, "closedOn" date)`,
    [realmId, JSON.stringify(bodies), author.at, author.accountId, author.name],
  );
}

/** Writes names in one statement. */
export async function insertNames(
  tx: Transaction,
  realmId: string,
  names: readonly NameRow[],
): Promise<void> {
  if (names.length === 0) return;
  await tx.query(
    `insert into organization_name (realm_id, id, organization_id, name, abbreviation, valid)
     select $1, "rowId", "organizationId", name, abbreviation, daterange("from", "to")
       from jsonb_to_recordset($2::jsonb)
         as held ("rowId" uuid, "organizationId" uuid, name text, abbreviation text, "from" date, "to" date)`,
    [realmId, JSON.stringify(names)],
  );
}

/** Writes places in the trees in one statement. */
export async function insertParents(
  tx: Transaction,
  realmId: string,
  parents: readonly ParentRow[],
): Promise<void> {
  if (parents.length === 0) return;
  await tx.query(
    `insert into organization_parent (realm_id, id, organization_id, tree, parent_id, valid)
     select $1, "rowId", "organizationId", tree, id, daterange("from", "to")
       from jsonb_to_recordset($2::jsonb)
         as held ("rowId" uuid, "organizationId" uuid, tree text, id uuid, "from" date, "to" date)`,
    [realmId, JSON.stringify(parents)],
  );
}

/** Writes that bodies took over from others, in one statement. */
export async function insertSuccessions(
  tx: Transaction,
  realmId: string,
  successions: readonly SuccessionRow[],
): Promise<void> {
  if (successions.length === 0) return;
  await tx.query(
    `insert into organization_succession (realm_id, id, predecessor_id, successor_id, on_day, scope, kind)
     select $1, id, "predecessorId", "successorId", "on", scope, kind
       from jsonb_to_recordset($2::jsonb)
         as step (id uuid, "predecessorId" uuid, "successorId" uuid, "on" date, scope text, kind text)`,
    [realmId, JSON.stringify(successions)],
  );
}
