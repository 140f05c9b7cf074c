import { memo, type ReactNode } from 'react';
import type { Block, Paragraph, Table } from '#kernel/document/model/document-tree.ts';
import classes from './document-paper.module.css';
import type { PaperPart, PaperRow } from './paper-look.ts';
import { type PaperMark, segmentParagraph } from './segment-paragraph.ts';

/** Stands between the ids on one stretch of words; ids may hold spaces (printed names), never a line end. */
export const BETWEEN_IDS = '\n';

const NONE: readonly PaperMark[] = [];

interface PaperBlockProps {
  readonly block: Block | PaperRow;
  readonly parts: ReadonlyMap<string, PaperPart>;
  readonly marks: ReadonlyMap<string, readonly PaperMark[]>;
  readonly lit: string | null;
}

/** A paragraph, a table, or the two halves of a letterhead or an ending. */
export function PaperBlock({ block, parts, marks, lit }: PaperBlockProps): ReactNode {
  const draw = (inner: Block): ReactNode => (
    <PaperBlock key={inner.id} block={inner} parts={parts} marks={marks} lit={lit} />
  );
  if (block.kind === 'table') return <PaperTable table={block} draw={draw} />;
  if (block.kind === 'row') {
    return (
      <div className={classes.row} data-place={block.place}>
        <div>{block.left.map(draw)}</div>
        <div>{block.right.map(draw)}</div>
      </div>
    );
  }
  return (
    <PaperParagraph
      paragraph={block}
      part={parts.get(block.id) ?? null}
      marks={marks.get(block.id) ?? NONE}
      lit={litIn(marks, block.id, lit)}
    />
  );
}

/** The lit value, only for blocks that hold it, so that the others are not drawn again. */
function litIn(
  marks: ReadonlyMap<string, readonly PaperMark[]>,
  block: string,
  lit: string | null,
): string | null {
  return lit !== null && (marks.get(block) ?? NONE).some((mark) => mark.id === lit) ? lit : null;
}

interface PaperParagraphProps {
  readonly paragraph: Paragraph;
  readonly part: PaperPart | null;
  readonly marks: readonly PaperMark[];
  readonly lit: string | null;
}

const PaperParagraph = memo(function PaperParagraph({
  paragraph,
  part,
  marks,
  lit,
}: PaperParagraphProps): ReactNode {
  const segments = segmentParagraph(paragraph.text, paragraph.emphasis, marks);
  return (
    <p
      className={classes.paragraph}
      data-block={paragraph.id}
      data-heading={paragraph.headingLevel ?? undefined}
      data-align={paragraph.align ?? undefined}
      data-part={part ?? undefined}
      data-deeper={paragraph.label?.text === '+' || undefined}
      style={paragraph.indent > 0 ? { paddingLeft: `${paragraph.indent}pt` } : undefined}
    >
      {segments.map((segment) => (
        <span
          key={segment.start}
          data-marks={segment.marks.length > 0 ? segment.marks.join(BETWEEN_IDS) : undefined}
          data-lit={(lit !== null && segment.marks.includes(lit)) || undefined}
          data-unsure={segment.unsure || undefined}
          data-bold={segment.bold || undefined}
          data-italic={segment.italic || undefined}
        >
          {segment.text}
        </span>
      ))}
    </p>
  );
});

function PaperTable({ table, draw }: { table: Table; draw: (block: Block) => ReactNode }): ReactNode {
  return (
    <div className={classes.tableFrame}>
      <table
        className={classes.table}
        data-ruled={table.ruled || undefined}
        role={table.ruled ? undefined : 'presentation'}
      >
        <tbody>
          {table.rows.map((row) => {
            const Cell = row.header && table.ruled ? 'th' : 'td';
            return (
              <tr key={row.cells.flatMap((cell) => cell.blocks.map((block) => block.id)).join() || 'empty'}>
                {row.cells.map((cell) => (
                  <Cell key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                    {cell.blocks.map(draw)}
                  </Cell>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
