import { foldText } from '../../language/fold-text.ts';
import type { Block, Paragraph, Table } from '../model/document-tree.ts';
import { paragraphsIn } from '../model/walk-document.ts';
import { gapOf, plainLine, runsOf, startOfWords } from './build-lines.ts';
import { classifyText, isWhollyBold } from './classify-paragraph.ts';
import { shareWidth } from './column-widths.ts';
import type { FormEdition, StyleName } from './forms/form-edition.ts';
import type { Grid, GridRow, LayoutItem, Line, Run } from './layout.ts';
import type { NumberLists } from './number-lists.ts';
import { countHeads, type PlacedCell, placeCells } from './place-cells.ts';

/** What laying out a text needs beside its blocks. */
export interface BodyContext {
  readonly form: FormEdition;
  readonly lists: NumberLists;
  readonly width: number;
  /** True for decisions and resolutions. */
  readonly decides: boolean;
}

/** The text of a document: bases, sections, items, tables. */
export function layOutBody(blocks: readonly Block[], context: BodyContext): LayoutItem[] {
  const styles = classifyText(blocks, context.decides);
  return blocks.flatMap((block, index): LayoutItem[] => {
    if (block.kind !== 'table') return [layOutParagraph(block, styles[index] ?? 'text', context)];
    const table = layOutTable(block, context);
    return index === blocks.length - 1 ? [table] : [table, gapOf(belowTable)];
  });
}

/** Free space between a table and what follows it, in points. */
const belowTable = 6;

function layOutParagraph(paragraph: Paragraph, style: StyleName, { lists, form }: BodyContext): Line {
  const rule = form.styles[style];
  const words = runsOf(paragraph);
  const runs = rule.bold === true && isWhollyBold(paragraph) ? words.map(followStyle) : words;
  if (paragraph.label === null) return plainLine(style, '', { runs });
  const label = paragraph.label.text;
  const isArticle = style === 'article';
  const isTitled = isArticle && paragraph.text.length < 120 && !/[.;:]$/u.test(paragraph.text);
  return plainLine(style, '', {
    runs: isTitled ? runs.map((run) => ({ ...run, bold: true })) : runs,
    label,
    labelBold: isArticle ? true : null,
    // A number without words is printed by no list of Word's that a reader would keep.
    list: paragraph.text.length === startOfWords(paragraph) ? null : lists.take(label),
  });
}

/** What the style says already need not be said of the run. */
function followStyle(run: Run): Run {
  return { ...run, bold: null };
}

function layOutTable(table: Table, context: BodyContext): Grid {
  const size = context.form.styles.cell.size;
  const placed = placeCells(table);
  const firstOther = table.rows.findIndex(({ header }) => !header);
  const heads = countHeads(placed, firstOther < 0 ? 1 : firstOther);
  const counting = countingColumns(placed.slice(0, heads).flat());
  const rows = placed.map((cells, index): GridRow => {
    const head = index < heads;
    const styleOf = ({ column, columnSpan }: Omit<PlacedCell, 'blocks'>): StyleName =>
      head ? 'columnHead' : columnSpan === 1 && counting.has(column) ? 'ordinal' : 'cell';
    return {
      head,
      cells: cells.map(({ blocks, ...place }) => ({
        ...place,
        items: layOutCell(blocks, styleOf(place), context),
      })),
    };
  });
  return { kind: 'grid', widths: shareWidth(placed, context.width, size), rows };
}

/** Columns that only count the rows, as their heads say. */
function countingColumns(heads: readonly PlacedCell[]): ReadonlySet<number> {
  const counting = heads.filter(({ blocks, columnSpan }) => {
    const words = [...paragraphsIn(blocks)].map(({ text }) => text).join(' ');
    return columnSpan === 1 && /^(?:stt|tt|so tt|so thu tu)\.?$/u.test(foldText(words).trim());
  });
  return new Set(counting.map(({ column }) => column));
}

function layOutCell(blocks: readonly Block[], style: StyleName, context: BodyContext): LayoutItem[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return layOutTable(block, context);
    const runs = style === 'columnHead' ? runsOf(block).map(followStyle) : runsOf(block);
    // Numbers of a column stay typed: a list would print them in the cell's corner and count over all tables.
    return plainLine(style, '', { runs, label: block.label?.text ?? null });
  });
}
