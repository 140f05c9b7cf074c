import { localDay } from '#kernel/time/local-time.ts';
import { getRealm, passStranger, queueMail } from '#modules/access/door.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import { listContactsOf } from '#modules/organizations/door.ts';
import { getObligation } from '#modules/work/door.ts';
import { inTransaction, type Queryable, type Transaction } from '#platform/db/database.ts';
import { hashToken, makeCode } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import {
  decideCodeLetter,
  isReplyLinkUsable,
  MOST_WRONG_CODES,
  type ReplyLink,
} from '../domain/reply-link.ts';
import {
  findReplyLinkByToken,
  lockReplyLink,
  lockReplyLinkByToken,
  noteCodeLetter,
  renewReplyCode,
} from '../store/reply-links.ts';
import type { ActOfPerson } from './add-records.ts';
import { codeLetter } from './code-letter.ts';
import { digestOfCode, type SeenLink, takeReplyLink } from './make-reply-link.ts';
import { actOfStranger, type StrangerCall } from './open-reply-link.ts';
import { codeLetterSoon, noCodeLetter, replyCodeLocked, replyLinkEnded } from './reply-problems.ts';

/** What sending needs of the world. */
type MailingWorld = Pick<World, 'db' | 'config'>;

/** A letter that was written. */
export interface WrittenCodeLetter {
  readonly mailTo: string;
  /** Of the link since. */
  readonly version: number;
}

/**
 * Sends a new code of a link to the body by letter; the device that had opened it is let out.
 *
 * @throws ProblemError reply-link-not-found, reply-link-closed, version-conflict, access.other-organization,
 * reply-no-address (422), reply-code-letter-soon (429)
 */
export async function sendReplyCode(
  world: MailingWorld,
  act: ActOfPerson,
  seen: SeenLink,
): Promise<WrittenCodeLetter> {
  return inTransaction(world.db, async (tx) => {
    const link = await takeReplyLink(tx, act, seen);
    const first = link.bundleId === null ? link : await lockReplyLink(tx, act.realmId, link.bundleId);
    const mailTo = await writeLetter(world, tx, act, first ?? link, 'let-out');
    return { mailTo, version: link.version + 1 };
  });
}

/**
 * Sends the code to the body because somebody who holds the link asks for it: to the address that the house knows of
 * the body, never to one that is given, and never where wrong codes have locked the link.
 *
 * @throws ProblemError reply-link-ended (410), reply-code-locked (423), reply-no-address (422), reply-code-letter-soon
 * (429), access.sign-in-locked (429)
 */
export async function askForReplyCode(world: World, call: StrangerCall, token: string): Promise<void> {
  await passStranger(world, call.address);
  await inTransaction(world.db, async (tx) => {
    const link = await lockReplyLinkByToken(tx, hashToken(token));
    if (link === null || !isReplyLinkUsable(link, world.clock.now())) throw replyLinkEnded();
    if (isLocked(link)) throw replyCodeLocked();
    // Whoever is writing goes on until the new code is used: a passer-by with the link alone stops nobody.
    await writeLetter(world, tx, actOfStranger(world, link.realmId, call), link, 'goes-on');
  });
}

/** Whether somebody at the door of a link may ask for its code by letter. */
export async function mayAskForCode(world: World, token: string): Promise<boolean> {
  if (world.config.mail === null) return false;
  const link = await findReplyLinkByToken(world.db, hashToken(token));
  return link !== null && !isLocked(link) && (await findAddress(world, world.db, link)) !== null;
}

function isLocked({ codeHash, wrongCodes }: ReplyLink): boolean {
  return codeHash === null && wrongCodes >= MOST_WRONG_CODES;
}

/** Where the body of a link has letters sent; null without a mail server too. */
async function findAddress(
  { config }: Pick<World, 'config'>,
  db: Queryable,
  { realmId, obligationId, createdAt }: ReplyLink,
): Promise<string | null> {
  if (config.mail === null) return null;
  const { organizationId } = await getObligation(db, realmId, obligationId);
  const contacts = await listContactsOf(db, realmId, [organizationId], localDay(createdAt));
  return addressOf(contacts.get(organizationId));
}

/** Where letters to a body go: the first person who has an address. */
export function addressOf(contacts: readonly { readonly email: string | null }[] | undefined): string | null {
  return contacts?.find(({ email }) => email !== null)?.email ?? null;
}

async function writeLetter(
  world: MailingWorld,
  tx: Transaction,
  act: Act,
  link: ReplyLink,
  browser: 'let-out' | 'goes-on',
): Promise<string> {
  const { realmId } = act;
  const mailTo = await findAddress(world, tx, link);
  if (mailTo === null) throw noCodeLetter();
  const decision = decideCodeLetter(link, act.now);
  if (!decision.allowed) throw codeLetterSoon(decision.retryAfterSeconds);
  const code = makeCode();
  await renewReplyCode(tx, link, digestOfCode(world, link.id, code), browser);
  await noteCodeLetter(tx, link, { mails: decision.mails, at: act.now });
  const { organizationName: body } = await getObligation(tx, realmId, link.obligationId);
  const { name: realmName } = await getRealm(tx, realmId);
  const { createdByName: by, expiresAt } = link;
  // The code in the letter is half a key, and the other half, the link, stands in no table.
  await queueMail(tx, act, {
    to: mailTo,
    kind: 'records.reply-code',
    content: codeLetter({ body, realmName, by, code, expiresAt }),
    giveUpAt: expiresAt,
  });
  await recordAudit(tx, act, {
    action: 'records.send-reply-code',
    object: { type: 'reply-link', id: link.id },
    before: null,
    after: { letters: decision.mails },
  });
  return mailTo;
}
