import { localDay } from '#kernel/time/local-time.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import { listContactsOf } from '#modules/organizations/door.ts';
import {
  findObligations,
  type MadeReply,
  type ReplyLinkPort,
  type WantedReplyLink,
} from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { hashToken, makeCode } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import { insertReplyLinks, type NewReplyLink, readUnopenedBundles } from '../store/reply-links.ts';
import type { ActOfPerson } from './add-records.ts';
import { mayAskOfRemedy } from './find-matter.ts';
import { addressOfReplyLink, digestOfCode, endMessages, tokenOfReplyLink } from './make-reply-link.ts';
import { addressOf, sendReplyCode } from './send-reply-code.ts';

/**
 * Answers work where a message goes to a body without an account: one address for all that the message asks, each
 * question a link of its own under its obligation. The law of the message stands for it; the links are traced one by one.
 */
export function answerReplyLinks(world: Pick<World, 'db' | 'config'>): ReplyLinkPort {
  return {
    make: (tx, act, wanted) => makeForMessages(world, tx, act, wanted),
    sendCode: (act, seen) => sendReplyCode(world, act, seen),
    end: endMessages,
  };
}

async function makeForMessages(
  world: Pick<World, 'config'>,
  tx: Transaction,
  act: ActOfPerson,
  given: readonly WantedReplyLink[],
): Promise<readonly MadeReply[]> {
  const { realmId } = act;
  const wanted = await withoutOthersRemedies(tx, act, given);
  if (wanted.length === 0) return [];
  const asked = wanted.flatMap(({ asks }) => asks.map(({ obligationId }) => obligationId));
  await endMessages(tx, act, await readUnopenedBundles(tx, realmId, asked, act.now));
  const bodies = wanted.map(({ organizationId }) => organizationId);
  const contacts = await listContactsOf(tx, realmId, bodies, localDay(act.now));
  const made = wanted.map((one) => bundleOf(world, act, one));
  const links = made.flatMap((one) => one.links);
  await insertReplyLinks(tx, realmId, links, act.actor.organizationId, authorOf(act));
  await recordAudit(
    tx,
    act,
    ...links.map(({ id, obligationId, expiresAt }) => ({
      action: 'records.make-reply-link',
      object: { type: 'reply-link', id },
      before: null,
      after: { obligation: obligationId, expiresAt },
    })),
  );
  return made.map(({ organizationId, id, code, expiresAt }) => ({
    ...{ organizationId, id, code, expiresAt, version: 1 },
    address: addressOfReplyLink(world, id),
    ...letterTo(world, addressOf(contacts.get(organizationId))),
  }));
}

/** Where a letter with the code goes, or why it cannot. */
function letterTo(
  { config }: Pick<World, 'config'>,
  address: string | null,
): Pick<MadeReply, 'mailTo' | 'noMail'> {
  if (address === null) return { mailTo: null, noMail: 'no-address' };
  return config.mail === null ? { mailTo: null, noMail: 'no-server' } : { mailTo: address, noMail: null };
}

/** What has to be put right after an inspection of another body is asked by that body, not here: its words are not ours. */
async function withoutOthersRemedies(
  tx: Transaction,
  act: ActOfPerson,
  wanted: readonly WantedReplyLink[],
): Promise<readonly WantedReplyLink[]> {
  const ids = wanted.flatMap(({ asks }) => asks.map(({ obligationId }) => obligationId));
  const works = ids.length === 0 ? [] : await findObligations(tx, act.realmId, ids);
  const closed = new Set<string>();
  for (const { id, origin } of works)
    if (origin === 'remedy' && !(await mayAskOfRemedy(tx, act.actor, id))) closed.add(id);
  return wanted
    .map((one) => ({ ...one, asks: one.asks.filter(({ obligationId }) => !closed.has(obligationId)) }))
    .filter(({ asks }) => asks.length > 0);
}

function bundleOf(
  world: Pick<World, 'config'>,
  act: ActOfPerson,
  { organizationId, asks, expiresAt }: WantedReplyLink,
) {
  const code = makeCode();
  const ids = asks.map(() => act.newId());
  const [first = ''] = ids;
  const links = asks.map(({ obligationId, asked, questionId }, index): NewReplyLink => {
    const id = ids[index] ?? '';
    const tokenHash = hashToken(tokenOfReplyLink(world, id));
    const codeHash = id === first ? digestOfCode(world, id, code) : null;
    const indicators: string[] = [];
    return {
      id,
      obligationId,
      bundleId: first,
      questionId,
      asked,
      indicators,
      tokenHash,
      codeHash,
      expiresAt,
    };
  });
  return { organizationId, id: first, code, expiresAt, links };
}
