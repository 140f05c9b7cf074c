import { passStranger } from '#modules/access/door.ts';
import type { Act } from '#modules/audit/door.ts';
import { recordAudit } from '#modules/audit/door.ts';
import { inTransaction, type Queryable, type Transaction } from '#platform/db/database.ts';
import { hashToken, makeToken } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import { isReplyLinkUsable, MOST_WRONG_CODES, type ReplyLink } from '../domain/reply-link.ts';
import {
  countWrongCode,
  findReplyLinkByKey,
  findReplyLinkByToken,
  lockReplyLinkByKey,
  lockReplyLinkByToken,
  openReplyLink,
  readBundle,
  turnToReplyLink,
} from '../store/reply-links.ts';
import { digestOfCode } from './make-reply-link.ts';
import { replyCodeLocked, replyCodeUsed, replyCodeWrong, replyLinkEnded } from './reply-problems.ts';

/** Where a call without an account came from. */
export interface StrangerCall {
  readonly requestId: string;
  readonly address: string;
}

/** The act of somebody without an account: what is kept of it names the link, never a person. */
export function actOfStranger(world: World, realmId: string, { requestId, address }: StrangerCall): Act {
  return { realmId, actor: null, now: world.clock.now(), newId: world.newId, requestId, address };
}

/** What a page may know of a link before its code was given. */
export interface KnockedLink {
  /** Whether a code is waited for; one that was used up needs a new one. */
  readonly code: 'waiting' | 'used' | 'locked';
}

/** What is told before the code: that the link stands, and nothing of what is behind it. @throws ProblemError reply-link-ended (410) */
export async function knockAtReplyLink(world: World, token: string): Promise<KnockedLink> {
  const link = requireUsable(await findReplyLinkByToken(world.db, hashToken(token)), world.clock.now());
  if (link.codeHash !== null) return { code: 'waiting' };
  return { code: link.wrongCodes >= MOST_WRONG_CODES ? 'locked' : 'used' };
}

type Opening = { readonly key: string } | { readonly refusal: Error };

/**
 * Opens a link by its code, once, and gives the browser a key to go on with. A wrong code counts; after five the link
 * is locked until somebody gives a new one.
 *
 * @throws ProblemError reply-link-ended (410), reply-code-wrong (422), reply-code-used (409), reply-code-locked (423),
 * access.sign-in-locked (429) where one network tried too often
 */
export async function openByCode(
  world: World,
  call: StrangerCall,
  given: { readonly token: string; readonly code: string },
): Promise<string> {
  const forgive = await passStranger(world, call.address);
  const opening = await inTransaction(world.db, (tx) => tryCode(world, tx, call, given));
  // Outside the transaction: what is thrown inside would take the counted attempt with it.
  if ('refusal' in opening) throw opening.refusal;
  await forgive();
  return opening.key;
}

async function tryCode(
  world: World,
  tx: Transaction,
  call: StrangerCall,
  { token, code }: { readonly token: string; readonly code: string },
): Promise<Opening> {
  const link = await lockReplyLinkByToken(tx, hashToken(token));
  const now = world.clock.now();
  if (link === null || !isReplyLinkUsable(link, now)) return { refusal: replyLinkEnded() };
  if (link.codeHash === null)
    return { refusal: link.wrongCodes >= MOST_WRONG_CODES ? replyCodeLocked() : replyCodeUsed() };
  const act = actOfStranger(world, link.realmId, call);
  const audit = (action: string) =>
    recordAudit(tx, act, { action, object: { type: 'reply-link', id: link.id }, before: null, after: null });
  // Digests under a secret of the house: how long the comparison takes tells nothing of the code.
  if (digestOfCode(world, link.id, code) !== link.codeHash) {
    await countWrongCode(tx, link, MOST_WRONG_CODES);
    const left = MOST_WRONG_CODES - link.wrongCodes - 1;
    if (left > 0) return { refusal: replyCodeWrong(left) };
    await audit('records.lock-reply-link');
    return { refusal: replyCodeLocked() };
  }
  const key = makeToken();
  await openReplyLink(tx, link, hashToken(key), now);
  await audit('records.open-reply-link');
  return { key };
}

/**
 * Goes on from one question of a message to another of the same message, without a second code.
 *
 * @returns the key of the other one
 * @throws ProblemError reply-link-ended (410)
 */
export async function turnToOther(
  world: World,
  call: StrangerCall,
  { key, link: wanted }: { readonly key: string; readonly link: string },
): Promise<string> {
  const now = world.clock.now();
  return inTransaction(world.db, async (tx) => {
    const from = await takeLinkOfKey(tx, key, now);
    const bundle = from.bundleId === null ? [] : await readBundle(tx, from);
    const to = requireUsable(bundle.find(({ id }) => id === wanted) ?? null, now);
    if (to.id === from.id) return key;
    const next = makeToken();
    await turnToReplyLink(tx, to, hashToken(next), now);
    await recordAudit(tx, actOfStranger(world, to.realmId, call), {
      action: 'records.open-reply-link',
      object: { type: 'reply-link', id: to.id },
      before: null,
      after: null,
    });
    return next;
  });
}

/** The link that a key opens. @throws ProblemError reply-link-ended (410) */
export async function requireLinkOfKey(db: Queryable, key: string, now: Date): Promise<ReplyLink> {
  return requireUsable(await findReplyLinkByKey(db, hashToken(key)), now);
}

/** The same, kept from every other writer until the transaction ends. @throws ProblemError reply-link-ended (410) */
export async function takeLinkOfKey(tx: Transaction, key: string, now: Date): Promise<ReplyLink> {
  return requireUsable(await lockReplyLinkByKey(tx, hashToken(key)), now);
}

function requireUsable(link: ReplyLink | null, now: Date): ReplyLink {
  if (link === null || !isReplyLinkUsable(link, now)) throw replyLinkEnded();
  return link;
}
