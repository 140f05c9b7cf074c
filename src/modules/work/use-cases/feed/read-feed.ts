import { addDays } from '#kernel/time/iso-day.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { findActorOf, houseOrigin } from '#modules/access/door.ts';
import { listOccasions } from '#modules/calendar/door.ts';
import { hashToken } from '#platform/secrets/secret-token.ts';
import type { World } from '#platform/world/world.ts';
import { ownBodies } from '../../domain/my-work.ts';
import { canWork } from '../../domain/permissions.ts';
import { openFeed, readDue } from '../../store/feed/calendar-feeds.ts';
import { feedUnknown } from './keep-own-feed.ts';
import { writeCalendar } from './write-calendar.ts';

/** How far back a calendar still shows what was due. */
const DAYS_BACK = 60;
/** How far ahead it shows what is remembered. */
const DAYS_AHEAD = 180;
/** A calendar program shows no more than this with any use. */
const MOST = 500;

/**
 * The calendar behind a private address, as its owner may see it today. Whoever brings the address is let in; it opens
 * nothing else.
 *
 * @throws ProblemError work.feed-unknown (404)
 */
export async function readFeed(world: World, secret: string): Promise<string> {
  const now = world.clock.now();
  const day = localDay(now);
  const owner = await openFeed(world.db, hashToken(secret), now);
  const actor = owner && (await findActorOf(world.db, owner.realmId, owner.accountId, day));
  if (actor === null || !canWork(actor, 'work.read').allowed) throw feedUnknown();
  const bodies = ownBodies(actor);
  const due = await readDue(world.db, actor.realmId, {
    bodies,
    from: addDays(day, -DAYS_BACK),
    today: day,
    most: MOST,
  });
  const occasions = await listOccasions(world.db, actor.realmId, day, addDays(day, DAYS_AHEAD));
  return writeCalendar({ due, occasions }, { origin: houseOrigin(world), now });
}
