import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import classes from './document-paper.module.css';
import { KeepSelection } from './keep-selection.tsx';
import { BETWEEN_IDS, PaperBlock } from './paper-block.tsx';
import './paper-font.ts';
import { lookLikePaper } from './paper-look.ts';
import type { PaperSelection } from './paper-selection.ts';
import type { PaperMark } from './segment-paragraph.ts';
import { usePaperSelection } from './use-paper-selection.ts';

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
  /** Told of the words somebody selects, and null when none are any more. */
  readonly onSelect?: (selection: PaperSelection | null) => void;
  /** Told that somebody wants to do something with the selected words by keyboard. */
  readonly onUse?: () => void;
}

/** A document as it looks on paper; the words of values can be lit, and lead to the values. */
export function DocumentPaper({
  tree,
  label,
  marks,
  lit,
  goTo,
  onHover,
  onPick,
  onSelect,
  onUse,
}: DocumentPaperProps): ReactNode {
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    if (goTo === null) return;
    const place = [...(paper.current?.querySelectorAll<HTMLElement>('[data-marks]') ?? [])].find((element) =>
      (element.dataset['marks'] ?? '').split(BETWEEN_IDS).includes(goTo.id),
    );
    place?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [goTo]);

  usePointer(paper, onHover, onPick);
  usePaperSelection(paper, onSelect, onUse);
  const { blocks, parts } = useMemo(() => lookLikePaper(tree), [tree]);
  return (
    <div className={classes.desk}>
      <article ref={paper} className={classes.paper} aria-label={label} lang="vi">
        <KeepSelection paper={paper}>
          {blocks.map((block) => (
            <PaperBlock
              key={block.kind === 'row' ? block.place : block.id}
              block={block}
              parts={parts}
              marks={marks}
              lit={lit}
            />
          ))}
        </KeepSelection>
      </article>
    </div>
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
      return words?.dataset['marks']?.split(BETWEEN_IDS)[0] ?? null;
    };
    const over = (event: Event): void => onHover?.(idBelow(event));
    const leave = (): void => onHover?.(null);
    const click = (event: Event): void => {
      const id = idBelow(event);
      // A click that ends a selection is no choice of the words below it.
      if (id !== null && element.ownerDocument.getSelection()?.isCollapsed !== false) onPick?.(id);
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
