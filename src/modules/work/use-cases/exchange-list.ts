import type { Actor } from '#kernel/law/actor.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { checkChange, type WantedChange } from '../domain/check-change.ts';
import { HEADERS, STATE_WORDS, writeCell } from '../domain/exchange/list-columns.ts';
import {
  type RowProblem,
  readListSheet,
  type SheetRow,
  type TableSheet,
} from '../domain/exchange/read-list-sheet.ts';
import type { ListColumn } from '../domain/list-column.ts';
import type { Obligation } from '../domain/obligation.ts';
import { findObligations } from '../store/change-obligations.ts';
import { readPage } from '../store/list-obligations.ts';
import { changeObligations } from './change-obligations.ts';
import { arrangeList, type ObligationQuery } from './list-obligations.ts';
import { tooManyRows, wrongCursor } from './problems.ts';

/** Rows of one workbook: spreadsheet programs of offices open that many with ease, and it is read back whole. */
export const MOST_ROWS = 10_000;
const ROWS_AT_ONCE = 1000;

/**
 * The list somebody sees, as a workbook: its rows in its order, its columns, and two more by which rows are known when
 * they come back. Read in one snapshot by pages; the export is audited.
 *
 * @throws ProblemError workbook-too-long (422)
 */
export async function exportList(
  tx: Transaction,
  act: Act,
  query: Omit<ObligationQuery, 'cursor'>,
  columns: readonly ListColumn[],
): Promise<Uint8Array> {
  const list = await arrangeList(tx, act.realmId, query, localMinute(act.now));
  const rows: string[][] = [];
  let cursor: string | null = null;
  do {
    const page = await readPage(tx, list, cursor, { rows: ROWS_AT_ONCE, counted: MOST_ROWS });
    if (page === null) throw wrongCursor();
    if (page.total === null) throw tooManyRows(MOST_ROWS);
    rows.push(...page.obligations.map((row) => writeRow(row, columns)));
    cursor = page.nextCursor;
  } while (cursor !== null);
  await recordAudit(tx, act, {
    action: 'work.export-list',
    object: { type: 'realm', id: act.realmId },
    before: null,
    after: { rows: rows.length, columns },
  });
  return writeSheet(columns, rows);
}

function writeRow(row: Obligation, columns: readonly ListColumn[]): string[] {
  const changed = localMinute(row.changedAt);
  return [...columns.map((column) => writeCell(column, row, changed)), row.id, String(row.version)];
}

function writeSheet(columns: readonly ListColumn[], rows: readonly string[][]): Promise<Uint8Array> {
  const states = Object.values(STATE_WORDS);
  const guide = 'Trạng thái';
  return writeWorkbook([
    {
      name: 'Nhiệm vụ',
      columns: [...columns, 'id' as const, 'version' as const].map((column) => ({
        header: HEADERS[column].words,
        width: HEADERS[column].width,
        ...(column === 'state' ? { choices: `'${guide}'!$A$2:$A$${states.length + 1}` } : {}),
      })),
      rows,
    },
    { name: guide, columns: [{ header: 'Các trạng thái', width: 24 }], rows: states.map((state) => [state]) },
  ]);
}

/** What a workbook would change, row by row. */
export interface ListImport {
  readonly changes: readonly {
    readonly row: number;
    readonly before: Obligation;
    readonly wanted: WantedChange;
  }[];
  readonly unchanged: number;
  readonly problems: readonly RowProblem[];
}

/** Says what the sheets would change, and everything that stands in the way; writes nothing. One statement. */
export async function previewList(
  db: Queryable,
  act: Act & { readonly actor: Actor },
  sheets: readonly TableSheet[],
): Promise<ListImport> {
  const { rows, problems } = readListSheet(sheets);
  const found = await findObligations(
    db,
    act.realmId,
    rows.map(({ id }) => id),
  );
  const looked = rows.map((row) => lookAtRow(row, found.get(row.id), act));
  return {
    changes: looked.flatMap(({ change }) => change ?? []),
    unchanged: looked.filter(({ change, problem }) => change === null && problem === null).length,
    problems: [...problems, ...looked.flatMap(({ problem }) => problem ?? [])].sort(
      (one, other) => (one.row ?? 0) - (other.row ?? 0),
    ),
  };
}

/** Changes what the sheets say in the caller's transaction; where anything stands in the way, nothing. */
export async function importList(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  sheets: readonly TableSheet[],
): Promise<ListImport> {
  const plan = await previewList(tx, act, sheets);
  if (plan.problems.length > 0 || plan.changes.length === 0) return plan;
  await changeObligations(
    tx,
    act,
    plan.changes.map(({ wanted }) => wanted),
  );
  return plan;
}

function lookAtRow(
  sheetRow: SheetRow,
  before: Obligation | undefined,
  act: Act & { readonly actor: Actor },
): { readonly change: ListImport['changes'][number] | null; readonly problem: RowProblem | null } {
  const { row, id, version, state, note } = sheetRow;
  if (before === undefined)
    return { change: null, problem: { row, column: HEADERS.id.words, code: 'id-unknown', given: id } };
  const wanted = {
    id,
    version,
    state: state ?? before.state,
    reason: note === undefined ? before.reason : note,
    // A workbook names nobody who allowed it: what is not done yet is said to be so on the screen.
    allowedBy: before.allowedBy,
  };
  const outcome = checkChange(before, wanted, act.actor, act.now);
  if (outcome.kind === 'unchanged') return { change: null, problem: null };
  if (outcome.kind === 'allowed') return { change: { row, before, wanted }, problem: null };
  const column = outcome.refusal === 'reason-needed' ? HEADERS.note.words : HEADERS.state.words;
  const given = outcome.refusal === 'changed-meanwhile' ? before.changedByName : STATE_WORDS[wanted.state];
  return { change: null, problem: { row, column, code: outcome.refusal, given } };
}
