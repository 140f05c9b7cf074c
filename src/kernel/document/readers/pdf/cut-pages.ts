import { appendAll } from '#kernel/base/append-all.ts';
import { greatestOf } from '#kernel/base/extremes.ts';
import type { ReadingFinding } from '../../model/document-tree.ts';
import { cutSheet, type Sheet } from './cut-sheet.ts';
import { dropMargins } from './drop-margins.ts';
import { findColumns } from './find-columns.ts';
import { mergeRows, type PdfLine } from './gather-lines.ts';
import { finding, notePage } from './page-finding.ts';
import type { PdfPage } from './pdf-page.ts';
import { continueTable, type PdfTable } from './read-grid.ts';

/** A stretch of the running text of all pages. */
export type PagePart =
  | { readonly kind: 'lines'; readonly lines: PdfLine[] }
  | {
      readonly kind: 'columns';
      readonly left: readonly PdfLine[];
      readonly right: readonly PdfLine[];
      readonly isProse: boolean;
    }
  | { readonly kind: 'table'; readonly table: PdfTable };

/** Cuts all pages into stretches of lines, columns and tables; tables go on over page ends. */
export function cutPages(pages: readonly PdfPage[]): {
  parts: readonly PagePart[];
  findings: ReadingFinding[];
} {
  const sheets: Sheet[] = [];
  for (const page of pages) sheets.push(cutSheet(page, sheets.length + 1, sheets.at(-1)?.aligned ?? null));
  const { lines, outside } = dropMargins(
    sheets.flatMap((sheet) => sheet.lines),
    pages,
  );
  const kept = new Set(lines);
  const parts: PagePart[] = [];
  const findings: ReadingFinding[] = [];
  for (const { lines: printed, tables } of sheets) {
    let rest = printed.filter((line) => kept.has(line));
    for (const { table, top, isDrawn } of tables) {
      addLines(
        parts,
        rest.filter((line) => line.baseline <= top),
        findings,
      );
      rest = rest.filter((line) => line.baseline > top);
      addTable(parts, table);
      if (!isDrawn) notePage(findings, 'table-rebuilt', table.page);
    }
    addLines(parts, rest, findings);
  }
  const outsideAs = (place: string, texts: readonly string[]): ReadingFinding[] =>
    [...new Set(texts)].map((text) => finding(`outside-${place}`, 'info', { text }));
  findings.push(
    ...outside.map(({ place, text }) => finding(`outside-${place}`, 'info', { text })),
    ...outsideAs(
      'watermark',
      sheets.flatMap((sheet) => sheet.turned),
    ),
    ...outsideAs(
      'stamp',
      sheets.flatMap((sheet) => sheet.stamps),
    ),
    ...outsideAs(
      'remark',
      pages.flatMap((page) => page.remarks),
    ),
    ...countPages('pages-unread', pages.filter(isUnread)),
    ...countPages(
      'words-recognized',
      pages.filter((page) => page.isUnseen && page.isPictured),
    ),
    ...countPages(
      'words-unseen',
      pages.filter((page) => page.isUnseen && !page.isPictured),
    ),
  );
  return { parts, findings };
}

function isUnread({ isPictured, items }: PdfPage): boolean {
  return isPictured && items.every((item) => item.text.trim() === '');
}

function countPages(code: string, pages: readonly PdfPage[]): ReadingFinding[] {
  return pages.length === 0 ? [] : [finding(code, 'warning', { count: String(pages.length) })];
}

function addLines(parts: PagePart[], lines: readonly PdfLine[], findings: ReadingFinding[]): void {
  if (holdsTableRows(mergeRows(lines))) notePage(findings, 'table-without-lines', lines[0]?.page ?? 0);
  for (const stretch of findColumns(lines)) {
    const before = parts.at(-1);
    if (stretch.kind === 'columns') {
      parts.push(stretch);
      continue;
    }
    if (stretch.isTable) notePage(findings, 'table-without-lines', stretch.lines[0]?.page ?? 0);
    if (before?.kind === 'lines') appendAll(before.lines, stretch.lines);
    else parts.push({ kind: 'lines', lines: [...stretch.lines] });
  }
}

/** Three lines in a row with two wide gaps in each: no printer stretches so many. */
function holdsTableRows(lines: readonly PdfLine[]): boolean {
  return lines.some((_, at) => {
    const run = lines.slice(at, at + 3);
    return run.length === 3 && run.every((line) => line.wideGaps >= 2);
  });
}

function addTable(parts: PagePart[], table: PdfTable): void {
  const before = parts.at(-1);
  const lastPage = before?.kind === 'table' ? (pageReached(before.table) ?? before.table.page) : 0;
  const joined =
    before?.kind === 'table' && lastPage < table.page ? continueTable(before.table, table) : null;
  if (joined === null) parts.push({ kind: 'table', table });
  else parts[parts.length - 1] = { kind: 'table', table: joined };
}

function pageReached(table: PdfTable): number | null {
  const pages = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map((line) => line.page)));
  return pages.length === 0 ? null : greatestOf(pages);
}
