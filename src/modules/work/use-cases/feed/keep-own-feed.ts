import type { Actor } from '#kernel/law/actor.ts';
import { houseOrigin } from '#modules/access/door.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { hashToken, makeToken } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import { type CalendarFeed, deleteFeed, findFeed, writeFeed } from '../../store/feed/calendar-feeds.ts';

type ActOfPerson = Act & { readonly actor: Actor };

/** A calendar feed as its owner sees it. */
export type OwnFeed = CalendarFeed;

/** The feed of the actor, or null. */
export async function findOwnFeed(db: Queryable, { realmId, accountId }: Actor): Promise<OwnFeed | null> {
  return findFeed(db, { realmId, accountId });
}

/** A feed just made, with the address that nobody is told again. */
export interface MadeFeed {
  readonly feed: CalendarFeed;
  readonly address: string;
}

/**
 * Makes the private calendar feed of the actor; one that was there opens no more. Its secret is in the address and kept
 * nowhere.
 *
 * @throws ProblemError version-conflict when the feed is another than was seen
 */
export async function makeOwnFeed(
  world: Pick<World, 'config'>,
  tx: Transaction,
  act: ActOfPerson,
  seen: number | null,
): Promise<MadeFeed> {
  const owner = { realmId: act.realmId, accountId: act.actor.accountId };
  const secret = makeToken();
  const feed = await writeFeed(tx, owner, { tokenHash: hashToken(secret), now: act.now, seen });
  if (feed === null) {
    const current = await findFeed(tx, owner);
    throw versionConflict({
      version: current?.version ?? 0,
      changedAt: current?.madeAt ?? act.now,
      changedByName: act.actor.name,
    });
  }
  await recordAudit(tx, act, {
    action: 'work.make-feed',
    object: { type: 'account', id: owner.accountId },
    before: null,
    after: { version: feed.version },
  });
  return { feed, address: `${houseOrigin(world)}/api/calendar-feeds/${secret}.ics` };
}

/** Ends the feed of the actor at once. @throws ProblemError work.feed-unknown (404) */
export async function revokeOwnFeed(tx: Transaction, act: ActOfPerson, version: number): Promise<void> {
  const owner = { realmId: act.realmId, accountId: act.actor.accountId };
  if (!(await deleteFeed(tx, owner, version))) throw feedUnknown();
  await recordAudit(tx, act, {
    action: 'work.revoke-feed',
    object: { type: 'account', id: owner.accountId },
    before: { version },
    after: null,
  });
}

/** Said of an address that opens nothing: never made, made anew, revoked, or its owner closed. */
export function feedUnknown(): ProblemError {
  return new ProblemError(
    'work.feed-unknown',
    404,
    { vi: 'Không có lịch nào ở địa chỉ này.', en: 'There is no calendar at this address.' },
    {
      remedy: {
        vi: 'Tạo địa chỉ mới ở Tài khoản của tôi → Thông báo và lịch.',
        en: 'Make a new address in My account → Notices and calendar.',
      },
    },
  );
}
