/**
 * True for a line that is a row of a pipe table: it begins with a bar and holds another, or ends with one and
 * holds another, as web pages give rows when they are copied.
 */
export function isTableRow(line: string): boolean {
  const text = line.trim();
  if (text.startsWith('|')) return text.indexOf('|', 1) > 0;
  return text.endsWith('|') && /\s\|\s/u.test(text.slice(0, -1));
}

/** `Số: 12/KH-UBND |`: a cell that a web page gives on a line of its own keeps only its words. */
export function withoutLoneBar(line: string): string {
  const text = line.trim();
  if (isTableRow(text) || !/^\||\|$/u.test(text)) return line;
  return text.replace(/^\|\s*|\s*\|$/gu, '');
}

/** One row of a pipe table: its cells' source text, and whether a rule follows the header. */
export interface PipeRow {
  readonly cells: readonly string[];
  readonly header: boolean;
}

/** Reads the rows of a pipe table; the row above a rule (`|---|---|`) is the header; `\|` is a bar of the text. */
export function readPipeRows(lines: readonly string[]): PipeRow[] {
  const rows: PipeRow[] = [];
  for (const line of lines) {
    const cells = cutCells(line.trim());
    const isRule = cells.every((cell) => /^:?-+:?$/u.test(cell.trim()) || cell.trim() === '');
    const above = rows.at(-1);
    if (!isRule && above && goesOnWithRow(rows[0] as PipeRow, above, cells))
      rows[rows.length - 1] = { ...above, cells: joinRows(above.cells, cells) };
    else if (!isRule) rows.push({ cells, header: false });
    else if (rows.length === 1 && cells.some((cell) => cell.includes('-'))) {
      rows[0] = { cells: (rows[0] as PipeRow).cells, header: true };
    }
  }
  return rows;
}

/** A scan that gives each printed line of a row as a row of its own leaves the number empty and begins in small letters. */
function goesOnWithRow(head: PipeRow, above: PipeRow, cells: readonly string[]): boolean {
  return (
    above !== head &&
    /^\W*(?:STT|TT|Số TT|Số thứ tự)\W*$/iu.test(head.cells[0] ?? '') &&
    (above.cells[0] ?? '') !== '' &&
    cells[0] === '' &&
    /^[*_]{0,3}\p{Ll}/u.test(cells[1] ?? '')
  );
}

function joinRows(above: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, column) =>
    [above[column] ?? '', below[column] ?? ''].filter((cell) => cell !== '').join(' '),
  );
}

function cutCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const inner = line.startsWith('|') ? line.slice(1) : line;
  for (let index = 0; index < inner.length; index += 1) {
    const sign = inner.charAt(index);
    if (sign === '\\' && inner.charAt(index + 1) === '|') {
      cell += '|';
      index += 1;
    } else if (sign === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}
