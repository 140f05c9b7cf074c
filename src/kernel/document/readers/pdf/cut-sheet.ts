import { PAGE_NUMBER } from './drop-margins.ts';
import { dropNoteMarks } from './drop-note-marks.ts';
import { dropStamps } from './drop-stamps.ts';
import { type AlignedTable, findAlignedTables } from './find-aligned-table.ts';
import { findGrids } from './find-grids.ts';
import { gatherLines, type PdfLine } from './gather-lines.ts';
import type { PdfPage, PdfTextItem } from './pdf-page.ts';
import { isInGrid, type PdfTable, readGrid } from './read-grid.ts';

/** One page taken apart: lines, tables, and what is no part of the text. */
export interface Sheet {
  readonly lines: readonly PdfLine[];
  readonly tables: readonly { readonly table: PdfTable; readonly top: number; readonly isDrawn: boolean }[];
  /** The last table that stood at the foot of the page, or may have. */
  readonly aligned: AlignedTable | null;
  /** Words of digital signatures. */
  readonly stamps: readonly string[];
  /** Words of watermarks. */
  readonly turned: readonly string[];
}

/** Takes a page apart; `before` is the last table without rules on the page before. */
export function cutSheet(page: PdfPage, number: number, before: AlignedTable | null): Sheet {
  const { items, stamps } = dropStamps(
    page.items.filter((item) => !item.turned),
    number,
  );
  const level = dropNoteMarks(items, page.height);
  const grids = findGrids(page.rules).filter((grid) => level.some((item) => isInGrid(item, grid)));
  grids.sort((one, other) => one.top - other.top);
  const free = level.filter((item) => !grids.some((grid) => isInGrid(item, grid)));
  const aligned = findAlignedTables(free, number, before);
  const taken = new Set(aligned.flatMap(({ items }) => items));
  const drawn = grids.map((grid) => ({ table: readGrid(grid, level, number), top: grid.top, isDrawn: true }));
  const rebuilt = aligned.map(({ table, top }) => ({ table, top, isDrawn: false }));
  return {
    aligned: aligned.at(-1) ?? null,
    stamps,
    lines: gatherLines(
      free.filter((item) => !taken.has(item)),
      number,
    ),
    tables: [...drawn, ...rebuilt].sort((one, other) => one.top - other.top),
    turned: printTurned(page.items.filter((item) => item.turned)),
  };
}

/** Words across the page as one; a page number printed along the side says nothing. */
function printTurned(items: readonly PdfTextItem[]): string[] {
  const text = items
    .map((item) => item.text.normalize('NFC'))
    .join('')
    .trim();
  return text === '' || PAGE_NUMBER.test(text) ? [] : [text];
}
