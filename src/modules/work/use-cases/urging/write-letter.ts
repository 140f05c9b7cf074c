import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { workingDayFrom } from '#kernel/time/working-calendar.ts';
import { getRealm } from '#modules/access/door.ts';
import { readClock } from '#modules/calendar/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { composeUrgingLetter, DAYS_TO_ANSWER } from '../../domain/urging/compose-letter.ts';
import { findObligations } from '../../store/find-obligation.ts';
import { findBatch } from '../../store/urging/urgings.ts';
import { findSender } from './find-sender.ts';
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
