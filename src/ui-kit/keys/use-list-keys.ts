import { useEffect } from 'react';
import { isCovered, isTyping } from './key-map.ts';

/**
 * `j` and `k` walk through the rows of a list; Enter on a row is the browser's own.
 *
 * A row takes part by the attribute `data-row` on the element that gets the focus.
 */
export function useListKeys(): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.key !== 'j' && event.key !== 'k') || isTyping(event.target) || isCovered()) return;
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(
        (row) => row.offsetParent !== null,
      );
      if (rows.length === 0) return;
      const place = rows.indexOf(document.activeElement as HTMLElement);
      const next = event.key === 'j' ? Math.min(place + 1, rows.length - 1) : Math.max(place - 1, 0);
      rows[next]?.focus();
      rows[next]?.scrollIntoView({ block: 'nearest' });
      event.preventDefault();
    };
    window.addEventListener('keydown', walk);
    return () => window.removeEventListener('keydown', walk);
  }, []);
}
