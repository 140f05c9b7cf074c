import { type RefObject, useEffect } from 'react';
import { type PaperSelection, readPaperSelection, selectOnPaper } from './paper-selection.ts';
import { snapToWords } from './snap-to-words.ts';

/**
 * Tells which words of the paper are selected, by mouse, finger or keyboard: inside the paper's own region, Shift with
 * an arrow begins and widens a selection, an arrow alone moves it by a word, Enter uses it and Escape lets it go.
 */
export function usePaperSelection(
  paper: RefObject<HTMLElement | null>,
  onSelect: ((selection: PaperSelection | null) => void) | undefined,
  onUse: (() => void) | undefined,
): void {
  useEffect(() => {
    const element = paper.current;
    if (element === null || onSelect === undefined) return;
    const { ownerDocument } = element;
    let frame = 0;
    const tell = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => onSelect(readPaperSelection(element)));
    };
    const press = (event: KeyboardEvent): void => {
      const isHere =
        event.target instanceof HTMLElement &&
        event.target.contains(element) &&
        event.target !== ownerDocument.body;
      if (isHere && moveSelection(element, event, onUse)) event.preventDefault();
    };
    ownerDocument.addEventListener('selectionchange', tell);
    ownerDocument.addEventListener('keydown', press);
    return () => {
      cancelAnimationFrame(frame);
      ownerDocument.removeEventListener('selectionchange', tell);
      ownerDocument.removeEventListener('keydown', press);
    };
  }, [paper, onSelect, onUse]);
}

/** Does what the key asks; false for keys that mean nothing here. */
function moveSelection(paper: HTMLElement, event: KeyboardEvent, onUse: (() => void) | undefined): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const selection = paper.ownerDocument.getSelection();
  const current = readPaperSelection(paper);
  if (event.key === 'Enter' && current !== null) {
    onUse?.();
    return true;
  }
  if (event.key === 'Escape' && current !== null) {
    selection?.removeAllRanges();
    return true;
  }
  const step = STEPS[event.key];
  if (step === undefined || selection === null) return false;
  if (current === null) return event.shiftKey && selectFirstWord(paper);
  if (event.shiftKey) selection.modify('extend', step.direction, step.by);
  else selectNextWord(paper, selection, step.direction);
  return true;
}

const STEPS: Readonly<Record<string, { direction: 'forward' | 'backward'; by: 'word' | 'paragraph' }>> = {
  ArrowRight: { direction: 'forward', by: 'word' },
  ArrowLeft: { direction: 'backward', by: 'word' },
  ArrowDown: { direction: 'forward', by: 'paragraph' },
  ArrowUp: { direction: 'backward', by: 'paragraph' },
};

/** Begins at the words that are lit, else at the first block in sight. */
function selectFirstWord(paper: HTMLElement): boolean {
  const blocks = [...paper.querySelectorAll<HTMLElement>('[data-block]')];
  const lit = paper.querySelector('[data-lit]')?.closest<HTMLElement>('[data-block]');
  const block = lit ?? blocks.find((candidate) => candidate.getBoundingClientRect().top >= 80) ?? blocks[0];
  const id = block?.dataset['block'];
  if (block === undefined || id === undefined) return false;
  const text = block.textContent;
  const begin = text.search(/\S/u);
  const word = snapToWords(text, begin, begin + 1);
  if (word === null) return false;
  selectOnPaper(paper, { block: id, ...word });
  return true;
}

function selectNextWord(paper: HTMLElement, selection: Selection, direction: 'forward' | 'backward'): void {
  if (direction === 'forward') selection.collapseToEnd();
  else selection.collapseToStart();
  selection.modify('move', direction, 'word');
  selection.modify('extend', direction, 'word');
  selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
  if (!paper.contains(selection.focusNode)) selection.removeAllRanges();
}
