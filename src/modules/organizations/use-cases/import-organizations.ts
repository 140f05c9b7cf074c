import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type {
  OrganizationKind,
  OrganizationLevel,
  OrganizationTree,
  SuccessionKind,
} from '../domain/organization.ts';
import { insertContacts } from '../store/contacts.ts';
import {
  insertNames,
  insertOrganizations,
  insertParents,
  insertSuccessions,
} from '../store/insert-organization.ts';

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
  /** Left out: as kind and name say. */
  readonly level?: OrganizationLevel | null;
  /** Numbers by which registers know it, by register; attributes, never keys. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly names: readonly (Held & { readonly name: string; readonly abbreviation: string | null })[];
  readonly parents: readonly (Held & { readonly tree: OrganizationTree; readonly parent: string })[];
  readonly contacts?: readonly ContactToImport[];
}

/** Somebody who answers for a body. */
export interface ContactToImport {
  readonly name: string;
  readonly job?: string | null;
  /** What they answer for. */
  readonly duty?: string | null;
  readonly phones?: readonly string[];
  readonly email?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** That one body took over from another, by keys. */
export interface SuccessionToImport {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly scope: string | null;
  /** Left out: a transfer where the predecessor lives on, a split where it has several successors, else a merge. */
  readonly kind?: SuccessionKind;
}

/**
 * Writes many bodies with their history in the caller's transaction, in any order, and answers the id of each
 * key; `known` are keys of bodies that are there already. The number of statements does not grow with the number
 * of bodies.
 *
 * @throws Error naming a key that no body of the import has.
 */
export async function importOrganizations(
  tx: Transaction,
  act: Act,
  bodies: readonly OrganizationToImport[],
  successions: readonly SuccessionToImport[],
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map([...known, ...bodies.map(({ key }) => [key, act.newId()] as const)]);
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`No body of the import has the key "${key}".`);
    return id;
  };
  await writeBodies(tx, act, bodies, idOf);
  const steps = nameKinds(bodies, successions).map(({ from, to, ...step }) => ({
    ...step,
    id: act.newId(),
    predecessorId: idOf(from),
    successorId: idOf(to),
  }));
  await insertSuccessions(tx, act.realmId, steps);
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

async function writeBodies(
  tx: Transaction,
  act: Act,
  bodies: readonly OrganizationToImport[],
  idOf: (key: string) => string,
): Promise<void> {
  const { realmId, newId } = act;
  const author = authorOf(act);
  const rows = bodies.map(({ key, kind, tree, level = null, codes = {}, openedOn, closedOn }) => ({
    id: idOf(key),
    kind,
    tree,
    level,
    codes,
    openedOn,
    closedOn,
  }));
  const owned = (body: OrganizationToImport) => ({ rowId: newId(), organizationId: idOf(body.key) });
  const names = bodies.flatMap((body) => body.names.map((name) => ({ ...name, ...owned(body) })));
  const parents = bodies.flatMap((body) =>
    body.parents.map(({ parent, ...held }) => ({ ...held, id: idOf(parent), ...owned(body) })),
  );
  const contacts = bodies.flatMap((body) =>
    (body.contacts ?? []).map((contact) => ({ ...toContact(contact), ...owned(body) })),
  );
  await insertOrganizations(tx, realmId, rows, author);
  await insertNames(tx, realmId, names);
  await insertParents(tx, realmId, parents);
  await insertContacts(tx, realmId, contacts, author);
}

function toContact(contact: ContactToImport) {
  const { name, job = null, duty = null, phones = [], email = null, from = null, to = null } = contact;
  return { name, job, duty, phones, email, from, to };
}

function nameKinds(
  bodies: readonly OrganizationToImport[],
  successions: readonly SuccessionToImport[],
): (SuccessionToImport & { readonly kind: SuccessionKind })[] {
  const living = new Set(bodies.filter(({ closedOn }) => closedOn === null).map(({ key }) => key));
  return successions.map((step) => {
    const several = successions.some((other) => other !== step && other.from === step.from);
    return { ...step, kind: step.kind ?? (living.has(step.from) ? 'transfer' : several ? 'split' : 'merge') };
  });
}
