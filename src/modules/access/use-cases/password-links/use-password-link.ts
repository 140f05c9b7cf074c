import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { hashToken } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import type { Account } from '../../domain/account.ts';
import { passwordSetLetter } from '../../domain/mail/letters.ts';
import { shortestPassword } from '../../domain/password-length.ts';
import { judgePassword } from '../../domain/password-rules.ts';
import { findAccount } from '../../store/accounts.ts';
import { hasSecondFactor } from '../../store/authenticators.ts';
import { deleteHalfWaysOf } from '../../store/half-ways.ts';
import {
  findPasswordLink,
  lockPasswordLink,
  markLinkUsed,
  type PasswordLink,
  revokeLinksOf,
} from '../../store/password-links.ts';
import { updatePassword } from '../../store/passwords.ts';
import { getRealm } from '../../store/realms.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { actorOfAccount } from '../actor-of-account.ts';
import { hashPassword } from '../hash-password.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { weakPassword } from '../second-factor-refusals.ts';

const DAY = 24 * 60 * 60_000;

/** Whose password a link sets. */
export interface LookedAtLink {
  readonly kind: PasswordLink['kind'];
  readonly name: string;
  readonly email: string;
  readonly realmName: string;
  readonly expiresAt: Date;
  /** Fewest characters of the password: fewer for who has a second factor. */
  readonly shortest: number;
}

/**
 * Whose password the token sets, for the page that asks for it; changes nothing.
 *
 * @throws ProblemError `access.link-ended` (410) for a token that is unknown, used, revoked or too old.
 */
export async function lookAtPasswordLink(world: World, token: string): Promise<LookedAtLink> {
  const link = await findPasswordLink(world.db, hashToken(token));
  const account = await requireUsable(link, world.clock.now(), (id) => findAccount(world.db, id));
  const realm = await getRealm(world.db, account.realmId);
  const { name, email, link: usable } = account;
  return {
    kind: usable.kind,
    name,
    email,
    realmName: realm.name,
    expiresAt: usable.expiresAt,
    shortest: shortestPassword(await hasSecondFactor(world.db, account.id)),
  };
}

/** Where a use of a link came from. */
export interface LinkUse {
  readonly token: string;
  readonly password: string;
  readonly language: 'vi' | 'en';
  readonly requestId: string;
  readonly address: string;
}

/**
 * Sets the password of the account that the token is for, once: ends every session, every sign-in that waits for its
 * second step and every other link of it, and writes its owner a notice. Answers the mail to sign in with. A second
 * factor stays as it is: whoever reads somebody's mail is not yet in.
 *
 * @throws ProblemError `access.link-ended` (410) for a token that is unknown, used, revoked or too old;
 * `access.password-weak` (422), after which the link can still be used.
 */
export async function usePasswordLink(world: World, use: LinkUse): Promise<string> {
  // Before the lock: the hash takes its time, and costs a stranger with a wrong token the same.
  const passwordHash = await hashPassword(use.password);
  return inTransaction(world.db, async (tx) => {
    const now = world.clock.now();
    const link = await lockPasswordLink(tx, hashToken(use.token));
    const account = await requireUsable(link, now, (id) => findAccount(tx, id));
    await refuseWeakPassword(tx, account, use.password);
    await updatePassword(tx, account.id, passwordHash, now);
    await deleteHalfWaysOf(tx, account.id);
    await markLinkUsed(tx, account.link, now);
    await revokeLinksOf(tx, account, null, now);
    const ended = await deleteSessionsOf(tx, account.id);
    const { requestId, address } = use;
    const actor = await actorOfAccount(tx, account, now);
    const act: Act = { realmId: account.realmId, actor, now, newId: world.newId, requestId, address };
    await recordAudit(tx, act, {
      action: 'access.set-password-by-link',
      object: { type: 'account', id: account.id },
      before: null,
      after: { kind: account.link.kind, endedSessions: ended },
    });
    await writeNotice(tx, act, account, use.language);
    return account.email;
  });
}

async function refuseWeakPassword(tx: Transaction, account: Account, password: string): Promise<void> {
  const fault = judgePassword(password, {
    email: account.email,
    name: account.name,
    realmName: (await getRealm(tx, account.realmId)).name,
    hasSecondFactor: await hasSecondFactor(tx, account.id),
  });
  if (fault !== null) throw weakPassword(fault);
}

async function writeNotice(
  tx: Transaction,
  act: Act,
  account: Account,
  language: 'vi' | 'en',
): Promise<void> {
  const realm = await getRealm(tx, account.realmId);
  await queueMail(tx, act, {
    to: account.email,
    kind: 'access.password-set',
    content: passwordSetLetter({ language, name: account.name, realmName: realm.name }),
    giveUpAt: new Date(act.now.getTime() + DAY),
  });
}

async function requireUsable(
  link: PasswordLink | null,
  now: Date,
  find: (accountId: string) => Promise<Account | null>,
): Promise<Account & { readonly link: PasswordLink }> {
  if (link === null || link.usedAt !== null || link.revokedAt !== null || link.expiresAt <= now)
    throw linkEnded();
  const account = await find(link.accountId);
  if (account?.active !== true) throw linkEnded();
  return { ...account, link };
}

/** 410: one answer for every way in which a link can be of no use, so that guessing teaches nothing. */
function linkEnded(): ProblemError {
  return new ProblemError(
    'access.link-ended',
    410,
    {
      vi: 'Liên kết này không còn dùng được: đã dùng, đã hết hạn hoặc đã thu hồi.',
      en: 'This link can no longer be used: it was used, has ended or was revoked.',
    },
    {
      remedy: {
        vi: 'Chọn “Quên mật khẩu” để nhận liên kết mới, hoặc hỏi quản trị viên của đơn vị.',
        en: 'Choose “Forgot the password” for a new link, or ask your administrator.',
      },
    },
  );
}
