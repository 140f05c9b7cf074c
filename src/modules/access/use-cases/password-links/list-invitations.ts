import type { Queryable } from '#platform/db/database.ts';
import type { MailState } from '../../domain/mail/mail.ts';
import { type InvitationOfAccount, listInvitationsOf } from '../../store/password-links.ts';

/** The last invitation of one account, as the list shows it. */
export interface ListedInvitation {
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  readonly state: 'waiting' | 'used' | 'expired' | 'revoked' | 'closed';
  readonly createdAt: string;
  readonly createdByName: string;
  readonly expiresAt: string;
  readonly mailState: MailState | null;
}

/** The last invitation of each account of a realm, newest first. */
export async function listInvitations(
  db: Queryable,
  realmId: string,
  now: Date,
): Promise<ListedInvitation[]> {
  const found = await listInvitationsOf(db, realmId);
  return found.map((invitation) => ({
    id: invitation.id,
    account: { id: invitation.accountId, name: invitation.name, email: invitation.email },
    state: stateOf(invitation, now),
    createdAt: invitation.createdAt.toISOString(),
    createdByName: invitation.createdByName,
    expiresAt: invitation.expiresAt.toISOString(),
    mailState: invitation.mailState,
  }));
}

function stateOf(invitation: InvitationOfAccount, now: Date): ListedInvitation['state'] {
  if (invitation.usedAt !== null) return 'used';
  if (invitation.revokedAt !== null) return 'revoked';
  if (!invitation.active) return 'closed';
  return invitation.expiresAt <= now ? 'expired' : 'waiting';
}
