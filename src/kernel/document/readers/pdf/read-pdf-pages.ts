import { appendAll } from '#kernel/base/append-all.ts';
import { detectLabel } from '#kernel/language/detect-label.ts';
import { BlockIds } from '../../model/block-ids.ts';
import type {
  Block,
  DocumentTree,
  Paragraph,
  ReadingFinding,
  Table,
  TableCell,
} from '../../model/document-tree.ts';
import { findEmphasis } from '../../model/find-emphasis.ts';
import { dropMargins } from './drop-margins.ts';
import { findColumns } from './find-columns.ts';
import { findGrids } from './find-grids.ts';
import { gatherLines, type PdfLine } from './gather-lines.ts';
import { areaOfLines, isCentered, joinLines, joinText, type LineArea } from './join-lines.ts';
import type { PdfPage, PdfTextItem } from './pdf-page.ts';
import { continueTable, isInGrid, type PdfTable, readGrid } from './read-grid.ts';
import { spellPages } from './spell-pages.ts';

/**
 * Reads the pages of a PDF, words at places, into the document tree: lines become paragraphs again, over page ends
 * too; drawn lines become tables; a letterhead and a signature become unruled tables of two columns.
 *
 * Page numbers are left out; words repeated on every page, notes and turned words come as findings `outside-*`.
 * Never throws; pages without words give a tree without blocks.
 */
export function readPdfPages(printed: readonly PdfPage[]): DocumentTree {
  const { pages, fonts } = spellPages(printed);
  const { parts, findings } = cutPages(pages);
  if (fonts.length > 0) findings.push(finding('legacy-font', 'warning', { names: fonts.join(', ') }));
  const areas = measureAreas(parts, pages);
  const ids = new BlockIds();
  const blocks = parts.flatMap((part): Block[] => {
    if (part.kind === 'table') return [makeTable(part.table, ids)];
    if (part.kind === 'columns') return [makeColumns(part, areas, ids)];
    return makeParagraphs(part.lines, areas, ids);
  });
  return { version: 1, format: 'pdf', pages: pages.length, blocks, findings };
}

/** Every printed line of the pages, each on a line of its own, for a check of the words before they are joined. */
export function printPdfLines(pages: readonly PdfPage[]): string {
  return pages.flatMap((page, at) => gatherLines(page.items, at + 1).map((line) => line.text)).join('\n');
}

type Part =
  | { readonly kind: 'lines'; readonly lines: PdfLine[] }
  | {
      readonly kind: 'columns';
      readonly left: readonly PdfLine[];
      readonly right: readonly PdfLine[];
      readonly divider: number;
    }
  | { readonly kind: 'table'; readonly table: PdfTable };

function cutPages(pages: readonly PdfPage[]): { parts: readonly Part[]; findings: ReadingFinding[] } {
  const sheets = pages.map((page, at) => cutSheet(page, at + 1));
  const { lines, outside } = dropMargins(
    sheets.flatMap((sheet) => sheet.lines),
    pages,
  );
  const kept = new Set(lines);
  const parts: Part[] = [];
  const findings: ReadingFinding[] = [];
  for (const { lines: printed, tables } of sheets) {
    let rest = printed.filter((line) => kept.has(line));
    for (const { table, top } of tables) {
      addLines(
        parts,
        rest.filter((line) => line.baseline <= top),
        findings,
      );
      rest = rest.filter((line) => line.baseline > top);
      addTable(parts, table);
    }
    addLines(parts, rest, findings);
  }
  const turned = sheets.flatMap((sheet) => sheet.turned);
  findings.push(
    ...outside.map(({ place, text }) => finding(`outside-${place}`, 'info', { text })),
    ...[...new Set(turned)].map((text) => finding('outside-watermark', 'info', { text })),
  );
  const bare = pages.filter(isUnread).length;
  if (bare > 0) findings.push(finding('pages-unread', 'warning', { count: String(bare) }));
  return { parts, findings };
}

function isUnread({ isPictured, items }: PdfPage): boolean {
  return isPictured && items.every((item) => item.text.trim() === '');
}

function finding(
  code: string,
  severity: ReadingFinding['severity'],
  values: ReadingFinding['values'],
): ReadingFinding {
  return { code, severity, block: null, values };
}

interface Sheet {
  readonly lines: readonly PdfLine[];
  readonly tables: readonly { readonly table: PdfTable; readonly top: number }[];
  /** Words of watermarks and stamps. */
  readonly turned: readonly string[];
}

function cutSheet(page: PdfPage, number: number): Sheet {
  const level = page.items.filter((item) => !item.turned);
  const turned = page.items.filter((item) => item.turned && item.text.trim() !== '');
  const grids = findGrids(page.rules).filter((grid) => level.some((item) => isInGrid(item, grid)));
  grids.sort((one, other) => one.top - other.top);
  const isOutside = (item: PdfTextItem): boolean => !grids.some((grid) => isInGrid(item, grid));
  return {
    lines: gatherLines(level.filter(isOutside), number),
    tables: grids.map((grid) => ({ table: readGrid(grid, level, number), top: grid.top })),
    turned:
      turned.length === 0
        ? []
        : [
            turned
              .map((item) => item.text.normalize('NFC'))
              .join('')
              .trim(),
          ],
  };
}

