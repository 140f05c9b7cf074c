import { type RefObject, useEffect } from 'react';
import { isTyping } from '#ui-kit/keys/key-map.ts';

/** Letters that act on one row while the keyboard's place is in it: the same that set right and drop a task. */
export function useRowKeys(
  row: RefObject<HTMLElement | null>,
  may: boolean,
  acts: Readonly<Record<string, () => void>>,
): void {
  useEffect(() => {
    const element = row.current;
    if (element === null || !may) return;
    const press = (event: KeyboardEvent): void => {
      const act = acts[event.key];
      if (act === undefined || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      act();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  });
}
