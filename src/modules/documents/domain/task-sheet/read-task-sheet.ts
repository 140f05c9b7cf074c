import { foldSpace, foldText } from '#kernel/language/fold-text.ts';
import { describeTaskProblem, type TaskSheetProblem } from './sheet-problem.ts';
import {
  isHeading,
  LONGEST_CELL,
  LONGEST_TEXT,
  TASK_COLUMNS,
  type TaskColumn,
  type TaskRow,
} from './task-row.ts';

/** A cell as the reader of spreadsheets gives it. */
export type SheetValue = string | number | boolean | { readonly day: string } | null;

/** A sheet as the reader of spreadsheets gives it. */
export interface SheetOfTasks {
  readonly rows: readonly (readonly SheetValue[])[];
}

/** A row of the sheet that says something, and where it stands. */
export interface PlacedTaskRow extends TaskRow {
  /** As a spreadsheet program counts. */
  readonly row: number;
}

/** What a workbook tells: its rows of tasks, and everything that stands in the way. */
export interface ReadTaskSheet {
  readonly rows: readonly PlacedTaskRow[];
  readonly problems: readonly TaskSheetProblem[];
}

/** Titles and merged cells may stand above the headers. */
const HEADER_WITHIN = 20;
const MOST_ROWS = 1000;

/** Reads the first sheet that has the headers of a list of tasks, wherever these stand and in whatever order. */
export function readTaskSheet(sheets: readonly SheetOfTasks[]): ReadTaskSheet {
  for (const { rows } of sheets) {
    for (const [at, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
      const columns = readHeader(cells);
      if (columns !== null) return readRows(rows, at + 1, columns);
    }
  }
  return { rows: [], problems: [describeTaskProblem('no-header', { row: null })] };
}

type Columns = ReadonlyMap<TaskColumn, number>;

/** What headers of such lists are called, without accents. */
const HEADERS: Readonly<Record<TaskColumn, RegExp>> = {
  number: /^(?:stt|tt|so tt|so thu tu|so|no\.?)$/u,
  text: /^(?:noi dung|nhiem vu|cong viec|ten nhiem vu|noi dung (?:nhiem vu|cong viec|thuc hien)|nhiem vu, giai phap|nhiem vu cu the|task)$/u,
  lead: /^(?:chu tri|(?:co quan|don vi|so, ban, nganh)(?:, (?:co quan|don vi))? (?:chu tri|thuc hien)(?: thuc hien)?|lead)$/u,
  coordinate:
    /^(?:phoi hop|(?:co quan|don vi)(?:, (?:co quan|don vi))? phoi hop(?: thuc hien)?|coordinate)$/u,
  time: /^(?:thoi gian|thoi han|han|tien do|thoi gian (?:thuc hien|hoan thanh)|thoi han hoan thanh|han hoan thanh|time)$/u,
  product:
    /^(?:san pham|ket qua|san pham,? ket qua|san pham du kien|ket qua, san pham|ket qua du kien|product)$/u,
};

function readHeader(cells: readonly SheetValue[]): Columns | null {
  const columns = new Map<TaskColumn, number>();
  for (const [at, cell] of cells.entries()) {
    const name = foldText(foldSpace(wordsOf(cell))).replace(/[:.]$/u, '');
    const found = TASK_COLUMNS.find(({ key }) => !columns.has(key) && HEADERS[key].test(name));
    if (found !== undefined) columns.set(found.key, at);
  }
  const says =
    columns.has('lead') || columns.has('time') || columns.has('coordinate') || columns.has('number');
  return columns.has('text') && says ? columns : null;
}

function readRows(rows: SheetOfTasks['rows'], from: number, columns: Columns): ReadTaskSheet {
  const read = rows
    .slice(from)
    .map((cells, index) => placeRow(cells, columns, from + index + 1))
    .filter((row) => TASK_COLUMNS.some(({ key }) => key !== 'number' && row[key] !== ''));
  const tasks = read.filter((row) => !isHeading(row));
  if (tasks.length === 0) return { rows: [], problems: [describeTaskProblem('no-rows', { row: null })] };
  if (tasks.length > MOST_ROWS)
    return { rows: [], problems: [describeTaskProblem('too-many-rows', { row: null })] };
  return { rows: read, problems: read.flatMap(findCellProblems) };
}

function placeRow(cells: readonly SheetValue[], columns: Columns, row: number): PlacedTaskRow {
  const words = (key: TaskColumn): string => {
    const at = columns.get(key);
    return at === undefined ? '' : wordsOf(cells[at] ?? null);
  };
  const { number, text, lead, coordinate, time, product } = {
    number: words('number'),
    text: words('text'),
    lead: words('lead'),
    coordinate: words('coordinate'),
    time: words('time'),
    product: words('product'),
  };
  return {
    row,
    number,
    text: foldSpace(text),
    lead,
    coordinate,
    time: foldSpace(time),
    product: foldSpace(product),
  };
}

/** The words of a cell; a day as documents write it. */
function wordsOf(cell: SheetValue): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day.split('-').map(Number).reverse().join('/');
  return String(cell).trim();
}

function findCellProblems(row: PlacedTaskRow): TaskSheetProblem[] {
  const problems: TaskSheetProblem[] = [];
  if (row.text === '')
    problems.push(describeTaskProblem('text-missing', { row: row.row, column: 'Nội dung' }));
  for (const { key, header } of TASK_COLUMNS) {
    if (row[key].length > (key === 'text' ? LONGEST_TEXT : LONGEST_CELL))
      problems.push(describeTaskProblem('text-length', { row: row.row, column: header, value: row[key] }));
  }
  return problems;
}
