import type { Transaction } from '#platform/db/database.ts';
import type { ReplyLink } from '../domain/reply-link.ts';

/**
 * Lets the link by which a record came stand until a moment, with the first of its message, whose address opens it. Where that
 * one was ended, the link leaves the message and has an address of its own.
 *
 * @returns until when it stands; null where it was ended, or the record came another way
 */
export async function prolongReplyLink(
  tx: Transaction,
  realmId: string,
  { recordId, until }: { readonly recordId: string; readonly until: Date },
): Promise<Date | null> {
  // In the order of identifiers: whoever opens a message holds its first link before the others too.
  const rows = await tx.query(
    `with asked as (
       select l.id, first.id as first from record_reply_link l
         left join record_reply_link first
           on first.realm_id = l.realm_id and first.id = l.bundle_id and first.revoked_at is null
        where l.realm_id = $1 and l.record_id = $2 and l.revoked_at is null),
     held as (
       select l.id from record_reply_link l join asked on l.id in (asked.id, asked.first)
        where l.realm_id = $1 order by l.id for update of l)
     update record_reply_link l
        set expires_at = greatest(l.expires_at, $3), version = l.version + 1,
            bundle_id = case when l.id = asked.id then asked.first else l.bundle_id end
       from asked, held
      where l.realm_id = $1 and l.id = held.id
      returning l.id`,
    [realmId, recordId, until],
  );
  return rows.length === 0 ? null : until;
}

/** Forgets what was being written, once it was sent. */
export async function clearReplyDraft(
  tx: Transaction,
  { realmId, id }: Pick<ReplyLink, 'realmId' | 'id'>,
): Promise<void> {
  await tx.query(
    `update record_reply_link set draft = null, draft_at = null, draft_version = draft_version + 1, version = version + 1
      where realm_id = $1 and id = $2`,
    [realmId, id],
  );
}

/** Opens the link again by which a report came that was returned: the body reports anew where it reported. */
export async function reopenReplyLink(tx: Transaction, realmId: string, remedyStepId: string): Promise<void> {
  await tx.query(
    `update record_reply_link set answered_at = null, remedy_step_id = null, version = version + 1
      where realm_id = $1 and remedy_step_id = $2 and revoked_at is null`,
    [realmId, remedyStepId],
  );
}
