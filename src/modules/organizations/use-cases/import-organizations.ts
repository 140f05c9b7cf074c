import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { OrganizationKind, OrganizationTree } from '../domain/organization.ts';
import { insertOrganization, insertSuccession } from '../store/insert-organization.ts';

/** Days between which something held: `from` the first day, `to` the first day no longer; null when not known. */
interface Held {
  readonly from: string | null;
  readonly to: string | null;
}

/** A body with its history, bound to others of the same import by keys of the importer's own. */
export interface OrganizationToImport {
  readonly key: string;
  readonly kind: OrganizationKind;
  readonly tree: OrganizationTree;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly names: readonly (Held & { readonly name: string; readonly abbreviation: string | null })[];
  readonly parents: readonly (Held & { readonly tree: OrganizationTree; readonly parent: string })[];
}

/** That one body took over from another, by keys. */
export interface SuccessionToImport {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly scope: string | null;
}

/**
 * Writes many bodies with their history in the caller's transaction, parents before children, and answers the
 * id of each key; `known` are keys of bodies that are there already.
 *
 * @throws Error naming a key that no earlier body of the import has.
 */
export async function importOrganizations(
  tx: Transaction,
  act: Act,
  bodies: readonly OrganizationToImport[],
  successions: readonly SuccessionToImport[],
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(known);
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`No body before this one has the key "${key}".`);
    return id;
  };
  for (const body of bodies) {
    const parents = body.parents.map(({ parent, ...held }) => ({
      ...held,
      id: act.newId(),
      parentId: idOf(parent),
    }));
    const id = act.newId();
    ids.set(body.key, id);
    const names = body.names.map((name) => ({ ...name, id: act.newId() }));
    await insertOrganization(tx, act.realmId, { ...body, id, createdAt: act.now, names, parents });
  }
  for (const { from, to, on, scope } of successions) {
    const succession = { id: act.newId(), predecessorId: idOf(from), successorId: idOf(to), on, scope };
    await insertSuccession(tx, act.realmId, succession);
  }
  await recordAudit(
    tx,
    act,
    ...bodies.map((body) => ({
      action: 'organizations.import-organization',
      object: { type: 'organization', id: idOf(body.key) },
      before: null,
      after: body,
    })),
  );
  return ids;
}
