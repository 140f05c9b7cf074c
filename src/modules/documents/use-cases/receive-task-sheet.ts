import type { Act } from '#modules/audit/door.ts';
import { unreadable } from '#reading/reading-outcome.ts';
import { isKeepable } from '../domain/keepable.ts';
import { SHEET_MEDIA_TYPE } from '../domain/media-type.ts';
import type { ReadingSummary } from '../domain/reading.ts';
import { checkTaskSheet } from '../domain/task-sheet/check-draft-rows.ts';
import { readTaskSheet } from '../domain/task-sheet/read-task-sheet.ts';
import type { TaskSheetProblem } from '../domain/task-sheet/sheet-problem.ts';
import { secretMark, unreadableFile } from './problems.ts';
import type { ReadSheets } from './read-document.ts';
import { admitBytes, keepFile, type ReceivingWorld } from './receive-document.ts';
import type { SentTaskSheet, TaskSheetOutcome } from './receive-words.ts';
import { keepRefusal } from './refuse-secret-words.ts';
import { unreadableSheet } from './scan-problems.ts';

/** What a spreadsheet of tasks makes or would make; the reading only when it was kept. */
export interface ReceivedSheet {
  readonly tasks: TaskSheetOutcome['tasks'];
  readonly problems: readonly TaskSheetProblem[];
  readonly reading: ReadingSummary | null;
}

/**
 * Takes a spreadsheet of tasks in as a document of its own: the original is kept, its rows are the draft. While
 * anything hinders, or when it is only looked at, nothing is kept; a secrecy mark in any cell refuses it.
 *
 * @throws ProblemError file-empty, file-too-large, already-received, secret-mark, unreadable-file
 */
export async function receiveTaskSheet(
  world: Pick<ReceivingWorld, 'db' | 'files' | 'config'> & { readonly readSheets: ReadSheets },
  act: Act,
  { bytes, name, year, dryRun }: SentTaskSheet,
): Promise<ReceivedSheet> {
  const sha256 = await admitBytes(world, act.realmId, bytes);
  const outcome = await world.readSheets({ bytes, name });
  if (outcome.kind === 'secret') {
    await keepRefusal(world.db, act, 'xlsx');
    throw secretMark();
  }
  if (outcome.kind === 'unreadable') throw unreadableSheet(outcome.code, outcome.detail);
  const { tree, draft, problems } = checkTaskSheet(readTaskSheet(outcome.sheets), year);
  if (!isKeepable([tree, draft])) throw unreadableFile(unreadable('unknown-format'));
  const tasks = draft.tasks.map(({ number, text, lead }) => ({
    number,
    text,
    lead: lead.map((body) => body.text),
  }));
  if (dryRun || problems.some(({ hinders }) => hinders)) return { tasks, problems, reading: null };
  const taken = { way: 'file' as const, tree, draft, pages: null, mediaType: SHEET_MEDIA_TYPE };
  return { tasks, problems, reading: await keepFile(world, act, { name, bytes, sha256 }, taken) };
}
