import type { Act } from '#modules/audit/door.ts';
import type { Database } from '#platform/db/database.ts';
import { unreadable } from '#reading/reading-outcome.ts';
import { isKeepable } from '../domain/keepable.ts';
import { checkTaskSheet } from '../domain/task-sheet/check-draft-rows.ts';
import { readTaskSheet } from '../domain/task-sheet/read-task-sheet.ts';
import type { TaskSheetProblem } from '../domain/task-sheet/sheet-problem.ts';
import { secretMark, unreadableFile } from './problems.ts';
import type { ReadSheets } from './read-document.ts';
import { keepRefusal } from './refuse-secret-words.ts';
import { unreadableSheet } from './scan-problems.ts';

/** A spreadsheet of tasks that somebody sends. */
export interface SentTaskSheet {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Completes times that name no year. */
  readonly year: number | null;
  /** Say what it would make, write nothing. */
  readonly dryRun: boolean;
}

/** What a spreadsheet of tasks makes or would make; the reading only when it was written. */
export interface TaskSheetOutcome<Reading> {
  readonly tasks: readonly {
    readonly number: string | null;
    readonly text: string;
    readonly lead: readonly string[];
  }[];
  readonly problems: readonly TaskSheetProblem[];
  readonly reading: Reading | null;
}

/** What the rows of a spreadsheet make. */
type Drafted = Pick<ReturnType<typeof checkTaskSheet>, 'tree' | 'draft'>;

/**
 * Reads a spreadsheet of tasks in the fence and has it kept, unless it is only looked at or anything hinders.
 *
 * @throws ProblemError secret-mark, unreadable-file, and as `keep`
 */
export async function takeTaskSheet<Reading>(
  world: { readonly db: Database; readonly readSheets: ReadSheets },
  act: Act,
  { bytes, name, year, dryRun }: SentTaskSheet,
  keep: (drafted: Drafted) => Promise<Reading>,
): Promise<TaskSheetOutcome<Reading>> {
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
  const isOnlyLook = dryRun || problems.some(({ hinders }) => hinders);
  return { tasks, problems, reading: isOnlyLook ? null : await keep({ tree, draft }) };
}
