import type { AuditEntry } from '#kernel/law/audit-entry.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Act } from '../domain/act.ts';
import { insertAuditEntries } from '../store/insert-audit-entry.ts';

/** What was written; who, when and where from come with the act. */
export type Write = Omit<AuditEntry, 'actor'>;

/** Name under which the house itself stands in the log. */
const HOUSE_NAME = 'Nhịp Cầu';

/**
 * Keeps one or several writes in the log, in the transaction that makes them: either both stay or neither.
 * Never put a password, a token or the text of a document into `before` or `after`.
 */
export async function recordAudit(tx: Transaction, act: Act, ...writes: readonly Write[]): Promise<void> {
  await insertAuditEntries(
    tx,
    writes.map((write) => ({
      realmId: act.realmId,
      id: act.newId(),
      at: act.now,
      accountId: act.actor?.accountId ?? null,
      actorName: act.actor?.name ?? HOUSE_NAME,
      organizationId: act.actor?.organizationId ?? null,
      action: write.action,
      objectType: write.object.type,
      objectId: write.object.id,
      before: write.before,
      after: write.after,
      requestId: act.requestId,
      address: act.address,
    })),
  );
}
