import type { HTMLAttributes } from 'react';

/** What a card needs to be dragged by the pointer; by keys and by its menu it moves as well. */
export function dragCard(
  words: string,
  mayMove: boolean,
  onDrag: (isDragged: boolean) => void,
): HTMLAttributes<HTMLElement> {
  return {
    draggable: mayMove,
    onDragStart: (event) => {
      event.dataTransfer.setData('text/plain', words);
      event.dataTransfer.effectAllowed = 'move';
      onDrag(true);
    },
    onDragEnd: () => onDrag(false),
  };
}

/** What a column needs to take a dragged card. */
export function takeCards(takes: boolean, onDrop: () => void): HTMLAttributes<HTMLElement> {
  return {
    onDragOver: (event) => {
      if (takes) event.preventDefault();
    },
    onDrop: (event) => {
      event.preventDefault();
      onDrop();
    },
  };
}
