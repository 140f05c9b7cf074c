import type { Transaction } from '#platform/db/database.ts';
import type { OrganizationKind, OrganizationTree } from '../domain/organization.ts';

/** A dated name to be written; the ends as in `DatedName`. */
export interface NameRow {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A body to be written, with all its names and its parents. */
export interface OrganizationRow {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly tree: OrganizationTree;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly createdAt: Date;
  readonly names: readonly NameRow[];
  readonly parents: readonly {
    readonly id: string;
    readonly tree: OrganizationTree;
    readonly parentId: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** Writes a new body; its parents must be there already. */
export async function insertOrganization(
  tx: Transaction,
  realmId: string,
  body: OrganizationRow,
): Promise<void> {
  await tx.query(
    `insert into organization (realm_id, id, kind, tree, opened_on, closed_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [realmId, body.id, body.kind, body.tree, body.openedOn, body.closedOn, body.createdAt],
  );
  for (const name of body.names) {
    await tx.query(
      `insert into organization_name (realm_id, id, organization_id, name, abbreviation, valid)
       values ($1, $2, $3, $4, $5, daterange($6, $7))`,
      [realmId, name.id, body.id, name.name, name.abbreviation, name.from, name.to],
    );
  }
  for (const parent of body.parents) {
    await tx.query(
      `insert into organization_parent (realm_id, id, organization_id, tree, parent_id, valid)
       values ($1, $2, $3, $4, $5, daterange($6, $7))`,
      [realmId, parent.id, body.id, parent.tree, parent.parentId, parent.from, parent.to],
    );
  }
}

/** Writes that one body took over from another on a day, in a part of its work (null: all of it). */
export async function insertSuccession(
  tx: Transaction,
  realmId: string,
  succession: {
    readonly id: string;
    readonly predecessorId: string;
    readonly successorId: string;
    readonly on: string;
    readonly scope: string | null;
  },
): Promise<void> {
  await tx.query(
    `insert into organization_succession (realm_id, id, predecessor_id, successor_id, on_day, scope)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      realmId,
      succession.id,
      succession.predecessorId,
      succession.successorId,
      succession.on,
      succession.scope,
    ],
  );
}
