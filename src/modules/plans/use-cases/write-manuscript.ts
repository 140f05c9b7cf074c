import type { Manuscript } from '#kernel/composition/manuscript.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { type Database, inTransaction, type Queryable, type Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import {
  type KeptManuscript,
  type ManuscriptState,
  type ManuscriptSummary,
  summarizeManuscript,
  wordsOfManuscript,
} from '../domain/manuscript/kept-manuscript.ts';
import {
  findManuscript,
  insertManuscript,
  lockManuscript,
  moveManuscript,
  readManuscripts,
  updateManuscript,
} from '../store/write-manuscript.ts';
import { manuscriptNotFound, manuscriptNotWriting } from './manuscript-problems.ts';

/** Which written plan, and the version of it that the person saw. */
export interface SeenManuscript {
  readonly id: string;
  readonly version: number;
}

/** How many the list shows; older ones are reached through the documents they became. */
const LIST_LENGTH = 100;

/** Written plans in these states, changed last first, at most 100. */
export async function listManuscripts(
  db: Queryable,
  realmId: string,
  states: readonly ManuscriptState[],
): Promise<ManuscriptSummary[]> {
  return readManuscripts(db, realmId, states, LIST_LENGTH);
}

/** One written plan. @throws ProblemError manuscript-not-found */
export async function getManuscript(db: Queryable, realmId: string, id: string): Promise<KeptManuscript> {
  const kept = await findManuscript(db, { realmId, id });
  if (kept === null) throw manuscriptNotFound();
  return kept;
}

/** Keeps a plan that somebody begins to write. @throws ProblemError secret-mark */
export async function startManuscript(
  db: Database,
  act: Act,
  content: Manuscript,
  fromPlanId: string | null,
): Promise<KeptManuscript> {
  await refuseSecretWords(db, act, wordsOfManuscript(content));
  const id = act.newId();
  const author = authorOf(act);
  await inTransaction(db, async (tx) => {
    await insertManuscript(tx, { realmId: act.realmId, id }, content, fromPlanId, author);
    await recordAudit(tx, act, {
      action: 'plans.start-manuscript',
      object: { type: 'manuscript', id },
      before: null,
      after: { fromPlanId, parts: content.parts.length },
    });
  });
  return {
    id,
    state: 'writing',
    ...summarizeManuscript(content),
    content,
    readingId: null,
    version: 1,
    startedAt: author.at,
    startedByName: author.name,
    changedAt: author.at,
    changedByName: author.name,
  };
}

/**
 * Keeps the words as they are now; refused when somebody else changed them since, so that both stay.
 *
 * @throws ProblemError secret-mark, manuscript-not-found, version-conflict, manuscript-handed, manuscript-discarded
 */
export async function saveManuscript(
  db: Database,
  act: Act,
  seen: SeenManuscript,
  content: Manuscript,
): Promise<KeptManuscript> {
  await refuseSecretWords(db, act, wordsOfManuscript(content));
  return inTransaction(db, async (tx) => {
    const kept = await takeManuscript(tx, act, seen, 'writing');
    const author = authorOf(act);
    await updateManuscript(tx, { realmId: act.realmId, id: kept.id }, content, author);
    await recordAudit(tx, act, {
      action: 'plans.save-manuscript',
      object: { type: 'manuscript', id: kept.id },
      before: { version: kept.version },
      // Not the words: the log outlives what people write.
      after: { version: kept.version + 1, parts: content.parts.length },
    });
    return {
      ...kept,
      ...summarizeManuscript(content),
      content,
      version: kept.version + 1,
      changedAt: author.at,
      changedByName: author.name,
    };
  });
}

/** Puts a written plan aside, takes it back, or goes on with one that was handed over. @throws ProblemError as `saveManuscript` */
export async function turnManuscript(
  tx: Transaction,
  act: Act,
  seen: SeenManuscript,
  turn: { readonly from: ManuscriptState; readonly to: ManuscriptState },
): Promise<KeptManuscript> {
  const kept = await takeManuscript(tx, act, seen, turn.from);
  return moveTo(tx, act, kept, turn.to, kept.readingId);
}

/** Moves a written plan that was taken, and keeps that in the audit. */
export async function moveTo(
  tx: Transaction,
  act: Act,
  kept: KeptManuscript,
  to: ManuscriptState,
  readingId: string | null,
): Promise<KeptManuscript> {
  const author = authorOf(act);
  await moveManuscript(tx, { realmId: act.realmId, id: kept.id }, to, readingId, author);
  await recordAudit(tx, act, {
    action: 'plans.move-manuscript',
    object: { type: 'manuscript', id: kept.id },
    before: { state: kept.state, readingId: kept.readingId },
    after: { state: to, readingId },
  });
  return {
    ...kept,
    state: to,
    readingId,
    version: kept.version + 1,
    changedAt: author.at,
    changedByName: author.name,
  };
}

/**
 * Takes a written plan for one write: kept from other writers, in the version that was seen, in the right state.
 *
 * @throws ProblemError manuscript-not-found, version-conflict, manuscript-handed, manuscript-discarded
 */
export async function takeManuscript(
  tx: Transaction,
  act: Act,
  seen: SeenManuscript,
  state: ManuscriptState,
): Promise<KeptManuscript> {
  const kept = await lockManuscript(tx, { realmId: act.realmId, id: seen.id });
  if (kept === null) throw manuscriptNotFound();
  if (kept.state !== state && kept.state !== 'writing') throw manuscriptNotWriting(kept);
  if (kept.state !== state || kept.version !== seen.version) throw versionConflict(kept);
  return kept;
}
