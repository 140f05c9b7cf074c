import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { applyCorrections } from '../domain/apply-corrections.ts';
import { unknownPlaces } from '../domain/corrected-places.ts';
import {
  type CorrectionPath,
  type Corrections,
  mergeCorrections,
  type RowCounts,
  unknownRows,
} from '../domain/corrections.ts';
import type { ReadingState, StoredReading } from '../domain/reading.ts';
import { addedOf, correctedParts, rowParts } from '../domain/row-corrections.ts';
import { summarizeReading } from '../domain/summarize-reading.ts';
import { lockReading } from '../store/find-reading.ts';
import { updateCorrections, updateState } from '../store/write-reading.ts';
import { readingNotAwaiting, readingNotFound, unknownPlace, unknownRow } from './problems.ts';

/** Which document, and the version of it that the person saw. */
export interface SeenReading {
  readonly id: string;
  readonly version: number;
}

/**
 * Keeps what a person set right, laid over what was set right before and is not taken away by `without`.
 *
 * @throws ProblemError reading-not-found, version-conflict, reading-confirmed, reading-discarded, unknown-task,
 * unknown-reporting, unknown-reference, unknown-duty, unknown-place
 */
export async function correctReading(
  tx: Transaction,
  act: Act,
  seen: SeenReading,
  corrections: Corrections,
  without: readonly CorrectionPath[] = [],
): Promise<StoredReading> {
  const reading = await takeReading(tx, act, seen, 'awaiting');
  const [stranger] = unknownRows(corrections, countRows(reading));
  if (stranger !== undefined) throw unknownRow(stranger.part, stranger.index);
  if (unknownPlaces(corrections, reading.tree).length > 0) throw unknownPlace();
  const merged = mergeCorrections(reading.corrections, corrections, without);
  const facts = summarizeReading(applyCorrections(reading.draft, merged), reading.file.name);
  const author = authorOf(act);
  await updateCorrections(tx, { realmId: act.realmId, id: seen.id }, merged, facts, author);
  await recordAudit(tx, act, {
    action: 'documents.correct-reading',
    object: { type: 'reading', id: seen.id },
    before: { version: reading.version },
    after: { version: reading.version + 1, corrected: namePartsSetRight(corrections, without) },
  });
  return {
    ...reading,
    ...facts,
    corrections: merged,
    version: reading.version + 1,
    changedAt: author.at,
    changedByName: author.name,
  };
}

/** Puts a document aside. @throws ProblemError as `correctReading` */
export async function discardReading(tx: Transaction, act: Act, seen: SeenReading): Promise<StoredReading> {
  return moveReading(tx, act, seen, {
    from: 'awaiting',
    to: 'discarded',
    action: 'documents.discard-reading',
  });
}

/** Takes a document back that was put aside. @throws ProblemError as `correctReading` */
export async function restoreReading(tx: Transaction, act: Act, seen: SeenReading): Promise<StoredReading> {
  return moveReading(tx, act, seen, {
    from: 'discarded',
    to: 'awaiting',
    action: 'documents.restore-reading',
  });
}

/**
 * Takes a document for one write: kept from other writers, in the version the person saw, in the right state.
 *
 * @throws ProblemError reading-not-found, version-conflict, reading-confirmed, reading-discarded
 */
export async function takeReading(
  tx: Transaction,
  act: Act,
  seen: SeenReading,
  state: ReadingState,
): Promise<StoredReading> {
  const reading = await lockReading(tx, act.realmId, seen.id);
  if (reading === null) throw readingNotFound();
  // A document that became a plan or was put aside says so; that tells more than its version.
  if (reading.state !== state && reading.state !== 'awaiting') throw readingNotAwaiting(reading);
  if (reading.state !== state || reading.version !== seen.version) throw versionConflict(reading);
  return reading;
}

interface Move {
  readonly from: ReadingState;
  readonly to: ReadingState;
  readonly action: string;
}

async function moveReading(tx: Transaction, act: Act, seen: SeenReading, move: Move): Promise<StoredReading> {
  const reading = await takeReading(tx, act, seen, move.from);
  const author = authorOf(act);
  await updateState(tx, { realmId: act.realmId, id: seen.id }, move.to, null, author);
  await recordAudit(tx, act, {
    action: move.action,
    object: { type: 'reading', id: seen.id },
    before: { state: move.from },
    after: { state: move.to },
  });
  return {
    ...reading,
    state: move.to,
    version: reading.version + 1,
    changedAt: author.at,
    changedByName: author.name,
  };
}

function countRows({ draft, corrections }: StoredReading): RowCounts {
  return {
    tasks: draft.tasks.length + (corrections.added?.length ?? 0),
    reporting: draft.reporting.length + (corrections.addedReporting?.length ?? 0),
    references: draft.references.length + (corrections.addedReferences?.length ?? 0),
    duties: draft.duties.length,
  };
}

/** Names the parts that were set right, not their words: texts of documents do not belong into the audit. */
function namePartsSetRight(corrections: Corrections, without: readonly CorrectionPath[]): string[] {
  const names = Object.keys(corrections.names ?? {}).length;
  const seen = Object.keys(corrections.seen ?? {}).length;
  return [
    ...Object.keys(corrections.document ?? {}).map((field) => `document.${field}`),
    ...correctedParts.flatMap((part) =>
      Object.entries(corrections[part] ?? {}).flatMap(([index, row]) =>
        Object.keys(row).map((field) => `${part}.${index}.${field}`),
      ),
    ),
    ...rowParts.flatMap((part) => (corrections[addedOf[part]] ?? []).map(() => addedOf[part])),
    ...(names > 0 ? [`names: ${names}`] : []),
    ...(seen > 0 ? [`seen: ${seen}`] : []),
    ...(without.length > 0 ? [`taken away: ${without.length}`] : []),
  ];
}
