import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { lockOccasion, type OccasionWords, writeOccasion } from '../store/occasions.ts';

/** Adds an anniversary of the realm; answers its identifier. */
export async function addOccasion(tx: Transaction, act: Act, words: OccasionWords): Promise<string> {
  const id = act.newId();
  await writeOccasion(tx, { realmId: act.realmId, id }, { ...words, withdrawn: false }, authorOf(act));
  await recordAudit(tx, act, {
    action: 'calendar.add-occasion',
    object: { type: 'occasion', id },
    before: null,
    after: words,
  });
  return id;
}

/**
 * Changes an anniversary, takes it off the calendar, or puts it back.
 *
 * @returns the version that stands now
 * @throws ProblemError occasion-not-found, version-conflict
 */
export async function changeOccasion(
  tx: Transaction,
  act: Act,
  seen: { readonly id: string; readonly version: number },
  words: OccasionWords & { readonly withdrawn: boolean },
): Promise<number> {
  const before = await lockOccasion(tx, act.realmId, seen.id);
  if (before === null) throw occasionNotFound();
  if (before.version !== seen.version) throw versionConflict(before);
  await writeOccasion(tx, { realmId: act.realmId, id: seen.id }, words, authorOf(act));
  const { name, day, month, lunar, since, withdrawn } = before;
  await recordAudit(tx, act, {
    action: 'calendar.change-occasion',
    object: { type: 'occasion', id: seen.id },
    before: { name, day, month, lunar, since, withdrawn },
    after: words,
  });
  return before.version + 1;
}

/** No such anniversary in the realm. */
function occasionNotFound(): ProblemError {
  return new ProblemError(
    'occasion-not-found',
    404,
    { vi: 'Không tìm thấy ngày kỷ niệm này.', en: 'There is no such anniversary.' },
    { remedy: { vi: 'Mở lại lịch.', en: 'Open the calendar again.' } },
  );
}
