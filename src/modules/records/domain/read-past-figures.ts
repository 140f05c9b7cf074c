import { foldText } from '#kernel/language/fold-text.ts';
import { readCellAmount } from './amount.ts';
import type { Indicator } from './indicator.ts';
import { type ListRow, textOf } from './list-rows.ts';

/** A figure of a year before, as a row tells it. */
export interface PastFigureRow {
  readonly row: number;
  readonly year: number;
  /** The body under the name it bore in that year, as written. */
  readonly bodyName: string;
  readonly indicator: string;
  readonly amount: number;
  readonly source: string;
}

/** What is wrong in a row. */
export type FigureFaultCode =
  | 'heads-missing'
  | 'year-unreadable'
  | 'year-ahead'
  | 'body-missing'
  | 'body-unknown'
  | 'body-ambiguous'
  | 'indicator-unknown'
  | 'amount-unreadable'
  | 'source-missing'
  | 'figure-twice';

/** A row that cannot become a figure, and where. */
export interface FigureFault {
  readonly row: number;
  readonly column: string;
  readonly code: FigureFaultCode;
  readonly value: string;
}

/** The columns of the sheet, in the order in which it goes out. */
export const FIGURE_COLUMNS = [
  'Năm',
  'Cơ quan',
  'Mã chỉ tiêu',
  'Chỉ tiêu',
  'Số lượng',
  'Đơn vị',
  'Nguồn',
] as const;

type FigureColumn = (typeof FIGURE_COLUMNS)[number];

const NEEDED: readonly FigureColumn[] = ['Năm', 'Cơ quan', 'Mã chỉ tiêu', 'Số lượng', 'Nguồn'];
const MOST_ROWS_ABOVE = 10;
const EARLIEST_YEAR = 1990;

/** The rows of a sheet as figures, and what is wrong with the rest. */
export interface ReadFigures {
  readonly figures: readonly PastFigureRow[];
  readonly faults: readonly FigureFault[];
}

/**
 * Reads the sheet of figures of years before: its heads are found by their words wherever they stand among the first rows;
 * every row below becomes a figure or is named with what is wrong and where.
 */
export function readPastFigures(
  rows: readonly ListRow[],
  { thisYear, indicators }: { readonly thisYear: number; readonly indicators: readonly Indicator[] },
): ReadFigures {
  const head = rows
    .slice(0, MOST_ROWS_ABOVE)
    .find((row) => NEEDED.every((name) => placeOf(row, name) !== -1));
  if (head === undefined) {
    const missing = NEEDED.filter((name) => rows[0] === undefined || placeOf(rows[0], name) === -1);
    return {
      figures: [],
      faults: [{ row: 1, column: missing.join(', '), code: 'heads-missing', value: '' }],
    };
  }
  const codes = new Set(indicators.map(({ code }) => code));
  const figures: PastFigureRow[] = [];
  const faults: FigureFault[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.row <= head.row) continue;
    const { figure, wrong } = readFigure(row, head, { thisYear, codes });
    const name = [figure.year, foldText(figure.bodyName), figure.indicator].join('\u0000');
    if (wrong.length === 0 && seen.has(name))
      wrong.push({ row: row.row, column: 'Mã chỉ tiêu', code: 'figure-twice', value: figure.indicator });
    if (wrong.length > 0) faults.push(...wrong);
    else {
      seen.add(name);
      figures.push(figure);
    }
  }
  return { figures, faults };
}

function readFigure(
  row: ListRow,
  head: ListRow,
  { thisYear, codes }: { readonly thisYear: number; readonly codes: ReadonlySet<string> },
): { readonly figure: PastFigureRow; readonly wrong: FigureFault[] } {
  const wrong: FigureFault[] = [];
  const cell = (name: FigureColumn) => row.cells[placeOf(head, name)] ?? null;
  const note = (column: FigureColumn, code: FigureFaultCode) =>
    wrong.push({ row: row.row, column, code, value: textOf(cell(column)).slice(0, 200) });
  const year = Number(textOf(cell('Năm')));
  if (!Number.isInteger(year) || year < EARLIEST_YEAR || year > 2100) note('Năm', 'year-unreadable');
  else if (year > thisYear) note('Năm', 'year-ahead');
  const bodyName = textOf(cell('Cơ quan'));
  if (bodyName === '') note('Cơ quan', 'body-missing');
  const indicator = textOf(cell('Mã chỉ tiêu'));
  if (!codes.has(indicator)) note('Mã chỉ tiêu', 'indicator-unknown');
  const amount = readCellAmount(cell('Số lượng'));
  if (amount === null) note('Số lượng', 'amount-unreadable');
  const source = textOf(cell('Nguồn')).slice(0, 500);
  if (source === '') note('Nguồn', 'source-missing');
  return { figure: { row: row.row, year, bodyName, indicator, amount: amount ?? 0, source }, wrong };
}

function placeOf({ cells }: ListRow, name: FigureColumn): number {
  return cells.findIndex((cell) => foldText(textOf(cell)) === foldText(name));
}

/** A body under a name that it bore on some day. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
}

/**
 * The body that a printed name means among those of its year: the very name, else the same name without marks where only
 * one bears it. `unknown` and `ambiguous` wait for a person.
 */
export function findBodyOfYear(
  printed: string,
  bodies: readonly NamedBody[],
): NamedBody | 'unknown' | 'ambiguous' {
  const exact = bodies.filter(({ name }) => name.normalize('NFC') === printed);
  const alike = exact.length > 0 ? exact : bodies.filter(({ name }) => foldText(name) === foldText(printed));
  const [first] = alike;
  if (first === undefined) return 'unknown';
  return new Set(alike.map(({ id }) => id)).size === 1 ? first : 'ambiguous';
}
