import { createHash } from 'node:crypto';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { houseOrigin, listReachable, listRealms, queueMails, type Reachable } from '#modules/access/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { composeDigest, type OwedLine, type ToldLine } from '../../domain/digest/compose-digest.ts';
import {
  claimRun,
  findLastRun,
  hasRun,
  noteLetters,
  readOwedLines,
  readToldLines,
  readUnwilling,
} from '../../store/digest/read-digest.ts';

/** Local hours between which the letters of a day are written: a house that was down until the evening lets the day go. */
const FROM_HOUR = '07:00';
const UNTIL_HOUR = '17:00';
/** The first letter looks so many milliseconds back. */
const FIRST_LOOK_BACK = 7 * 24 * 60 * 60_000;
/** After so many milliseconds the letter of a day is of no use. */
const GIVE_UP = 14 * 60 * 60_000;

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
  let letters = 0;
  for (const realm of await listRealms(world.db)) {
    const run = { realmId: realm.id, day };
    if (await hasRun(world.db, run)) continue;
    if (!(await isWorkingDay(realm.id, day))) continue;
    letters += await inTransaction(world.db, (tx) =>
      writeDay(world, tx, { ...run, realmName: realm.name, now }),
    );
  }
  return letters;
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
  const since = (await findLastRun(tx, of)) ?? new Date(now.getTime() - FIRST_LOOK_BACK);
  const bodies = [...new Set(people.flatMap((person) => person.bodies))];
  const owed = Map.groupBy(
    await readOwedLines(tx, realmId, bodies, localMinute(now)),
    ({ organizationId }) => organizationId,
  );
  const told = Map.groupBy(await readToldLines(tx, realmId, since), ({ accountId }) => accountId);
  const unwilling = new Set(await readUnwilling(tx, realmId));
  const origin = houseOrigin(world);
  const giveUpAt = new Date(now.getTime() + GIVE_UP);
  const mails = people.flatMap((person) => {
    const lines = unwilling.has(person.accountId) ? [] : linesOf(person, owed);
    const content = contentOf(person, { ...of, origin, owed: lines, told: told.get(person.accountId) ?? [] });
    if (content === null) return [];
    const messageId = messageIdOf(of, person, origin);
    return [{ to: person.email, kind: 'work.digest', content, giveUpAt, messageId }];
  });
  const letters = await queueMails(tx, { realmId, now, newId: world.newId }, mails);
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
