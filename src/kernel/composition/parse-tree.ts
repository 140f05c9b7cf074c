import type { Block, DocumentTree, Emphasis, Paragraph, TableRow } from '../document/model/document-tree.ts';
import { detectLabel } from '../language/detect-label.ts';
import { InputRefusal } from './input-problem.ts';
import { type JsonObject, takeList, takeObject, takeText, takeTextOrNull, takeWhole } from './json-values.ts';

/** Tables within tables beyond this are nobody's document. */
const deepest = 8;

/**
 * Makes a document tree of the JSON of `nhipcau read --tree --json`. Identifiers are given anew; a paragraph needs no
 * more than its text. @throws InputRefusal at the first value that is none of a tree.
 */
export function parseTree(object: JsonObject): DocumentTree {
  const ids = { paragraphs: 0, tables: 0 };
  const takeBlock = (value: unknown, path: string, depth: number): Block => {
    const block = takeObject(value, path);
    if (block.kind === 'paragraph') {
      ids.paragraphs += 1;
      return takeParagraph(block, `p${ids.paragraphs}`, path);
    }
    if (block.kind !== 'table') throw new InputRefusal('wrong-value', `${path}.kind`, 'paragraph or table');
    if (depth >= deepest) throw new InputRefusal('too-deep', path, String(deepest));
    ids.tables += 1;
    const id = `t${ids.tables}`;
    const takeRow = (row: unknown, place: string): TableRow => {
      const { header } = takeObject(row, place);
      const cells = takeList(takeObject(row, place), 'cells', place, (cell, at) => {
        const fields = takeObject(cell, at);
        return {
          column: takeWhole(fields, 'column', at, 0),
          columnSpan: Math.max(1, takeWhole(fields, 'columnSpan', at, 1)),
          rowSpan: Math.max(1, takeWhole(fields, 'rowSpan', at, 1)),
          blocks: takeList(fields, 'blocks', at, (inner, innerAt) => takeBlock(inner, innerAt, depth + 1)),
        };
      });
      return { cells, header: header === true };
    };
    const rows = takeList(block, 'rows', path, takeRow);
    return { kind: 'table', id, rows, ruled: block.ruled !== false, page: null };
  };
  const blocks = takeList(object, 'blocks', '', (value, path) => takeBlock(value, path, 0));
  return { version: 1, format: 'text', pages: null, blocks, findings: [] };
}

function takeParagraph(block: JsonObject, id: string, path: string): Paragraph {
  const text = takeText(block.text, `${path}.text`)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  const label = detectLabel(text);
  const automatic =
    block.label === undefined || block.label === null ? null : takeLabel(block.label, text, path);
  const align = takeTextOrNull(block, 'align', path);
  return {
    kind: 'paragraph',
    id,
    text,
    label: automatic ?? (label && { text: label.text, end: label.end, automatic: false }),
    headingLevel: null,
    emphasis: takeEmphasis(block, text, path),
    align: align === 'left' || align === 'center' || align === 'right' || align === 'justify' ? align : null,
    indent: 0,
    page: null,
  };
}

/** A label that the reader saw stays one even where nobody would guess it from the text alone. */
function takeLabel(value: unknown, text: string, path: string): Paragraph['label'] {
  const label = takeTextOrNull(takeObject(value, `${path}.label`), 'text', `${path}.label`);
  if (label === null || label === '' || !text.startsWith(label)) return null;
  return { text: label, end: label.length, automatic: false };
}

function takeEmphasis(block: JsonObject, text: string, path: string): readonly Emphasis[] {
  let from = 0;
  return takeList(block, 'emphasis', path, (value, at) => {
    const one = takeObject(value, at);
    const start = Math.max(from, takeWhole(one, 'start', at, 0));
    const end = Math.min(text.length, takeWhole(one, 'end', at, 0));
    from = Math.max(from, end);
    return { start, end, bold: one.bold === true, italic: one.italic === true };
  }).filter(({ start, end }) => end > start);
}
