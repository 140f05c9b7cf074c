import { appendAll } from '#kernel/base/append-all.ts';

/** One cell of a torn table; `to` is the line behind its bar. */
interface TornCell {
  readonly text: string;
  readonly to: number;
}

/** The title of the first column of every list of tasks. */
const FIRST_TITLE = /^(?:STT|TT|Số TT|Số thứ tự)\.?$/iu;
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVXL]{1,6}|[A-HĐ])[.)]?$/u;
const GROUP_NUMBER = /^(?:[IVXL]{1,6}|[A-HĐ])[.)]?$/u;
const FIRST_NUMBER = /^(?:0?1|I|A)[.)]?$/u;
/** More lines or characters without a bar are the text behind the table. */
const LONGEST_CELL = { lines: 24, characters: 1_500 };
const COLUMNS = { least: 3, most: 10 };

/**
 * Puts the rows of tables together again that a web page gave cell by cell, each on lines of its own with a bar
 * behind it: the titles up to the first number say how many cells a row has. Other lines stay as they are.
 *
 * `lineEnd` stands for a line end inside a cell in the rows returned.
 */
export function rebuildTornTables(lines: readonly string[], lineEnd: string): string[] {
  const whole: string[] = [];
  let index = 0;
  while (index < lines.length) {
    const table = startsTable(lines, index) ? rebuild(new CellReader(lines, index, lineEnd)) : null;
    if (table === null) {
      whole.push(lines[index] as string);
      index += 1;
    } else {
      appendAll(whole, table.rows);
      index = table.next;
    }
  }
  return whole;
}

function startsTable(lines: readonly string[], index: number): boolean {
  return FIRST_TITLE.test((lines[index] as string).trim()) && lines[index + 1]?.trim() === '|';
}

/** Reads cells from a line on, no further than asked, so that many small tables cost no more than their lines. */
class CellReader {
  readonly #lines: readonly string[];
  readonly #lineEnd: string;
  readonly #cells: TornCell[] = [];
  #next: number;
  #isOver = false;

  constructor(lines: readonly string[], start: number, lineEnd: string) {
    this.#lines = lines;
    this.#lineEnd = lineEnd;
    this.#next = start;
  }

  /** The cell at a place, undefined behind the last one. */
  at(place: number): TornCell | undefined {
    while (this.#cells.length <= place && !this.#isOver) this.#read();
    return this.#cells[place];
  }

  slice(from: number, to: number): TornCell[] {
    this.at(to - 1);
    return this.#cells.slice(from, to);
  }

  #read(): void {
    const words: string[] = [];
    let length = 0;
    for (let index = this.#next; index < this.#lines.length; index += 1) {
      const line = (this.#lines[index] as string).trim();
      if (line === '|') {
        this.#cells.push({ text: joinCell(words, this.#lineEnd), to: index + 1 });
        this.#next = index + 1;
        return;
      }
      words.push(line);
      length += line.length;
      if (words.length > LONGEST_CELL.lines || length > LONGEST_CELL.characters) break;
    }
    this.#isOver = true;
  }
}

/** A bullet begins a line of the cell; every other line goes on with the one above. */
function joinCell(words: readonly string[], lineEnd: string): string {
  return words
    .filter((line) => line !== '')
    .reduce(
      (text, line) => (text === '' ? line : `${text}${/^[-+•]\s/u.test(line) ? lineEnd : ' '}${line}`),
      '',
    );
}

function rebuild(cells: CellReader): { readonly rows: string[]; readonly next: number } | null {
  const width = cells.slice(0, COLUMNS.most + 1).findIndex(({ text }) => FIRST_NUMBER.test(text));
  if (width < COLUMNS.least) return null;
  const rows = [printRow(cells.slice(0, width)), `|${'---|'.repeat(width)}`];
  let at = width;
  for (;;) {
    const isGap = cells.at(at)?.text === '' && isNumber(cells.at(at + 1));
    const start = isGap ? at + 1 : at;
    if (!isNumber(cells.at(start))) break;
    const size = isGroup(cells, start, width) ? 2 : width;
    const row = cells.slice(start, start + size);
    if (row.length < size) break;
    rows.push(printRow(row));
    at = start + size;
  }
  const last = cells.at(at - 1);
  return rows.length > 2 && last !== undefined ? { rows, next: last.to } : null;
}

function isNumber(cell: TornCell | undefined): boolean {
  return cell !== undefined && ROW_NUMBER.test(cell.text);
}

/** `I` and its title alone fill a row whose other cells are merged: the next number stands right behind. */
function isGroup(cells: CellReader, at: number, width: number): boolean {
  return (
    GROUP_NUMBER.test(cells.at(at)?.text ?? '') &&
    isNumber(cells.at(at + 2)) &&
    !isNumber(cells.at(at + width))
  );
}

function printRow(cells: readonly TornCell[]): string {
  return `| ${cells.map(({ text }) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}