function addLines(parts: Part[], lines: readonly PdfLine[], findings: ReadingFinding[]): void {
  for (const stretch of findColumns(lines)) {
    const before = parts.at(-1);
    if (stretch.kind === 'columns') {
      parts.push(stretch);
      continue;
    }
    if (stretch.isTable || holdsTableRows(stretch.lines)) noteTable(findings, stretch.lines[0]?.page ?? 0);
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

function noteTable(findings: ReadingFinding[], page: number): void {
  const isKnown = findings.some(
    ({ code, values }) => code === 'table-without-lines' && values.page === String(page),
  );
  if (!isKnown) findings.push(finding('table-without-lines', 'warning', { page: String(page) }));
}

function addTable(parts: Part[], table: PdfTable): void {
  const before = parts.at(-1);
  const lastPage = before?.kind === 'table' ? (pageReached(before.table) ?? before.table.page) : 0;
  const joined =
    before?.kind === 'table' && lastPage < table.page ? continueTable(before.table, table) : null;
  if (joined === null) parts.push({ kind: 'table', table });
  else parts[parts.length - 1] = { kind: 'table', table: joined };
}

function pageReached(table: PdfTable): number | null {
  const pages = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map((line) => line.page)));
  return pages.length === 0 ? null : Math.max(...pages);
}

type AreaOf = (line: PdfLine) => LineArea;

/** The running text of pages of one width has one area. */
function measureAreas(parts: readonly Part[], pages: readonly PdfPage[]): AreaOf {
  const groups = new Map<number, PdfLine[]>();
  const widthOf = (line: PdfLine): number => Math.round((pages[line.page - 1] as PdfPage).width);
  for (const part of parts) {
    if (part.kind === 'table') continue;
    const lines = part.kind === 'lines' ? part.lines : [...part.left, ...part.right];
    for (const line of lines) {
      const group = groups.get(widthOf(line));
      if (group === undefined) groups.set(widthOf(line), [line]);
      else group.push(line);
    }
  }
  const areas = new Map(
    [...groups].map(([width, lines]) => [
      width,
      areaOfLines(
        lines,
        edgeOf(lines.map((line) => -line.left)) * -1,
        edgeOf(lines.map((line) => line.right)),
      ),
    ]),
  );
  return (line) => areas.get(widthOf(line)) as LineArea;
}

/** The furthest place that two lines share; one line that runs over the edge does not move it. */
function edgeOf(places: readonly number[]): number {
  const sorted = [...places].sort((one, other) => other - one);
  const shared = sorted.find((place, at) => place - (sorted[at + 1] ?? Number.NEGATIVE_INFINITY) < 3);
  return shared ?? (sorted[0] as number);
}

function makeParagraphs(lines: readonly PdfLine[], areaOf: AreaOf, ids: BlockIds): Paragraph[] {
  return joinLines(lines, areaOf).flatMap((joined) => {
    const styled = joinText(joined);
    if (styled.text === '') return [];
    const first = joined[0] as PdfLine;
    const area = areaOf(first);
    const label = detectLabel(styled.text);
    return [
      {
        kind: 'paragraph',
        id: ids.nextParagraph(),
        text: styled.text,
        label: label && { text: label.text, end: label.end, automatic: false },
        headingLevel: null,
        emphasis: findEmphasis(styled),
        align: joined.every((line) => isCentered(line, area)) ? 'center' : null,
        indent: Math.max(0, Math.round(first.left - area.left)),
        page: first.page,
      },
    ];
  });
}

function makeColumns(part: Extract<Part, { kind: 'columns' }>, areaOf: AreaOf, ids: BlockIds): Table {
  const id = ids.nextTable();
  const cells = [part.left, part.right].map((lines, column): TableCell => {
    // Nobody sees where a column without rules ends: its longest line tells.
    const left = Math.min(...lines.map((line) => line.left));
    const right = Math.max(...lines.map((line) => line.right));
    const entries = lines.filter((line) => detectLabel(line.text) !== null);
    const kind = entries.length > 1 ? 'entries' : 'centered';
    const whole = (line: PdfLine): LineArea => ({
      ...areaOf(line),
      left,
      right,
      indents: false,
      column: kind,
    });
    return { column, columnSpan: 1, rowSpan: 1, blocks: makeParagraphs(lines, whole, ids) };
  });
  const page = (part.left[0] ?? part.right[0])?.page ?? null;
  return { kind: 'table', id, rows: [{ cells, header: false }], ruled: false, page };
}

function makeTable({ rows, columns, page }: PdfTable, ids: BlockIds): Table {
  const id = ids.nextTable();
  return {
    kind: 'table',
    id,
    ruled: true,
    page,
    rows: rows.map(({ cells, header }) => ({
      header,
      cells: cells.map(({ column, columnSpan, rowSpan, lines }): TableCell => {
        const left = columns[column] as number;
        const right = columns[column + columnSpan] as number;
        const padding = Math.min(8, ...lines.map((line) => line.left - left));
        const area = areaOfLines(lines, left + padding, right - padding);
        return { column, columnSpan, rowSpan, blocks: makeParagraphs(lines, () => area, ids) };
      }),
    })),
  };
}
