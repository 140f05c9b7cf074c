import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { World } from '#platform/world/world.ts';
import type { Account, AccountToCreate } from '../../domain/account.ts';
import { invitationLetter } from '../../domain/mail/letters.ts';
import { layOutMail } from '../../domain/mail/mail.ts';
import { findAccount, lockAccount } from '../../store/accounts.ts';
import { lockPasswordLinkById, type PasswordLink, revokeLinksOf } from '../../store/password-links.ts';
import { getRealm } from '../../store/realms.ts';
import { createAccount } from '../create-account.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { houseOrigin, pathOfLink } from './link-address.ts';
import { INVITATION_DAYS, makePasswordLink } from './make-password-link.ts';

/** An invitation as the administrator gets it: the link, and a text with it to be copied into any other messenger. */
export interface MadeInvitation {
  readonly id: string;
  readonly accountId: string;
  readonly path: string;
  /** The path below the origin of the house, as it stands in the text. */
  readonly address: string;
  readonly text: string;
  readonly expiresAt: Date;
}

/**
 * Makes an account without a password, and invites its person to set one.
 *
 * @throws what `createAccount` throws.
 */
export async function inviteNewAccount(
  world: World,
  act: Act,
  wanted: Omit<AccountToCreate, 'password'>,
  language: 'vi' | 'en',
): Promise<MadeInvitation> {
  return inTransaction(world.db, async (tx) => {
    const account = await createAccount(tx, act, { ...wanted, password: null });
    return invite(world, tx, act, account, language);
  });
}

/**
 * Invites the person of an account anew: the earlier link ends. Also the way back in for somebody whom no mail reaches.
 *
 * @throws ProblemError `access.account-unknown` (404), `access.invitation-refused` (409) for one's own account and a closed one.
 */
export async function inviteAgain(
  world: World,
  act: Act,
  accountId: string,
  language: 'vi' | 'en',
): Promise<MadeInvitation> {
  return inTransaction(world.db, async (tx) => {
    const account = await lockAccount(tx, act.realmId, accountId);
    if (account === null) throw unknown('access.account-unknown');
    if (!account.active || account.id === act.actor?.accountId) throw invitationRefused();
    return invite(world, tx, act, account, language);
  });
}

/**
 * Ends an invitation that was not used yet; one that is over already stays as it is.
 *
 * @throws ProblemError `access.invitation-unknown` (404), `access.invitation-over` (409) when it was used meanwhile.
 */
export async function revokeInvitation(tx: Transaction, act: Act, invitationId: string): Promise<void> {
  const link = await lockInvitation(tx, act, invitationId);
  if (link.usedAt !== null) throw invitationOver();
  if (link.revokedAt !== null) return;
  await revokeLinksOf(tx, { realmId: act.realmId, id: link.accountId }, 'invitation', act.now);
  await recordAudit(tx, act, {
    action: 'access.revoke-invitation',
    object: { type: 'account', id: link.accountId },
    before: { expiresAt: link.expiresAt },
    after: null,
  });
}

/**
 * Shows the link of an invitation once more, to be copied; that it was looked at stays in the audit.
 *
 * @throws ProblemError `access.invitation-unknown` (404), `access.invitation-over` (409) when it can no longer be used.
 */
export async function showInvitation(
  world: World,
  tx: Transaction,
  act: Act,
  invitationId: string,
  language: 'vi' | 'en',
): Promise<MadeInvitation> {
  const link = await lockInvitation(tx, act, invitationId);
  if (link.usedAt !== null || link.revokedAt !== null || link.expiresAt <= act.now) throw invitationOver();
  const account = await findAccount(tx, link.accountId);
  if (account?.active !== true) throw invitationOver();
  await recordAudit(tx, act, {
    action: 'access.copy-invitation',
    object: { type: 'account', id: link.accountId },
    before: null,
    after: { expiresAt: link.expiresAt },
  });
  return describe(world, tx, { account, link, by: link.createdByName, language });
}

async function invite(
  world: World,
  tx: Transaction,
  act: Act,
  account: Account,
  language: 'vi' | 'en',
): Promise<MadeInvitation> {
  const link = await makePasswordLink(world, tx, act, { account, kind: 'invitation' });
  const realm = await getRealm(tx, account.realmId);
  const by = act.actor?.name ?? realm.name;
  await queueMail(tx, act, {
    to: account.email,
    kind: 'access.invitation',
    content: invitationLetter(
      { language, name: account.name, realmName: realm.name },
      { by, days: INVITATION_DAYS },
    ),
    giveUpAt: link.expiresAt,
    passwordLinkId: link.id,
  });
  await recordAudit(tx, act, {
    action: 'access.invite-account',
    object: { type: 'account', id: account.id },
    before: null,
    after: { expiresAt: link.expiresAt },
  });
  return describe(world, tx, { account, link, by, language });
}

interface Described {
  readonly account: Account;
  readonly link: Pick<PasswordLink, 'id' | 'expiresAt'>;
  readonly by: string;
  readonly language: 'vi' | 'en';
}

async function describe(
  world: World,
  tx: Transaction,
  { account, link, by, language }: Described,
): Promise<MadeInvitation> {
  const realm = await getRealm(tx, account.realmId);
  const path = pathOfLink(world, link.id);
  const address = `${houseOrigin(world)}${path}`;
  const letter = invitationLetter(
    { language, name: account.name, realmName: realm.name },
    { by, days: INVITATION_DAYS, address },
  );
  // One language is enough for a messenger.
  const text = layOutMail(letter).text.split('\n----')[0]?.trim() ?? '';
  return { id: link.id, accountId: account.id, path, address, text, expiresAt: link.expiresAt };
}

async function lockInvitation(tx: Transaction, act: Act, id: string): Promise<PasswordLink> {
  const link = await lockPasswordLinkById(tx, act.realmId, id);
  if (link?.kind !== 'invitation') throw unknown('access.invitation-unknown');
  return link;
}

function unknown(code: 'access.account-unknown' | 'access.invitation-unknown'): ProblemError {
  const title =
    code === 'access.account-unknown'
      ? { vi: 'Không có tài khoản này.', en: 'There is no such account.' }
      : { vi: 'Không có lời mời này.', en: 'There is no such invitation.' };
  const remedy = { vi: 'Mở lại danh sách.', en: 'Open the list again.' };
  return new ProblemError(code, 404, title, { remedy });
}

function invitationOver(): ProblemError {
  return new ProblemError(
    'access.invitation-over',
    409,
    { vi: 'Lời mời này không còn dùng được.', en: 'This invitation can no longer be used.' },
    {
      remedy: {
        vi: 'Tải lại danh sách; gửi lời mời mới nếu cần.',
        en: 'Load the list again; send a new one if needed.',
      },
    },
  );
}

function invitationRefused(): ProblemError {
  return new ProblemError(
    'access.invitation-refused',
    409,
    {
      vi: 'Không gửi lời mời cho chính mình hay cho tài khoản đã đóng.',
      en: 'Nobody invites himself, nor the person of a closed account.',
    },
    { remedy: { vi: 'Mở lại tài khoản trước khi mời.', en: 'Reopen the account before inviting.' } },
  );
}
