import type { AuditEntry } from '#kernel/law/audit-entry.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Act } from '../domain/act.ts';
import { authorOf } from '../domain/author-of.ts';
import { standingOf } from '../domain/who-acted.ts';
import { insertAuditEntries } from '../store/insert-audit-entry.ts';

/** What was written; who, when and where from come with the act. */
export type Write = Omit<AuditEntry, 'actor'>;

/**
 * Keeps one or several writes in the log, in the transaction that makes them: either both stay or neither.
 * Never put a password, a token or the text of a document into `before` or `after`.
 */
export async function recordAudit(tx: Transaction, act: Act, ...writes: readonly Write[]): Promise<void> {
  const author = authorOf(act);
  const { role, operator } = standingOf(act.actor);
  await insertAuditEntries(
    tx,
    writes.map((write) => ({
      realmId: act.realmId,
      id: act.newId(),
      at: author.at,
      accountId: author.accountId,
      actorName: author.name,
      operator,
      role,
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
