import { foldText } from '#kernel/language/fold-text.ts';
import { readRole } from '../assignments/find-role-labels.ts';
import { asksByWhen } from './read-entry.ts';
import { type GridCell, type TableGrid, textOfCell } from './table-grid.ts';

/** What a column of a list of tasks holds. */
export type ColumnUse = 'number' | 'content' | 'lead' | 'coordinate' | 'advise' | 'time' | 'output';

/** Uses of the columns, by index, and the first row below the header. */
export interface TableHeader {
  readonly uses: ReadonlyMap<number, ColumnUse>;
  /** True when the column of time asks by when the work is done. */
  readonly hasDeadlines: boolean;
  readonly next: number;
}

type Row = readonly (GridCell | undefined)[];

/** A header stands in the first rows; two rows of it when cells are merged. */
const HEADER_ROWS = 3;

/** Reads the header of a table that assigns work; null when the table is about something else. */
export function readTableHeader(grid: TableGrid): TableHeader | null {
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.rows.length); row += 1) {
    const uses = new Map<number, ColumnUse>();
    (grid.rows[row] as Row).forEach((cell, column) => {
      const use = readUse(textOfCell(cell));
      if (use !== null && ![...uses.values()].includes(use)) uses.set(column, use);
    });
    const known = [...uses.values()];
    if (
      !known.includes('content') ||
      !known.some((use) => use === 'lead' || use === 'time' || use === 'coordinate')
    )
      continue;
    refineUses(grid.rows[row] as Row, grid.rows[row + 1], uses);
    const titles = (grid.rows[row] as Row).map((cell) => textOfCell(cell));
    const hasDeadlines = [...uses].some(
      ([column, use]) => use === 'time' && asksByWhen(titles[column] ?? ''),
    );
    return { uses, hasDeadlines, next: skipHeaderRows(grid, row + 1, uses) };
  }
  return null;
}

/**
 * `Cơ quan thực hiện` over `Chủ trì | Phối hợp`: a second row of titles says it closer. Its cell of content is
 * empty, merged, or says again what stands above, as a converter writes a merged cell.
 */
function refineUses(titles: Row, below: Row | undefined, uses: Map<number, ColumnUse>): void {
  if (below === undefined || !goesOnWithTitles(titles, below, uses)) return;
  const closer = below.flatMap((cell, column): [number, ColumnUse][] => {
    const text = textOfCell(cell);
    const isNew = cell?.isCarried !== true && text !== textOfCell(titles[column]);
    const use = isNew ? readUse(text) : null;
    return use === null ? [] : [[column, use]];
  });
  for (const [column, use] of closer) {
    for (const [other, known] of uses) if (known === use && other !== column) uses.delete(other);
    uses.set(column, use);
  }
}

function goesOnWithTitles(titles: Row, below: Row, uses: ReadonlyMap<number, ColumnUse>): boolean {
  const content = [...uses].find(([, use]) => use === 'content')?.[0] ?? 0;
  const text = textOfCell(below[content]);
  return text === '' || below[content]?.isCarried === true || text === textOfCell(titles[content]);
}

function readUse(title: string): ColumnUse | null {
  const folded = foldText(title).replace(/\s+/gu, ' ').trim();
  if (folded === '' || folded.length > 80) return null;
  if (/^(?:stt|tt|so tt|so thu tu|tt\.?)$/u.test(folded)) return 'number';
  if (/\bphoi hop\b/u.test(folded) && !/\bchu tri\b/u.test(folded)) return 'coordinate';
  if (/\b(?:chu tri|phu trach|dau moi)\b/u.test(folded)) return 'lead';
  const role = readRole(title);
  if (role !== null) return role;
  if (/^(?:thoi|tien do|han|lo trinh)/u.test(folded)) return 'time';
  if (/\b(?:noi dung|nhiem vu|cong viec|hoat dong|ten viec|muc tieu|giai phap)\b/u.test(folded))
    return 'content';
  return /\b(?:don vi|co quan) (?:thuc hien|duoc giao)\b/u.test(folded) ? 'lead' : null;
}

/** Rows below the header that only go on with it: merged titles, or `(1) (2) (3)`. */
function skipHeaderRows(grid: TableGrid, from: number, uses: ReadonlyMap<number, ColumnUse>): number {
  let row = from;
  while (row < grid.rows.length) {
    const cells = (grid.rows[row] as Row).map((cell) => textOfCell(cell));
    const filled = cells.filter((text) => text !== '');
    const isNumbering = filled.length > 1 && filled.every((text) => /^\(?\d{1,2}\)?(?:\s?=.*)?$/u.test(text));
    const content = [...uses.entries()].find(([, use]) => use === 'content')?.[0] ?? 0;
    const cell = (grid.rows[row] as Row)[content];
    const isTitles =
      row === from &&
      (textOfCell(cell) === '' || textOfCell(cell) === textOfCell(grid.rows[row - 1]?.[content])) &&
      filled.some((text) => readUse(text) !== null) &&
      filled.every((text) => readUse(text) !== null || /^.{1,40}$/u.test(text));
    if (!isNumbering && !isTitles && cell?.isCarried !== true) break;
    row += 1;
  }
  return row;
}
