import { addDays, isIsoDay } from './iso-day.ts';

/** Day 0 of the calendar in which spreadsheet programs count days. */
const SERIAL_ZERO = '1899-12-30';
/** 1954 to 2119: a number outside is no day that lost its format. */
const SERIALS = { from: 20_000, to: 80_000 };

/**
 * Reads the day that a cell of a spreadsheet holds, whether as a day, as words (`01/07/2025`) or as a number that lost its
 * format; null when it holds none.
 */
export function readSheetDay(
  cell: string | number | boolean | { readonly day: string } | null,
): string | null {
  if (cell === null || typeof cell === 'boolean') return null;
  if (typeof cell === 'object') return isIsoDay(cell.day) ? cell.day : null;
  if (typeof cell === 'number') {
    const isSerial = Number.isInteger(cell) && cell >= SERIALS.from && cell <= SERIALS.to;
    return isSerial ? addDays(SERIAL_ZERO, cell) : null;
  }
  const text = cell.trim();
  const printed = text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u);
  const iso =
    printed === null
      ? text
      : `${printed[3]}-${(printed[2] ?? '').padStart(2, '0')}-${(printed[1] ?? '').padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}
