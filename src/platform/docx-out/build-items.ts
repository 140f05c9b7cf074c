import { BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, type Table, TextRun } from 'docx';
import type { LayoutItem, Line, Rule } from '#kernel/document/layout/layout.ts';
import { styleId } from './build-styles.ts';
import { buildColumns, buildGrid } from './build-tables.ts';
import { twips } from './twips.ts';

/** Makes paragraphs and tables of the items of a page, a column or a cell of that width in points. */
export function buildItems(items: readonly LayoutItem[], width: number): (Paragraph | Table)[] {
  return items.map((item): Paragraph | Table => {
    switch (item.kind) {
      case 'line':
        return buildLine(item);
      case 'rule':
        return buildRule(item, width);
      case 'gap':
        return new Paragraph({
          spacing: { line: twips(item.height), lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
          keepNext: item.keepsWithNext,
          run: { size: 2 },
        });
      case 'columns':
        return buildColumns(item, buildItems);
      default:
        return buildGrid(item, buildItems);
    }
  });
}

function buildLine(line: Line): Paragraph {
  const { inset, list, label, framed } = line;
  const typed = list === null && label !== null ? `${label} ` : '';
  const runs = line.runs.map(
    ({ text, bold, italic }) =>
      new TextRun({
        text,
        ...(bold === null ? {} : { bold }),
        ...(italic === null ? {} : { italics: italic }),
      }),
  );
  const lead = new TextRun({ text: typed, ...(line.labelBold === null ? {} : { bold: line.labelBold }) });
  // Word draws a frame outside the indents: the words keep their distance to it within the width of the line.
  const [left, right] = inset.map((free) => twips(free + (framed ? frameSpace : 0))) as [number, number];
  const options: IParagraphOptions = {
    style: styleId(line.style),
    children: typed === '' ? runs : [lead, ...runs],
    ...(left + right > 0 ? { indent: { left, right } } : {}),
    ...(list === null ? {} : { numbering: { reference: list.id, level: list.level } }),
    ...(line.keepsWithNext ? { keepNext: true } : {}),
    ...(framed ? { border: frame } : {}),
  };
  return new Paragraph(options);
}

const stroke = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' };
/** Between the words and the sides of a frame, in points. */
const frameSpace = 4;
const side = { ...stroke, space: frameSpace };
const frame = { top: stroke, bottom: stroke, left: side, right: side };

/** A line across is the lower border of an empty paragraph: it stays where it is when words above it change. */
function buildRule({ length }: Rule, width: number): Paragraph {
  const free = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    indent: { left: free, right: free },
    spacing: { line: 60, lineRule: LineRuleType.EXACT, before: 20, after: 80 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    run: { size: 4 },
  });
}
