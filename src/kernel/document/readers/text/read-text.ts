import { appendAll } from '#kernel/base/append-all.ts';
import { detectLabel } from '#kernel/language/detect-label.ts';
import { foldSpace } from '#kernel/language/fold-text.ts';
import { BlockIds } from '../../model/block-ids.ts';
import type {
  Block,
  DocumentTree,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../../model/document-tree.ts';
import { findEmphasis } from '../../model/find-emphasis.ts';
import { continuesAcrossBreak, cutParagraphs, findWrap, type JoinedLines } from './join-lines.ts';
import { parseEmphasis, type StyledText } from './parse-emphasis.ts';
import { readPipeRows } from './read-pipe-table.ts';
import { LINE_IN_CELL, splitLines, type TableLines, type TextLine } from './split-lines.ts';

/**
 * Reads plain text or Markdown, as an office gets it from a scan or a converter, into the document tree.
 * Paragraphs that a page break or a line end cut are whole again; a form feed counts a page. Never throws.
 */
export function readText(text: string): DocumentTree {
  const { groups, pages } = splitLines(text);
  const widths = groups.flatMap((group) => ('lines' in group ? group.lines.map((line) => line.width) : []));
  const wrap = findWrap(widths);
  const parts: (TextLine[] | TableLines)[] = [];
  for (const group of groups) {
    if ('rows' in group) {
      parts.push(group);
      continue;
    }
    for (const paragraph of cutParagraphs(group.lines, wrap)) {
      const before = parts.at(-1);
      const startsGroup = paragraph[0] === group.lines[0];
      if (startsGroup && before && !('rows' in before) && continuesAcrossBreak(before, paragraph)) {
        appendAll(before, paragraph);
      } else parts.push(paragraph);
    }
  }
  const ids = new BlockIds();
  const blocks = parts.map(
    (part): Block => ('rows' in part ? makeTable(part, ids) : makeParagraph(part, ids)),
  );
  return { version: 1, format: 'text', pages, blocks, findings: [] };
}

/** Points of indent that one leading space of the source stands for. */
const POINTS_PER_SPACE = 6;

function makeParagraph(lines: JoinedLines, ids: BlockIds): Paragraph {
  const first = lines[0] as TextLine;
  const { text, bold, italic } = lines.some((line) => line.bold.length > 0)
    ? joinStyled(lines)
    : {
        text: lines
          .map((line) => line.text)
          .join(' ')
          .replace(/ {2,}/gu, ' '),
        bold: [],
        italic: [],
      };
  const label = detectLabel(text);
  return {
    kind: 'paragraph',
    id: ids.nextParagraph(),
    text,
    label: label && { text: label.text, end: label.end, automatic: false },
    headingLevel: first.headingLevel,
    emphasis: findEmphasis({ bold, italic }),
    align: null,
    indent: first.indent * POINTS_PER_SPACE,
    page: first.page,
  };
}

/** Joins lines with one space between words; the space has the look of what stands on both sides of it. */
function joinStyled(lines: JoinedLines): StyledText {
  let text = '';
  let last = '';
  const bold: boolean[] = [];
  const italic: boolean[] = [];
  for (const line of lines) {
    if (text !== '') {
      bold.push(bold.at(-1) === true && line.bold[0] === true);
      italic.push(italic.at(-1) === true && line.italic[0] === true);
      text += ' ';
      last = ' ';
    }
    for (let index = 0; index < line.text.length; index += 1) {
      const unit = line.text.charAt(index);
      if (unit === ' ' && last === ' ') continue;
      text += unit;
      last = unit;
      bold.push(line.bold[index] === true);
      italic.push(line.italic[index] === true);
    }
  }
  return { text, bold, italic };
}

function makeTable(part: TableLines, ids: BlockIds): Table {
  const id = ids.nextTable();
  const rows = readPipeRows(part.rows).map(
    (row): TableRow => ({
      header: row.header,
      cells: row.cells.map((cell, column): TableCell => makeCell(cell, column, part.page, ids)),
    }),
  );
  return { kind: 'table', id, rows, ruled: true, page: part.page };
}

function makeCell(source: string, column: number, page: number | null, ids: BlockIds): TableCell {
  const lines = source.split(LINE_IN_CELL).flatMap((line): TextLine[] => {
    const styled = parseEmphasis(line);
    const lead = styled.text.length - styled.text.trimStart().length;
    const text = styled.text.trim();
    if (foldSpace(text) === '') return [];
    const to = lead + text.length;
    const marks = { bold: styled.bold.slice(lead, to), italic: styled.italic.slice(lead, to) };
    const shape = { indent: 0, headingLevel: null, width: text.length, firstWidth: 0, page };
    return [{ kind: 'line', text, ...marks, ...shape }];
  });
  const paragraphs: TextLine[][] = [];
  for (const part of cutParagraphs(lines, { column: null, isByHand: true })) {
    const before = paragraphs.at(-1);
    if (before && continuesAcrossBreak(before, part)) appendAll(before, part);
    else paragraphs.push(part);
  }
  return {
    column,
    columnSpan: 1,
    rowSpan: 1,
    blocks: paragraphs.map((paragraph) => makeParagraph(paragraph, ids)),
  };
}
