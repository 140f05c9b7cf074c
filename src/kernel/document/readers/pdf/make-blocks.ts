import { greatestOf, leastOf } from '#kernel/base/extremes.ts';
import { detectLabel } from '#kernel/language/detect-label.ts';
import type { BlockIds } from '../../model/block-ids.ts';
import type { Block, Paragraph, Table, TableCell } from '../../model/document-tree.ts';
import { findEmphasis } from '../../model/find-emphasis.ts';
import type { PagePart } from './cut-pages.ts';
import type { PdfLine } from './gather-lines.ts';
import { areaOfLines, isCentered, joinLines, joinText, type LineArea } from './join-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import type { PdfTable, PdfTableCell } from './read-grid.ts';

/** Makes the blocks of the tree of the parts of all pages, in reading order. */
export function makeBlocks(parts: readonly PagePart[], pages: readonly PdfPage[], ids: BlockIds): Block[] {
  const areas = measureAreas(parts, pages);
  return parts.flatMap((part): Block[] => {
    if (part.kind === 'table') return [makeTable(part.table, ids)];
    if (part.kind === 'columns') return [makeColumns(part, areas, ids)];
    return makeParagraphs(part.lines, areas, ids);
  });
}

type AreaOf = (line: PdfLine) => LineArea;

/** The running text of pages of one width has one area. */
function measureAreas(parts: readonly PagePart[], pages: readonly PdfPage[]): AreaOf {
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

function makeColumns(part: Extract<PagePart, { kind: 'columns' }>, areaOf: AreaOf, ids: BlockIds): Table {
  const id = ids.nextTable();
  const cells = [part.left, part.right].map((lines, column): TableCell => {
    // Nobody sees where a column without rules ends: its longest line tells.
    const left = leastOf(lines.map((line) => line.left));
    const right = greatestOf(lines.map((line) => line.right));
    const entries = lines.filter((line) => detectLabel(line.text) !== null);
    const kind = entries.length > 1 ? 'entries' : 'centered';
    const prose = areaOfLines(lines, left, right);
    const whole = (line: PdfLine): LineArea =>
      part.isProse
        ? prose
        : {
            ...areaOf(line),
            left,
            right,
            indents: false,
            column: kind,
          };
    return { column, columnSpan: 1, rowSpan: 1, blocks: makeParagraphs(lines, whole, ids) };
  });
  const page = (part.left[0] ?? part.right[0])?.page ?? null;
  return { kind: 'table', id, rows: [{ cells, header: false }], ruled: false, page };
}

function makeTable({ rows, columns, page, drawn }: PdfTable, ids: BlockIds): Table {
  const id = ids.nextTable();
  const all = rows.flatMap((row) => row.cells);
  return {
    kind: 'table',
    id,
    ruled: true,
    page,
    rows: rows.map(({ cells, header }) => ({
      header,
      cells: cells.map((cell): TableCell => {
        const { column, columnSpan, rowSpan, lines } = cell;
        const area = drawn
          ? areaBetween(lines, columns[column] as number, columns[column + columnSpan] as number)
          : areaOfWords(lines, columnSpan > 1 ? [cell] : all.filter((other) => isBelow(other, cell)));
        return { column, columnSpan, rowSpan, blocks: makeParagraphs(lines, () => area, ids) };
      }),
    })),
  };
}

function isBelow(other: PdfTableCell, cell: PdfTableCell): boolean {
  return other.column === cell.column && other.columnSpan === cell.columnSpan;
}

/** Between two rules words stand off by the same room on both sides. */
function areaBetween(lines: readonly PdfLine[], left: number, right: number): LineArea {
  const padding = Math.min(8, ...lines.map((line) => line.left - left));
  return { ...areaOfLines(lines, left + padding, right - padding), column: 'cell' };
}

/** Nobody sees where a column without rules ends: its longest line tells. */
function areaOfWords(lines: readonly PdfLine[], column: readonly PdfTableCell[]): LineArea {
  const all = column.flatMap((cell) => cell.lines);
  const left = leastOf(all.map((line) => line.left));
  const right = greatestOf(all.map((line) => line.right));
  return { ...areaOfLines(lines, left, right), column: 'cell' };
}
