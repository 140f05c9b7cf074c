import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { addressOfLetter, isCovered, isTyping } from '#ui-kit/keys/key-map.ts';
import { openingSearch } from './opening-search.ts';

interface ShellKeys {
  readonly onSearch: () => void;
  readonly onSheet: () => void;
  /** `g` twice: giao nhanh. */
  readonly onAssign: () => void;
}

/** How long after `g` the letter may come, in milliseconds. */
const GO_WINDOW = 1200;

/** The keys that work on every screen: Ctrl-K, `?`, and `g` then a letter or `g` again. */
export function useShellKeys({ onSearch, onSheet, onAssign }: ShellKeys): void {
  const navigate = useNavigate();
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onSearch();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return;
      const address = addressOfLetter(event.key);
      if (event.timeStamp - goPressedAt.current < GO_WINDOW && address !== null) {
        goPressedAt.current = Number.NEGATIVE_INFINITY;
        event.preventDefault();
        void navigate({ to: address, search: openingSearch(address) });
      } else if (event.key === 'g' && event.timeStamp - goPressedAt.current < GO_WINDOW) {
        goPressedAt.current = Number.NEGATIVE_INFINITY;
        event.preventDefault();
        onAssign();
      } else if (event.key === 'g') goPressedAt.current = event.timeStamp;
      else if (event.key === '?') onSheet();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [navigate, onSearch, onSheet, onAssign]);
}
