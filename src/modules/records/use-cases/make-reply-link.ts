import { enforceDecision, houseOrigin } from '#modules/access/door.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import type { OwedQuestion } from '#modules/work/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { readSecret } from '#platform/secrets/secret-store.ts';
import { deriveToken, hashToken, makeCode } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import { canRecord } from '../domain/permissions.ts';
import { type ReplyLink, replyLinkState } from '../domain/reply-link.ts';
import {
  insertReplyLinks,
  lockReplyLink,
  readReplyLinksOf,
  renewReplyCode,
  revokeReplyLinks,
} from '../store/reply-links.ts';
import type { ActOfPerson } from './add-records.ts';
import { checkIndicators } from './check-content.ts';
import { findMatterOfLink } from './find-matter.ts';
import { replyLinkClosed, replyLinkNotFound } from './reply-problems.ts';
import { takeQuestionsToAnswer } from './tell-answer.ts';

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
 * Makes a link by which the body of one obligation answers without an account. It opens nothing else. Under an urgent request
 * it asks every question that nobody answered, behind the one address.
 *
 * @throws ProblemError obligation-not-found, access.other-organization, secret-mark, indicator-unknown, indicator-twice
 */
export async function makeReplyLink(
  world: LinkWorld,
  act: ActOfPerson,
  obligationId: string,
  { asked, indicators, days }: ReplyLinkToMake,
): Promise<MadeReplyLink> {
  const { matter } = await findMatterOfLink(world.db, act.actor, obligationId, act.now);
  enforceDecision(canRecord(act.actor, 'records.make-reply-link', matter));
  await refuseSecretWords(world.db, act, [asked]);
  const code = makeCode();
  const expiresAt = new Date(act.now.getTime() + days * DAY);
  return inTransaction(world.db, async (tx) => {
    await checkIndicators(tx, act, indicators, (index) => `body.indicators.${index}`);
    const { asked: all } = await takeQuestionsToAnswer(tx, act.realmId, obligationId);
    const asks = asksOf(asked, all).map((ask) => ({ ...ask, id: act.newId() }));
    const [{ id } = { id: '' }] = asks;
    const links = asks.map((ask) => ({
      ...ask,
      ...{ obligationId, expiresAt },
      bundleId: asks.length > 1 ? id : null,
      indicators: ask.id === id ? indicators : [],
      tokenHash: hashToken(tokenOfReplyLink(world, ask.id)),
      codeHash: ask.id === id ? digestOfCode(world, id, code) : null,
    }));
    await insertReplyLinks(tx, act.realmId, links, act.actor.organizationId, authorOf(act));
    for (const link of links)
      await audit(tx, act, 'records.make-reply-link', {
        id: link.id,
        after: { obligation: obligationId, expiresAt },
      });
    return { id, address: addressOfReplyLink(world, id), code, expiresAt };
  });
}

/** What a link asks: of an urgent request each question that nobody answered, to be answered in any order; else one thing. */
function asksOf(
  asked: string,
  all: readonly OwedQuestion[],
): readonly { readonly asked: string; readonly questionId: string | null }[] {
  const open = all.filter(({ isAnswered }) => !isAnswered);
  if (open.length > 1) return open.map(({ id, text }) => ({ asked: text, questionId: id }));
  return [{ asked, questionId: open[0]?.id ?? (all.length === 1 ? (all[0]?.id ?? null) : null) }];
}

/** The links of one obligation that are the actor's to give, newest first, and whether the actor may make one. @throws ProblemError obligation-not-found */
export async function listReplyLinks(
  world: LinkWorld,
  { actor, now }: ActOfPerson,
  obligationId: string,
): Promise<{ readonly links: readonly ReplyLink[]; readonly mayMake: boolean }> {
  const { matter } = await findMatterOfLink(world.db, actor, obligationId, now);
  const mayMake = canRecord(actor, 'records.make-reply-link', matter).allowed;
  const links = await readReplyLinksOf(world.db, actor.realmId, obligationId);
  // An address of a link is half of a key: nobody is told of one who could not have it.
  const maySee = ({ createdOrganizationId: linkBy }: ReplyLink) =>
    canRecord(actor, 'records.make-reply-link', { ...matter, linkBy }).allowed;
  return { links: links.filter(maySee), mayMake };
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
    await requireGiver(tx, act, link);
    return addressOfReplyLink(world, link.bundleId ?? id);
  });
}

/** A link as somebody saw it. */
export interface SeenLink {
  readonly id: string;
  readonly version: number;
}

/** Ends a link at once, with all that went out in the same message. @throws ProblemError reply-link-not-found, reply-link-closed, version-conflict, access.other-organization */
export async function endReplyLink(world: LinkWorld, act: ActOfPerson, seen: SeenLink): Promise<void> {
  await inTransaction(world.db, async (tx) => {
    const link = await takeReplyLink(tx, act, seen);
    await endMessages(tx, act, [link.bundleId ?? link.id]);
  });
}

/** Ends what went out by these first links and was not answered. */
export async function endMessages(tx: Transaction, act: ActOfPerson, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const ended = await revokeReplyLinks(tx, act.realmId, ids, authorOf(act));
  if (ended.length === 0) return;
  await recordAudit(
    tx,
    act,
    ...ended.map((id) => ({
      action: 'records.revoke-reply-link',
      object: { type: 'reply-link', id },
      before: null,
      after: { revoked: true },
    })),
  );
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
    const link = await takeReplyLink(tx, act, seen);
    const code = makeCode();
    const { expiresAt } = link;
    const id = link.bundleId ?? link.id;
    await renewReplyCode(tx, { realmId: act.realmId, id }, digestOfCode(world, id, code), 'let-out');
    await audit(tx, act, 'records.renew-reply-code', { id: link.id, after: { renewed: true } });
    return { id: link.id, address: addressOfReplyLink(world, id), code, expiresAt };
  });
}

/** Locks a link that the actor may change and that still stands. @throws as `giveNewCode` */
export async function takeReplyLink(tx: Transaction, act: ActOfPerson, seen: SeenLink): Promise<ReplyLink> {
  const link = await lockReplyLink(tx, act.realmId, seen.id);
  if (link === null) throw replyLinkNotFound();
  await requireGiver(tx, act, link);
  const { version, createdAt: changedAt, createdByName: changedByName } = link;
  if (version !== seen.version) throw versionConflict({ version, changedAt, changedByName });
  if (['answered', 'revoked', 'ended'].includes(replyLinkState(link, act.now))) throw replyLinkClosed();
  return link;
}

/** Whoever may make such a link, and the body that sent this one with a message. @throws ProblemError access.other-organization */
async function requireGiver(tx: Transaction, act: ActOfPerson, link: ReplyLink): Promise<void> {
  const { matter } = await findMatterOfLink(tx, act.actor, link.obligationId, act.now);
  const linkBy = link.createdOrganizationId;
  enforceDecision(canRecord(act.actor, 'records.make-reply-link', { ...matter, linkBy }));
}

function audit(
  tx: Transaction,
  act: ActOfPerson,
  action: string,
  { id, after }: { readonly id: string; readonly after: object },
): Promise<void> {
  return recordAudit(tx, act, { action, object: { type: 'reply-link', id }, before: null, after });
}
