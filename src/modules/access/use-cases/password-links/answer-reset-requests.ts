import { type Act, recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import type { Account } from '../../domain/account.ts';
import { resetLetter } from '../../domain/mail/letters.ts';
import { findAccountByEmail } from '../../store/accounts.ts';
import { countResetLinks, type ResetRequest, takeResetRequest } from '../../store/password-links.ts';
import { getRealm } from '../../store/realms.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { makePasswordLink, RESET_MINUTES } from './make-password-link.ts';

/** So many letters an hour fill nobody's box. */
const MOST_AN_HOUR = 3;
const HOUR = 60 * 60_000;

/** Answers every request for a new password that waits: a letter with a link where there is an open account, nothing elsewhere. */
export async function answerResetRequests(world: World): Promise<void> {
  while (await inTransaction(world.db, (tx) => answerOne(world, tx)));
}

async function answerOne(world: World, tx: Transaction): Promise<boolean> {
  const request = await takeResetRequest(tx);
  if (request === null) return false;
  const account = await findAccountByEmail(tx, request.email);
  if (account?.active === true) await sendLink(world, tx, account, request);
  return true;
}

async function sendLink(
  world: World,
  tx: Transaction,
  account: Account,
  request: ResetRequest,
): Promise<void> {
  const { realmId } = account;
  const { requestId, address } = request;
  const act: Act = { realmId, actor: null, now: world.clock.now(), newId: world.newId, requestId, address };
  if ((await countResetLinks(tx, account, new Date(act.now.getTime() - HOUR))) >= MOST_AN_HOUR) return;
  const link = await makePasswordLink(world, tx, act, { account, kind: 'reset' });
  const realm = await getRealm(tx, realmId);
  const addressee = { language: request.language, name: account.name, realmName: realm.name };
  await queueMail(tx, act, {
    to: account.email,
    kind: 'access.reset',
    content: resetLetter(addressee, RESET_MINUTES),
    giveUpAt: link.expiresAt,
    passwordLinkId: link.id,
  });
  await recordAudit(tx, act, {
    action: 'access.request-reset',
    object: { type: 'account', id: account.id },
    before: null,
    after: { expiresAt: link.expiresAt },
  });
}
