import { memo, type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Block, DocumentTree, Paragraph, Table } from '#kernel/document/model/document-tree.ts';
import classes from './document-paper.module.css';
import './paper-font.ts';
import { type PaperMark, segmentParagraph } from './segment-paragraph.ts';

interface DocumentPaperProps {
  readonly tree: DocumentTree;
  readonly label: string;
  /** The words that values were read from, by block. */
  readonly marks: ReadonlyMap<string, readonly PaperMark[]>;
  /** The value whose words are lit. */
  readonly lit: string | null;
  /** The value to scroll to; a new object scrolls again. */
  readonly goTo: { readonly id: string } | null;
  readonly onHover?: (id: string | null) => void;
  readonly onPick?: (id: string) => void;
}

const NONE: readonly PaperMark[] = [];

/** Stands between the ids on one stretch of words; ids may hold spaces (printed names), never a line end. */
const BETWEEN = '\n';

/** A document as it looks on paper; the words of values can be lit, and lead to the values. */
export function DocumentPaper({
  tree,
  label,
  marks,
  lit,
  goTo,
  onHover,
  onPick,
}: DocumentPaperProps): ReactNode {
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    if (goTo === null) return;
    const place = [...(paper.current?.querySelectorAll<HTMLElement>('[data-marks]') ?? [])].find((element) =>
      (element.dataset['marks'] ?? '').split(BETWEEN).includes(goTo.id),
    );
    place?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [goTo]);

  usePointer(paper, onHover, onPick);
  const draw = useCallback(
    (block: Block): ReactNode =>
      block.kind === 'paragraph' ? (
        <PaperParagraph
          key={block.id}
          paragraph={block}
          marks={marks.get(block.id) ?? NONE}
          lit={litIn(marks, block.id, lit)}
        />
      ) : (
        <PaperTable key={block.id} table={block} draw={draw} />
      ),
    [marks, lit],
  );
  return (
    <article ref={paper} className={classes.paper} aria-label={label} lang="vi">
      {tree.blocks.map(draw)}
    </article>
  );
}

/**
 * Tells which value lies below the pointer. A convenience of the mouse alone: by keyboard the same values are
 * reached in the list beside the paper, so the words themselves are no controls.
 */
function usePointer(
  paper: RefObject<HTMLElement | null>,
  onHover: ((id: string | null) => void) | undefined,
  onPick: ((id: string) => void) | undefined,
): void {
  useEffect(() => {
    const element = paper.current;
    if (element === null) return;
    const idBelow = (event: Event): string | null => {
      const words =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-marks]') : null;
      return words?.dataset['marks']?.split(BETWEEN)[0] ?? null;
    };
    const over = (event: Event): void => onHover?.(idBelow(event));
    const leave = (): void => onHover?.(null);
    const click = (event: Event): void => {
      const id = idBelow(event);
      if (id !== null) onPick?.(id);
    };
    element.addEventListener('mouseover', over);
    element.addEventListener('mouseleave', leave);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('mouseover', over);
      element.removeEventListener('mouseleave', leave);
      element.removeEventListener('click', click);
    };
  }, [paper, onHover, onPick]);
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
  readonly marks: readonly PaperMark[];
  readonly lit: string | null;
}

const PaperParagraph = memo(function PaperParagraph({
  paragraph,
  marks,
  lit,
}: PaperParagraphProps): ReactNode {
  const segments = segmentParagraph(paragraph.text, paragraph.emphasis, marks);
  return (
    <p
      className={classes.paragraph}
      data-heading={paragraph.headingLevel ?? undefined}
      data-align={paragraph.align ?? undefined}
      data-labelled={paragraph.label !== null || undefined}
      style={paragraph.indent > 0 ? { paddingLeft: `${paragraph.indent}pt` } : undefined}
    >
      {segments.map((segment) => (
        <span
          key={segment.start}
          data-marks={segment.marks.length > 0 ? segment.marks.join(BETWEEN) : undefined}
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
