import { createHash } from 'node:crypto';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { houseOrigin, listReachable, queueMails, type Reachable } from '#modules/access/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { composeDigest, type OwedLine, type ToldLine } from '../../domain/digest/compose-digest.ts';
import {
  claimRun,
  findLastRun,
  hasRun,
  noteLetters,
  readOwedLines,
  readUnwilling,
  takeToldLines,
} from '../../store/digest/read-digest.ts';
import { forEachRealm } from '../each-realm.ts';

/** Local hours between which the letters of a day are written: a house that was down until the evening lets the day go. */
const FROM_HOUR = '07:00';
const UNTIL_HOUR = '17:00';
/** A letter looks so many milliseconds behind the one before; the first one that far back. */
const LOOK_BACK = 7 * 24 * 60 * 60_000;
/** After so many milliseconds the letter of a day is of no use. */
const GIVE_UP = 14 * 60 * 60_000;

/** People whose letters are composed in one go: the server answers others in between. */
const AT_ONCE = 200;

/** What writing the letters of a day needs of the house. */
export type DigestWorld = Pick<World, 'db' | 'clock' | 'newId' | 'config'>;

/**
 * Writes the day's letter of every person who has something to be told, in each realm whose letters of today nobody has
 * written: from 07:00 on working days. Of servers that try at once one writes them; one that dies leaves nothing, and the
 * next tries. Answers how many letters were written.
 */
export async function writeDigests(
  world: DigestWorld,
  isWorkingDay: (realmId: string, day: string) => Promise<boolean>,
): Promise<number> {
  const now = world.clock.now();
  const day = localDay(now);
  const hour = localMinute(now).slice(11);
  if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return 0;
  return forEachRealm(world.db, async ({ id: realmId, name: realmName }) => {
    const run = { realmId, day };
    if ((await hasRun(world.db, run)) || !(await isWorkingDay(realmId, day))) return 0;
    return inTransaction(world.db, (tx) => writeDay(world, tx, { ...run, realmName, now }));
  });
}

interface Day {
  readonly realmId: string;
  readonly realmName: string;
  readonly day: string;
  readonly now: Date;
}

/** All letters of one realm and day in one transaction; the statements that read do not grow with the people. */
async function writeDay(world: DigestWorld, tx: Transaction, of: Day): Promise<number> {
  const { realmId, day, now } = of;
  if (!(await claimRun(tx, of, now))) return 0;
  const people = await listReachable(tx, realmId, day);
  const since = new Date(
    Math.min(now.getTime(), (await findLastRun(tx, of))?.getTime() ?? now.getTime()) - LOOK_BACK,
  );
  const bodies = [...new Set(people.flatMap((person) => person.bodies))];
  const owed = Map.groupBy(
    await readOwedLines(tx, realmId, bodies, localMinute(now)),
    ({ organizationId }) => organizationId,
  );
  const told = Map.groupBy(await takeToldLines(tx, realmId, { since, now }), ({ accountId }) => accountId);
  const unwilling = new Set(await readUnwilling(tx, realmId));
  const origin = houseOrigin(world);
  const giveUpAt = new Date(now.getTime() + GIVE_UP);
  const mailOf = (person: Reachable) => {
    const lines = unwilling.has(person.accountId) ? [] : linesOf(person, owed);
    const content = contentOf(person, { ...of, origin, owed: lines, told: told.get(person.accountId) ?? [] });
    if (content === null) return [];
    const messageId = messageIdOf(of, person, origin);
    return [{ to: person.email, kind: 'work.digest', content, giveUpAt, messageId }];
  };
  const act = { realmId, now, newId: world.newId };
  let letters = 0;
  for (let from = 0; from < people.length; from += AT_ONCE)
    letters += await queueMails(tx, act, people.slice(from, from + AT_ONCE).flatMap(mailOf));
  await noteLetters(tx, of, letters);
  return letters;
}

function linesOf({ bodies }: Reachable, owed: ReadonlyMap<string, readonly OwedLine[]>): OwedLine[] {
  const lines = bodies.flatMap((body) => owed.get(body) ?? []);
  return bodies.length > 1 ? lines.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) : lines;
}

interface Found extends Day {
  readonly origin: string;
  readonly owed: readonly OwedLine[];
  readonly told: readonly ToldLine[];
}

function contentOf({ name, bodies }: Reachable, found: Found) {
  const digest = composeDigest({ ...found, name, severalBodies: bodies.length > 1 });
  return digest === null ? null : { language: 'vi' as const, ...digest };
}

/** The same for one person and day however often it is made; tells nobody who the person is. */
function messageIdOf({ realmId, day }: Day, { accountId }: Reachable, origin: string): string {
  const person = createHash('sha256').update(`${realmId}:${accountId}`).digest('hex').slice(0, 24);
  return `<viec-${day}-${person}@${new URL(origin).hostname}>`;
}
