import { type RefObject, useEffect } from 'react';
import { type PaperPlace, readPaperSelection } from '#modules/documents/widgets/paper-selection.ts';

/**
 * Lets selected words of the paper be dragged onto any field of the desk that says `data-drop` with its path. While
 * they are carried, the desk says `data-dragging`, and the field below them `data-over`.
 */
export function usePaperDrag(
  desk: RefObject<HTMLElement | null>,
  onDrop: (target: string, places: readonly PaperPlace[]) => void,
): void {
  useEffect(() => {
    const element = desk.current;
    if (element === null) return;
    let carried: readonly PaperPlace[] = [];
    const mark = markField();
    const fieldBelow = (event: Event): HTMLElement | null =>
      carried.length > 0 && event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-drop]')
        : null;
    const start = (event: DragEvent): void => {
      const from = event.target instanceof Node ? event.target.parentElement : null;
      const paper = (event.target instanceof Element ? event.target : from)?.closest<HTMLElement>(
        'article[lang]',
      );
      const selection = paper === null || paper === undefined ? null : readPaperSelection(paper);
      if (selection === null) return;
      carried = selection.places;
      if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'copy';
      element.setAttribute('data-dragging', 'true');
    };
    const move = (event: DragEvent): void => {
      const field = fieldBelow(event);
      mark(field);
      if (field === null) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const end = (): void => {
      carried = [];
      mark(null);
      element.removeAttribute('data-dragging');
    };
    const drop = (event: DragEvent): void => {
      const target = fieldBelow(event)?.dataset['drop'];
      const places = carried;
      if (target !== undefined) event.preventDefault();
      end();
      if (target !== undefined) onDrop(target, places);
    };
    element.addEventListener('dragstart', start);
    element.addEventListener('dragover', move);
    element.addEventListener('drop', drop);
    element.addEventListener('dragend', end);
    return () => {
      element.removeEventListener('dragstart', start);
      element.removeEventListener('dragover', move);
      element.removeEventListener('drop', drop);
      element.removeEventListener('dragend', end);
    };
  }, [desk, onDrop]);
}

/** Marks the field below the words, one at a time; null marks none. */
function markField(): (field: HTMLElement | null) => void {
  let over: HTMLElement | null = null;
  return (field) => {
    if (over === field) return;
    over?.removeAttribute('data-over');
    field?.setAttribute('data-over', 'true');
    over = field;
  };
}
