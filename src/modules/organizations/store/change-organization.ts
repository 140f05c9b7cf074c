import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { OrganizationKind, OrganizationLevel } from '../domain/organization.ts';
import { insertNames, insertParents, type NameRow, type ParentRow } from './insert-organization.ts';

/** Which version of a body stands and who made it. */
export interface LockedOrganization {
  readonly version: number;
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
  readonly codes: Readonly<Record<string, string>>;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** Holds a body until the transaction ends; null when the realm has none of this id. */
export async function lockOrganization(
  tx: Transaction,
  realmId: string,
  id: string,
): Promise<LockedOrganization | null> {
  const [row] = await tx.query<LockedOrganization>(
    `select version, kind, level, codes, changed_at as "changedAt", changed_by_name as "changedByName"
       from organization where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return row ?? null;
}

/** Attributes of a body that hold for all its days. */
export interface Attributes {
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
  readonly codes: Readonly<Record<string, string>>;
}

/** Writes attributes and counts the version up. */
export async function updateAttributes(
  tx: Transaction,
  of: { readonly realmId: string; readonly id: string },
  { kind, level, codes }: Attributes,
  author: Author,
): Promise<void> {
  await tx.query(
    `update organization set kind = $3, level = $4, codes = $5::jsonb, version = version + 1,
            changed_at = $6, changed_by = $7, changed_by_name = $8
      where realm_id = $1 and id = $2`,
    [of.realmId, of.id, kind, level, JSON.stringify(codes), author.at, author.accountId, author.name],
  );
}

/** Writes the first and the last days of bodies and counts their versions up. */
export async function updateLives(
  tx: Transaction,
  realmId: string,
  lives: readonly { readonly id: string; readonly closedOn: string | null }[],
  author: Author,
): Promise<void> {
  await tx.query(
    `update organization o set closed_on = life."closedOn", version = o.version + 1,
            changed_at = $3, changed_by = $4, changed_by_name = $5
       from jsonb_to_recordset($2::jsonb) as life (id uuid, "closedOn" date)
      where o.realm_id = $1 and o.id = life.id`,
    [realmId, JSON.stringify(lives), author.at, author.accountId, author.name],
  );
}

/** Puts these names in the place of all names of the bodies. */
export async function replaceNames(
  tx: Transaction,
  realmId: string,
  organizationIds: readonly string[],
  names: readonly NameRow[],
): Promise<void> {
  await tx.query('delete from organization_name where realm_id = $1 and organization_id = any($2)', [
    realmId,
    organizationIds,
  ]);
  await insertNames(tx, realmId, names);
}

/** Puts these places in the place of all places of the bodies. */
export async function replaceParents(
  tx: Transaction,
  realmId: string,
  organizationIds: readonly string[],
  parents: readonly ParentRow[],
): Promise<void> {
  await tx.query('delete from organization_parent where realm_id = $1 and organization_id = any($2)', [
    realmId,
    organizationIds,
  ]);
  await insertParents(tx, realmId, parents);
}
