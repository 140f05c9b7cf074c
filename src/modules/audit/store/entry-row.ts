import type { ChainedEntry, Part } from '../domain/chain.ts';

/** Columns of an entry `e` from which the chain is made; commitments stand beside it once it has its link `l`. */
export const CHAINED_COLUMNS = `e.id, e.at, e.account_id as "accountId", e.organization_id as "organizationId", e.role,
  e.action, e.object_type as "objectType", e.object_id as "objectId", e.request_id as "requestId",
  e.actor_name as name, e.operator, e.address, e.before, e.after,
  e.who_salt as "whoSalt", e.content_salt as "contentSalt"`;

/** A row of `CHAINED_COLUMNS`. */
export interface ChainedRow {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  readonly organizationId: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly requestId: string | null;
  readonly name: string | null;
  readonly operator: string | null;
  readonly address: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly whoSalt: string | null;
  readonly contentSalt: string | null;
}

/** The commitments that a link keeps of its entry. */
export interface Commitments {
  readonly who: string;
  readonly content: string;
}

/** An entry as the chain holds it; a part without its salt was erased, and is known by its commitment alone. */
export function chainedEntryOf(row: ChainedRow, kept: Commitments | null): ChainedEntry {
  const { id, at, accountId, organizationId, role, action, objectType, objectId, requestId } = row;
  const { name, operator, address, before, after } = row;
  return {
    entry: {
      id,
      at: at.toISOString(),
      accountId,
      organizationId,
      role,
      action,
      object: { type: objectType, id: objectId },
      requestId,
    },
    who: partOf(row.whoSalt, { name: name ?? '', operator, address }, kept?.who),
    content: partOf(row.contentSalt, { before, after }, kept?.content),
  };
}

function partOf<Value>(salt: string | null, value: Value, commitment: string | undefined): Part<Value> {
  if (salt !== null) return { salt, value };
  if (commitment === undefined) throw new Error('A part is erased only once its entry has its link.');
  return { commitment };
}
