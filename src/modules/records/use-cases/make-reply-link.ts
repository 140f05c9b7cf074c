import { enforceDecision, houseOrigin } from '#modules/access/door.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { readSecret } from '#platform/secrets/secret-store.ts';
import { deriveToken, hashToken, makeCode } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import { canRecord } from '../domain/permissions.ts';
import { type ReplyLink, replyLinkState } from '../domain/reply-link.ts';
import {
  insertReplyLink,
  lockReplyLink,
  readReplyLinksOf,
  renewReplyCode,
  revokeReplyLink,
} from '../store/reply-links.ts';
import type { ActOfPerson } from './add-records.ts';
import { checkIndicators } from './check-content.ts';
import { findMatter } from './find-matter.ts';
import { answeredAtInspection } from './inspections/inspection-problems.ts';
import { replyLinkClosed, replyLinkNotFound } from './reply-problems.ts';

const DAY = 24 * 60 * 60_000;

/** What making and opening links needs of the world. */
type LinkWorld = Pick<World, 'db' | 'config'>;

/** What somebody asks by a link. */
export interface ReplyLinkToMake {
  readonly asked: string;
  readonly indicators: readonly string[];
  /** Days for which the link stands. */
  readonly days: number;
}

/** A link and the code that opens it; the code is told this once. */
export interface MadeReplyLink {
  readonly id: string;
  readonly address: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** The token of a link, which stands in no table: it follows from the link's id and a secret of the house. */
export function tokenOfReplyLink({ config }: Pick<World, 'config'>, id: string): string {
  return deriveToken(readSecret(config.dataDir, 'reply-links'), 'reply-link', id);
}

/** What is kept of a code: six digits are guessed from a plain digest, so the secret of the house is mixed in. */
export function digestOfCode({ config }: Pick<World, 'config'>, id: string, code: string): string {
  return deriveToken(readSecret(config.dataDir, 'reply-links'), `reply-code:${id}`, code);
}

/** Where a link leads. The token stands behind `#`: no server and no proxy on the way gets to see it. */
export function addressOfReplyLink(world: Pick<World, 'config'>, id: string): string {
  return `${houseOrigin(world)}/tra-loi#${tokenOfReplyLink(world, id)}`;
}

/**
 * Makes a link by which the body of one obligation answers without an account. It opens nothing else.
 *
 * @throws ProblemError obligation-not-found, access.other-organization, secret-mark, indicator-unknown, indicator-twice
 */
export async function makeReplyLink(
  world: LinkWorld,
  act: ActOfPerson,
  obligationId: string,
  { asked, indicators, days }: ReplyLinkToMake,
): Promise<MadeReplyLink> {
  const { matter, obligation } = await findMatter(world.db, act.actor, obligationId, act.now);
  if (obligation.origin === 'remedy') throw answeredAtInspection();
  enforceDecision(canRecord(act.actor, 'records.make-reply-link', matter));
  await refuseSecretWords(world.db, act, [asked]);
  const id = act.newId();
  const code = makeCode();
  const expiresAt = new Date(act.now.getTime() + days * DAY);
  await inTransaction(world.db, async (tx) => {
    await checkIndicators(tx, act, indicators, (index) => `body.indicators.${index}`);
    const { realmId } = act;
    const tokenHash = hashToken(tokenOfReplyLink(world, id));
    const codeHash = digestOfCode(world, id, code);
    const organizationId = act.actor.organizationId;
    const link = {
      realmId,
      id,
      obligationId,
      asked,
      indicators,
      tokenHash,
      codeHash,
      organizationId,
      expiresAt,
    };
    await insertReplyLink(tx, link, authorOf(act));
    await audit(tx, act, 'records.make-reply-link', { id, after: { obligation: obligationId, expiresAt } });
  });
  return { id, address: addressOfReplyLink(world, id), code, expiresAt };
}

/** The links of one obligation, newest first, and whether the actor may make one. @throws ProblemError obligation-not-found */
export async function listReplyLinks(
  world: LinkWorld,
  { actor, now }: ActOfPerson,
  obligationId: string,
): Promise<{ readonly links: readonly ReplyLink[]; readonly mayMake: boolean }> {
  const { matter } = await findMatter(world.db, actor, obligationId, now);
  const mayMake = canRecord(actor, 'records.make-reply-link', matter).allowed;
  // Who may not make one learns that there are none to see: an address of a link is half of a key.
  return { links: mayMake ? await readReplyLinksOf(world.db, actor.realmId, obligationId) : [], mayMake };
}

/**
 * The address of a link once more, for who may make one; its code is not told again.
 *
 * @throws ProblemError reply-link-not-found, access.other-organization
 */
export async function copyReplyLink(world: LinkWorld, act: ActOfPerson, id: string): Promise<string> {
  return inTransaction(world.db, async (tx) => {
    const link = await lockReplyLink(tx, act.realmId, id);
    if (link === null) throw replyLinkNotFound();
    const { matter } = await findMatter(tx, act.actor, link.obligationId, act.now);
    enforceDecision(canRecord(act.actor, 'records.make-reply-link', matter));
    return addressOfReplyLink(world, id);
  });
}

/** A link as somebody saw it. */
export interface SeenLink {
  readonly id: string;
  readonly version: number;
}

/** Ends a link at once. @throws ProblemError reply-link-not-found, reply-link-closed, version-conflict, access.other-organization */
export async function endReplyLink(world: LinkWorld, act: ActOfPerson, seen: SeenLink): Promise<void> {
  await inTransaction(world.db, async (tx) => {
    const link = await take(tx, act, seen);
    await revokeReplyLink(tx, link, authorOf(act));
    await audit(tx, act, 'records.revoke-reply-link', { id: link.id, after: { revoked: true } });
  });
}

/**
 * Gives a new code for a link: to somebody who changes the device, or after too many wrong ones. What was written stays.
 *
 * @throws ProblemError reply-link-not-found, reply-link-closed, version-conflict, access.other-organization
 */
export async function giveNewCode(
  world: LinkWorld,
  act: ActOfPerson,
  seen: SeenLink,
): Promise<MadeReplyLink> {
  return inTransaction(world.db, async (tx) => {
    const link = await take(tx, act, seen);
    const code = makeCode();
    await renewReplyCode(tx, link, digestOfCode(world, link.id, code));
    await audit(tx, act, 'records.renew-reply-code', { id: link.id, after: { renewed: true } });
    const { id, expiresAt } = link;
    return { id, address: addressOfReplyLink(world, id), code, expiresAt };
  });
}

/** Locks a link that the actor may change and that still stands. */
async function take(tx: Transaction, act: ActOfPerson, seen: SeenLink): Promise<ReplyLink> {
  const link = await lockReplyLink(tx, act.realmId, seen.id);
  if (link === null) throw replyLinkNotFound();
  const { matter } = await findMatter(tx, act.actor, link.obligationId, act.now);
  enforceDecision(canRecord(act.actor, 'records.make-reply-link', matter));
  const { version, createdAt: changedAt, createdByName: changedByName } = link;
  if (version !== seen.version) throw versionConflict({ version, changedAt, changedByName });
  if (['answered', 'revoked', 'ended'].includes(replyLinkState(link, act.now))) throw replyLinkClosed();
  return link;
}

function audit(
  tx: Transaction,
  act: ActOfPerson,
  action: string,
  { id, after }: { readonly id: string; readonly after: object },
): Promise<void> {
  return recordAudit(tx, act, { action, object: { type: 'reply-link', id }, before: null, after });
}
