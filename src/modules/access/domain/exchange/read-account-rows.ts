import { foldText } from '#kernel/language/fold-text.ts';
import { ACCOUNT_SHEET, type AccountColumn } from './account-sheet.ts';
import {
  type AccountProblemCode,
  type AccountSheetProblem,
  describeAccountProblem,
} from './account-sheet-problem.ts';

/** A cell of a workbook as it was read. */
export type AccountCell = string | number | boolean | { readonly day: string } | null;

/** A sheet of a workbook as it was read: its first row holds the headers. */
export interface AccountTable {
  readonly name: string;
  readonly rows: readonly (readonly AccountCell[])[];
}

/** One row with words in it; what is wrong with it is told by `report`. */
export interface AccountRow {
  /** As a spreadsheet program counts. */
  readonly row: number;
  cell(key: string): AccountCell;
  /** The words a person sees in the cell, with single spaces; empty when there are none. */
  text(key: string): string;
  report(code: AccountProblemCode, key?: string): void;
}

const COLUMNS: readonly AccountColumn[] = ACCOUNT_SHEET.columns;

/** Finds the sheet of accounts and its columns, under their Vietnamese or English names; what is missing goes to `problems`. */
export function readAccountRows(
  sheets: readonly AccountTable[],
  problems: AccountSheetProblem[],
): AccountRow[] {
  const sheet = sheets.find(({ name }) => isNamed(name, ACCOUNT_SHEET));
  if (sheet === undefined) {
    problems.push(describeAccountProblem('sheet-missing', { sheet: ACCOUNT_SHEET.vi, row: null }));
    return [];
  }
  const places = findColumns(sheet, problems);
  if (places === null) return [];
  const rows = sheet.rows.slice(1).flatMap((cells, at) => {
    const isEmpty = cells.every((cell) => cell === null || writeCell(cell) === '');
    return isEmpty ? [] : [openRow(sheet, at + 2, { cells, places, problems })];
  });
  if (rows.length === 0) problems.push(describeAccountProblem('no-rows', { sheet: sheet.name, row: null }));
  return rows;
}

/** A column of this file: where it stands and under which header. */
type Places = ReadonlyMap<string, { readonly at: number; readonly header: string }>;

function findColumns(sheet: AccountTable, problems: AccountSheetProblem[]): Places | null {
  const places = new Map<string, { readonly at: number; readonly header: string }>();
  for (const [at, cell] of (sheet.rows[0] ?? []).entries()) {
    const header = writeCell(cell);
    if (header === '') continue;
    const column = COLUMNS.find((one) => isNamed(header, one));
    if (column === undefined || places.has(column.key))
      problems.push(describeAccountProblem('column-ignored', { sheet: sheet.name, row: 1, column: header }));
    else places.set(column.key, { at, header });
  }
  const missing = COLUMNS.filter(({ key, required }) => required === true && !places.has(key));
  for (const { vi } of missing)
    problems.push(describeAccountProblem('column-missing', { sheet: sheet.name, row: 1, column: vi }));
  return missing.length > 0 ? null : places;
}

interface OpenedCells {
  readonly cells: readonly AccountCell[];
  readonly places: Places;
  readonly problems: AccountSheetProblem[];
}

function openRow({ name }: AccountTable, row: number, { cells, places, problems }: OpenedCells): AccountRow {
  const cell = (key: string): AccountCell => cells[places.get(key)?.at ?? -1] ?? null;
  return {
    row,
    cell,
    text: (key) => writeCell(cell(key)),
    report: (code, key) => {
      const column = key === undefined ? null : (places.get(key)?.header ?? headerOf(key));
      const value = key === undefined ? null : writeCell(cell(key)) || null;
      problems.push(describeAccountProblem(code, { sheet: name, row, column, value }));
    },
  };
}

function headerOf(key: string): string | null {
  return COLUMNS.find((column) => column.key === key)?.vi ?? null;
}

function writeCell(cell: AccountCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'object' ? cell.day.split('-').reverse().join('/') : String(cell);
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function isNamed(printed: string, layout: { readonly vi: string; readonly en: string }): boolean {
  const wanted = foldText(printed.normalize('NFC')).trim();
  return wanted === foldText(layout.vi) || wanted === foldText(layout.en);
}
