/** One cell of a list as it came: words, a number, a day of a spreadsheet, or nothing. */
export type ListCell = string | number | boolean | { readonly day: string } | null;

/** One row of a list, with the number by which its sender finds it. */
export interface ListRow {
  readonly row: number;
  readonly cells: readonly ListCell[];
}

const LINK = /https?:\/\/[^\s<>"'“”]+/iu;
/** An address without its beginning, as people copy it out of a document. */
const BARE_ADDRESS = /(?:^|\s)((?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+|www\.\S+|\w+:\/\/\S+)/iu;
const AFTER_LINK = new Set('.,;:!?)]}…');
const AROUND_TITLE = new Set('0123456789.()•*+–—-:;,| \t\u00a0');

/** Takes the rows of a sheet with their numbers; rows without any cell stay out. */
export function rowsOfSheet(rows: readonly (readonly ListCell[])[]): ListRow[] {
  return rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
}

/**
 * Takes a pasted list apart: cells that a spreadsheet parted by tabs, else one row a link with its title, which stands on
 * the line of the link or on the one above. A line that is neither stays a row of words, to be looked at.
 */
export function rowsOfPaste(text: string): ListRow[] {
  const lines = text.split(/\r\n|[\r\n]/u);
  if (text.includes('\t')) return rowsOfSheet(lines.map((line) => line.split('\t')));
  const rows: ListRow[] = [];
  let above: ListRow | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = index + 1;
    const link = cutEnd((LINK.exec(line) ?? BARE_ADDRESS.exec(line))?.[0].trim() ?? '');
    const title = cutEdges(line.replace(link, ' ').trim());
    if (link === '') {
      if (above !== null) rows.push(above);
      above = { row, cells: [title, null] };
      continue;
    }
    const useAbove = title === '' && above !== null;
    if (above !== null && !useAbove) rows.push(above);
    rows.push({ row, cells: [useAbove ? (above?.cells[0] ?? '') : title, link] });
    above = null;
  }
  return above === null ? rows : [...rows, above];
}

/** What a cell says in words. */
export function textOf(cell: ListCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell).normalize('NFC').trim();
}

function cutEnd(text: string): string {
  let to = text.length;
  while (to > 0 && AFTER_LINK.has(text.charAt(to - 1))) to -= 1;
  return text.slice(0, to);
}

/** Cuts numbers and marks of a list off both ends; a number at the end belongs to the title. */
function cutEdges(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && AROUND_TITLE.has(text.charAt(from))) from += 1;
  while (to > from && AROUND_TITLE.has(text.charAt(to - 1)) && !/[\d)]/u.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to).replace(/\s+/gu, ' ');
}
