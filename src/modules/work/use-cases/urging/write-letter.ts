import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { workingDayFrom } from '#kernel/time/working-calendar.ts';
import { getRealm } from '#modules/access/door.ts';
import { readClock } from '#modules/calendar/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { bodyOfRealm } from '../../domain/urging/body-of-realm.ts';
import {
  composeUrgingLetter,
  DAYS_TO_ANSWER,
  type LetterSender,
} from '../../domain/urging/compose-letter.ts';
import { findObligations } from '../../store/find-obligation.ts';
import { findBatch } from '../../store/urging/urgings.ts';
import { urgingNotFound } from './urging-problems.ts';

/**
 * A letter that was made, as on the day it was made: what came in since changes nothing of it.
 *
 * @throws ProblemError urging-not-found
 */
export async function writeUrgingLetter(
  db: Queryable,
  realmId: string,
  batchId: string,
): Promise<{ readonly letter: OfficialDocument; readonly name: string }> {
  const batch = await findBatch(db, realmId, batchId);
  if (batch === null || batch.step !== 'letter') throw urgingNotFound();
  const works = await findObligations(
    db,
    realmId,
    batch.rows.flatMap(({ obligationIds }) => obligationIds),
  );
  const byId = new Map(works.map((work) => [work.id, work]));
  const realm = (await getRealm(db, realmId)).name;
  const day = localDay(batch.urgedAt);
  const manner = batch.rows.some((row) => row.manner === 'urge') ? 'urge' : 'ask';
  const { calendar } = await readClock(db, realmId);
  const letter = composeUrgingLetter({
    manner,
    answerDay: workingDayFrom(calendar, addDays(day, DAYS_TO_ANSWER)),
    sender: await findSender(db, realmId, batch.fromOrganizationId, { realm, day }),
    realm,
    bodies: [...batch.rows]
      .sort((a, b) => a.organizationName.localeCompare(b.organizationName, 'vi'))
      .map(({ organizationName, obligationIds }) => ({
        name: organizationName,
        works: obligationIds
          .flatMap((id) => byId.get(id) ?? [])
          .sort((a, b) => (a.dueDay ?? '').localeCompare(b.dueDay ?? '') || (a.id < b.id ? -1 : 1)),
      })),
    now: localMinute(batch.urgedAt),
  });
  return { letter, name: `${manner === 'urge' ? 'Công văn đôn đốc' : 'Công văn đề nghị phối hợp'} ${day}` };
}

async function findSender(
  db: Queryable,
  realmId: string,
  id: string | null,
  { realm, day }: { readonly realm: string; readonly day: string },
): Promise<LetterSender> {
  const own = id === null ? undefined : (await getOrganizations(db, realmId, [id], day)).get(id);
  if (own === undefined)
    return { name: bodyOfRealm(realm), abbreviation: 'UBND', kind: 'peoples-committee', above: null };
  const above = (own.parents.find(({ tree }) => tree === 'state') ?? own.parents[0])?.id;
  const named =
    above === undefined ? undefined : (await getOrganizations(db, realmId, [above], day)).get(above);
  return { name: own.name, abbreviation: own.abbreviation, kind: own.kind, above: named?.name ?? null };
}
