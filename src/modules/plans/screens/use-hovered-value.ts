import { type RefObject, useEffect, useRef } from 'react';

/**
 * Tells which value of the list lies below the pointer: the nearest `data-value`, else the nearest `data-entry`.
 *
 * A convenience of the mouse: by keyboard the words are shown by the button of each entry.
 */
export function useHoveredValue(onHover: (id: string | null) => void): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const over = (event: Event): void => {
      const place =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-value], [data-entry]')
          : null;
      onHover(place?.dataset['value'] ?? place?.dataset['entry'] ?? null);
    };
    const leave = (): void => onHover(null);
    element.addEventListener('mouseover', over);
    element.addEventListener('mouseleave', leave);
    return () => {
      element.removeEventListener('mouseover', over);
      element.removeEventListener('mouseleave', leave);
    };
  }, [onHover]);
  return list;
}
