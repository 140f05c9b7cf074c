import type { Actor } from '#kernel/law/actor.ts';
import { lookAtOwedQuestions, type OwedQuestion } from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { type Indicator, STARTER_INDICATORS } from '../domain/indicator.ts';
import { canRecord } from '../domain/permissions.ts';
import { counts, type RecordFile, type RecordQuestion, type WorkRecord } from '../domain/record.ts';
import { readEveryIndicator, readIndicators } from '../store/indicators.ts';
import { readQuestionsOf } from '../store/questions.ts';
import { type RecordVersion, readRecordsOf, readVersions } from '../store/read-records.ts';
import { readFilesOf } from '../store/record-files.ts';
import { readAskersOf } from '../store/reply-askers.ts';
import { findMatter } from './find-matter.ts';
import { recordNotFound } from './problems.ts';

/** One record with what stands on it and what the actor may do with it. */
export interface SeenEntry {
  readonly record: WorkRecord;
  readonly counts: boolean;
  readonly files: readonly RecordFile[];
  readonly questions: readonly RecordQuestion[];
  readonly may: readonly EntryAct[];
}

/** What may be done with one record. */
export type EntryAct = 'change' | 'confirm' | 'ask' | 'answer';

/** The records of one obligation as somebody sees them. */
export interface SeenRecords {
  readonly entries: readonly SeenEntry[];
  /** own: enters for the own body; on-behalf: for another, naming how it was told; null: may not enter. */
  readonly entering: 'own' | 'on-behalf' | null;
  /** What an urgent request asks under it. */
  readonly asks: readonly OwedQuestion[];
}

/** The records of one obligation, oldest first, in a constant number of statements. @throws ProblemError obligation-not-found */
export async function lookAtRecords(
  db: Queryable,
  actor: Actor,
  obligationId: string,
  now: Date,
): Promise<SeenRecords> {
  const { realmId } = actor;
  const { matter, isOwn, obligation } = await findMatter(db, actor, obligationId, now);
  const records = await readRecordsOf(db, realmId, obligationId);
  const files = await readFilesOf(db, realmId, obligationId);
  const questions = await readQuestionsOf(db, realmId, obligationId);
  const byLink = records.filter(({ source }) => source === 'reply-link').map(({ id }) => id);
  const askers = await readAskersOf(db, realmId, byLink);
  const asked = Map.groupBy(questions, ({ recordId }) => recordId);
  const entries = records.map((record) => {
    const viaLink = record.source === 'reply-link';
    const linkBy = askers.get(record.id) ?? null;
    const law = { ...matter, enteredBy: record.enteredOrganizationId, viaLink, linkBy };
    const may = (action: Parameters<typeof canRecord>[1]) => canRecord(actor, action, law).allowed;
    const acts: (EntryAct | false)[] = [
      may('records.change-record') && 'change',
      record.confirmedAt === null && may('records.confirm-record') && 'confirm',
      may('records.ask-for-more') && 'ask',
      may('records.answer-question') && 'answer',
    ];
    return {
      record,
      counts: counts(record),
      files: files.filter(({ id }) => record.files.includes(id)),
      questions: asked.get(record.id) ?? [],
      may: acts.filter((entry) => entry !== false),
    };
  });
  // What has to be put right after an inspection is answered there.
  const mayEnter = obligation.origin !== 'remedy' && canRecord(actor, 'records.add-record', matter).allowed;
  const asks = await lookAtOwedQuestions(db, realmId, obligationId);
  return { entries, entering: mayEnter ? (isOwn ? 'own' : 'on-behalf') : null, asks };
}

/** The indicators a realm counts by; the starter set while it has kept none. */
export async function listIndicators(db: Queryable, realmId: string): Promise<readonly Indicator[]> {
  const kept = await readIndicators(db, realmId);
  return kept.length === 0 ? STARTER_INDICATORS : kept;
}

/** The indicators a realm counts or counted by, for figures that are there. */
export async function listEveryIndicator(db: Queryable, realmId: string): Promise<readonly Indicator[]> {
  const kept = await readEveryIndicator(db, realmId);
  return kept.length === 0 ? STARTER_INDICATORS : kept;
}

/** What one record said before it was corrected, oldest first. @throws ProblemError record-not-found */
export async function listVersions(
  db: Queryable,
  realmId: string,
  recordId: string,
): Promise<readonly RecordVersion[]> {
  const versions = await readVersions(db, realmId, recordId);
  if (versions.length === 0) throw recordNotFound();
  return versions;
}
