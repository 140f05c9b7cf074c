import { unzipSync } from 'fflate';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { failure, type Result, success } from '#kernel/base/result.ts';
import type { ReadSheet, SheetCell, SheetFailure } from './sheet-cell.ts';

const megabyte = 1024 * 1024;
/** Lists of bodies of the whole nation stay below one megabyte. */
const maximumFileSize = 10 * megabyte;
const maximumTotalSize = 96 * megabyte;
const maximumRatio = 250;
const ratioIsCheckedFrom = 4 * megabyte;
const maximumEntries = 2000;
const maximumSheets = 40;
const maximumRows = 20_000;
const maximumColumns = 100;

/**
 * Reads the cells of an XLSX file, hidden sheets aside. Heavy and hostile: run it behind a fence for files of
 * strangers. Text keeps its words in NFC without spaces around it; days are days in the calendar of the file. A cell that was
 * merged over several rows says the same of each of them that says anything.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly ReadSheet[], SheetFailure>> {
  const refused = refuse(bytes);
  if (refused !== null) return failure(refused);
  try {
    const workbook = await readXlsx(bytes, {
      sheets: (info) => info.hidden !== true && info.veryHidden !== true,
      range: `A1:CV${maximumRows + 1}`,
    });
    if (workbook.sheets.length > maximumSheets) return failure(tooLarge(`${maximumSheets} sheets`));
    if (workbook.sheets.some(({ merges = [] }) => spannedRows(merges) > maximumRows * maximumColumns))
      return failure(tooLarge(null));
    const sheets = workbook.sheets.map(({ name, rows, merges = [] }) => {
      const cells = dropEmptyEnd(rows.map((row) => row.slice(0, maximumColumns).map(readCell)));
      return { name, rows: fillDown(cells, merges) };
    });
    const long = sheets.find((sheet) => sheet.rows.length > maximumRows);
    if (long !== undefined) return failure({ code: 'too-many-rows', detail: `${maximumRows}` });
    return success(sheets);
  } catch {
    return failure({ code: 'broken', detail: null });
  }
}

/** Looks at the file from outside: what it is, and how much it would swell. */
function refuse(bytes: Uint8Array): SheetFailure | null {
  if (bytes.length > maximumFileSize) return tooLarge(`${maximumFileSize / megabyte} MB`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { code: 'locked', detail: null };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { code: 'not-a-workbook', detail: null };
  let entries = 0;
  let total = 0;
  let swells = false;
  let isWorkbook = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        total += originalSize;
        swells ||= originalSize > ratioIsCheckedFrom && originalSize > size * maximumRatio;
        isWorkbook ||= /^xl\/workbook\.xml$/u.test(name);
        return false;
      },
    });
  } catch {
    return { code: 'broken', detail: null };
  }
  if (entries > maximumEntries || total > maximumTotalSize || swells) return tooLarge(null);
  return isWorkbook ? null : { code: 'not-a-workbook', detail: null };
}

function tooLarge(detail: string | null): SheetFailure {
  return { code: 'too-large', detail };
}

function readCell(value: CellValue | undefined): SheetCell {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return readDay(value);
  if (typeof value !== 'string') return value;
  const text = value.normalize('NFC').trim();
  if (text === '') return null;
  return /^'[=+\-@\t\r']/u.test(text) ? text.slice(1) : text;
}

function readDay(value: Date): SheetCell {
  return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
}

/** Spreadsheet programs keep formatted rows without words; they are no rows. */
function dropEmptyEnd(rows: SheetCell[][]): SheetCell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null));
  return rows.slice(0, last + 1);
}

type Merge = NonNullable<Sheet['merges']>[number];

function spannedRows(merges: readonly Merge[]): number {
  return merges.reduce((sum, { startRow, endRow }) => sum + endRow - startRow, 0);
}

/** A day or a place that people merge over the rows it holds for stands in the file once; headings over columns stay where they are. */
function fillDown(rows: SheetCell[][], merges: readonly Merge[]): SheetCell[][] {
  const speaks = rows.map((row) => row.some((cell) => cell !== null));
  for (const { startRow, endRow, startCol } of merges) {
    const said = rows[startRow]?.[startCol] ?? null;
    for (let at = startRow + 1; said !== null && at <= Math.min(endRow, rows.length - 1); at += 1)
      if (speaks[at]) rows[at] = withCell(rows[at] ?? [], startCol, said);
  }
  return rows;
}

function withCell(row: readonly SheetCell[], column: number, cell: SheetCell): SheetCell[] {
  const width = Math.max(row.length, column + 1);
  return Array.from({ length: width }, (_, at) => (at === column ? cell : (row[at] ?? null)));
}
