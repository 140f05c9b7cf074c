import type { Transaction } from '#platform/db/database.ts';
import type { PartName } from '../domain/chain.ts';
import type { AuditRow } from './insert-audit-entry.ts';

/** Who erases, when and from where: an entry but for what it is about, which the database writes itself. */
export type Keeper = Omit<AuditRow, 'realmId' | 'action' | 'objectType' | 'objectId' | 'before' | 'after'>;

/** Empties one part of sealed entries with the minutes of it, and answers which of them had it. */
export async function eraseParts(
  tx: Transaction,
  realmId: string,
  wanted: { readonly entries: readonly string[]; readonly part: PartName; readonly reason: string },
  keeper: Keeper,
): Promise<string[]> {
  const minutes = {
    id: keeper.id,
    at: keeper.at,
    account_id: keeper.accountId,
    actor_name: keeper.actorName,
    operator: keeper.operator,
    role: keeper.role,
    organization_id: keeper.organizationId,
    request_id: keeper.requestId,
    address: keeper.address,
  };
  const [row] = await tx.query<{ erased: string[] }>(
    'select audit_erase($1, $2::uuid[], $3, $4, $5::jsonb) as erased',
    [realmId, wanted.entries, wanted.part, wanted.reason, JSON.stringify(minutes)],
  );
  return row?.erased ?? [];
}
