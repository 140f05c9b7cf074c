import { foldText } from '#kernel/language/fold-text.ts';
import { GUIDE, SHEET_KEYS, SHEETS, type SheetColumn, type SheetKey } from './sheet-layout.ts';
import { describeProblem, type SheetProblem } from './sheet-problem.ts';

/** A cell of a workbook as it was read. */
export type TableCell = string | number | boolean | { readonly day: string } | null;

/** A sheet of a workbook as it was read: its first row holds the headers. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A row with words in it. */
export interface TableRow {
  readonly sheet: string;
  /** As a spreadsheet program counts. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, TableCell>;
  /** The header under which a column stands in this file. */
  readonly headers: ReadonlyMap<string, string>;
}

/** The rows of each sheet of the layout; sheets that the file lacks have none. */
export type Tables = Readonly<Record<SheetKey, readonly TableRow[]>>;

/** Finds the sheets and columns of the layout in a workbook, under their Vietnamese or English names. */
export function readTables(sheets: readonly TableSheet[], problems: SheetProblem[]): Tables {
  const tables: Record<SheetKey, readonly TableRow[]> = {
    bodies: [],
    names: [],
    parents: [],
    successions: [],
    contacts: [],
  };
  const seen = new Set<SheetKey>();
  for (const sheet of sheets) {
    const key = SHEET_KEYS.find((each) => isNamed(sheet.name, SHEETS[each]));
    if (key === undefined) {
      if (!isNamed(sheet.name, GUIDE))
        problems.push(describeProblem('sheet-ignored', { sheet: sheet.name, row: null }));
    } else if (seen.has(key)) {
      problems.push(describeProblem('sheet-twice', { sheet: sheet.name, row: null }));
    } else {
      seen.add(key);
      tables[key] = readRows(sheet, SHEETS[key].columns, problems);
    }
  }
  const { vi } = SHEETS.bodies;
  if (!seen.has('bodies')) problems.push(describeProblem('sheet-missing', { sheet: vi, row: null }));
  return tables;
}

function isNamed(printed: string, layout: { readonly vi: string; readonly en: string }): boolean {
  const wanted = fold(printed);
  return wanted === fold(layout.vi) || wanted === fold(layout.en);
}

function readRows(sheet: TableSheet, columns: readonly SheetColumn[], problems: SheetProblem[]): TableRow[] {
  const places = new Map<string, number>();
  const headers = new Map<string, string>();
  for (const [at, cell] of (sheet.rows[0] ?? []).entries()) {
    if (cell === null) continue;
    const printed = String(typeof cell === 'object' ? cell.day : cell);
    const place = { sheet: sheet.name, row: 1, column: printed };
    const column = columns.find((each) => isNamed(printed, each));
    if (column === undefined) problems.push(describeProblem('column-ignored', place));
    else if (places.has(column.key)) problems.push(describeProblem('column-twice', place));
    else {
      places.set(column.key, at);
      headers.set(column.key, printed);
    }
  }
  const missing = columns.filter((column) => column.required === true && !places.has(column.key));
  for (const { vi } of missing)
    problems.push(describeProblem('column-missing', { sheet: sheet.name, row: 1, column: vi }));
  if (missing.length > 0) return [];
  return sheet.rows.slice(1).flatMap((cells, at): TableRow[] => {
    if (cells.every((cell) => cell === null)) return [];
    const named = new Map([...places].map(([key, column]) => [key, cells[column] ?? null]));
    return [{ sheet: sheet.name, row: at + 2, cells: named, headers }];
  });
}

function fold(text: string): string {
  return foldText(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}
