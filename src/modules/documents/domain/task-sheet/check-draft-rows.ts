import { foldText } from '#kernel/language/fold-text.ts';
import { type DraftOfRows, draftOfRows } from './draft-of-rows.ts';
import type { PlacedTaskRow, ReadTaskSheet } from './read-task-sheet.ts';
import { describeTaskProblem, type TaskSheetProblem, type TaskSheetProblemCode } from './sheet-problem.ts';
import { isHeading } from './task-row.ts';

/** What a sheet would make, and every problem of it by row. */
export interface CheckedTaskSheet extends DraftOfRows {
  readonly problems: readonly TaskSheetProblem[];
}

const ASKED: Readonly<Record<string, TaskSheetProblemCode>> = {
  'task-without-lead': 'lead-missing',
  'lead-unlike-body': 'lead-unlike-body',
  'time-not-understood': 'time-not-understood',
  'time-depends': 'time-not-understood',
  'time-without-year': 'time-without-year',
};

/** Makes the draft of a sheet and says, row by row, all that hinders it or should be looked at. */
export function checkTaskSheet({ rows, problems }: ReadTaskSheet, year: number | null): CheckedTaskSheet {
  const made = draftOfRows(rows, year);
  const tasks = rows.filter((row) => !isHeading(row));
  const asked = made.draft.findings.flatMap(({ code, path }) => {
    const known = ASKED[code];
    const row = tasks[Number(path?.split('.')[1])];
    return known === undefined || row === undefined ? [] : [askAbout(known, row)];
  });
  const all = [...problems, ...asked, ...findRepeated(tasks)];
  return { ...made, problems: all.sort((one, other) => (one.row ?? 0) - (other.row ?? 0)) };
}

function askAbout(code: TaskSheetProblemCode, row: PlacedTaskRow): TaskSheetProblem {
  const isTime = code.startsWith('time');
  const value = isTime ? row.time : row.lead;
  return describeTaskProblem(code, {
    row: row.row,
    column: isTime ? 'Thời gian' : 'Chủ trì',
    ...(value === '' ? {} : { value }),
  });
}

function findRepeated(rows: readonly PlacedTaskRow[]): TaskSheetProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = foldText(`${row.text}|${row.lead}|${row.time}`);
    const isRepeated = row.text !== '' && seen.has(key);
    seen.add(key);
    const place = { row: row.row, column: 'Nội dung', value: row.text };
    return isRepeated ? [describeTaskProblem('text-twice', place)] : [];
  });
}
