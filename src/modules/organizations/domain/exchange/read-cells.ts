import { readSheetDay } from '#kernel/time/sheet-day.ts';
import type { TableCell, TableRow } from './read-tables.ts';
import { describeProblem, type SheetProblem, type SheetProblemCode } from './sheet-problem.ts';
import { findWord, type WordList } from './sheet-words.ts';

/** Reads the cells of one row; what is wrong goes to `problems` and reads as nothing. */
export interface RowReader {
  /** Words with single spaces; null when the cell is empty. */
  text(key: string, longest: number): string | null;
  /** A day as `2025-07-01`. */
  day(key: string): string | null;
  /** One of a closed list of values. */
  word<Value extends string>(key: string, words: WordList<Value>, code: SheetProblemCode): Value | null;
  /** Phone numbers, separated by semicolons, commas or line breaks. */
  phones(key: string): string[];
  report(code: SheetProblemCode, key?: string): void;
}

/** Opens one row for reading. */
export function openRow(row: TableRow, problems: SheetProblem[]): RowReader {
  const cellOf = (key: string): TableCell => row.cells.get(key) ?? null;
  const report = (code: SheetProblemCode, key?: string) => {
    const column = key === undefined ? null : (row.headers.get(key) ?? null);
    const value = key === undefined ? null : writeCell(cellOf(key));
    problems.push(describeProblem(code, { sheet: row.sheet, row: row.row, column, value }));
  };
  return {
    report,
    text: (key, longest) => {
      const text = writeCell(cellOf(key));
      if (text !== null && text.length > longest) {
        report('text-length', key);
        return null;
      }
      return text;
    },
    day: (key) => {
      const cell = cellOf(key);
      const day = readSheetDay(cell);
      if (cell !== null && day === null) report('day-wrong', key);
      return day;
    },
    word: (key, words, code) => {
      const text = writeCell(cellOf(key));
      const value = text === null ? null : findWord(words, text);
      if (text !== null && value === null) report(code, key);
      return value;
    },
    phones: (key) => readPhones(cellOf(key), (code) => report(code, key)),
  };
}

/** A cell as the words a person sees in it. */
function writeCell(cell: TableCell): string | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return cell.day.split('-').reverse().join('/');
  const text = String(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}

const PHONE = /^\+?[\d\s().-]{5,30}(?:\s*(?:máy lẻ|ml|ext)\.?\s*\d{1,6})?$/iu;

function readPhones(cell: TableCell, report: (code: SheetProblemCode) => void): string[] {
  if (cell === null) return [];
  // A number typed into a cell loses the 0 with which every number in Viet Nam begins.
  if (typeof cell === 'number' && Number.isInteger(cell) && /^\d{8,10}$/u.test(String(cell))) {
    report('phone-zero');
    return [`0${cell}`];
  }
  const numbers = (writeCell(cell) ?? '').split(/\s*[;,\n]\s*/u).filter((number) => number !== '');
  const wrong = numbers.some((number) => !PHONE.test(number));
  if (wrong || numbers.length > 10) report('phone-wrong');
  return wrong ? [] : numbers;
}
