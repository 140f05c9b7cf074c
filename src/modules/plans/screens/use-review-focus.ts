import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isCovered, isTyping } from '#ui-kit/keys/key-map.ts';
import { entryOf, tabOf } from './values-of-draft.ts';

export type DeskSide = 'paper' | 'understood';

/** Which value is looked at, on the paper and in the list beside it. */
export interface ReviewFocus {
  readonly lit: string | null;
  readonly light: (id: string | null) => void;
  readonly goTo: { readonly id: string } | null;
  /** The half of the desk that a narrow window shows. */
  readonly side: DeskSide;
  readonly chooseSide: (side: DeskSide) => void;
  /** Lights the words of a value and scrolls the paper to them, without leaving the list. */
  readonly follow: (id: string) => void;
  /** Turns to the paper and shows the words of a value. */
  readonly showWords: (id: string) => void;
  /** Opens the tab of a value and scrolls its entry into sight. */
  readonly showEntry: (id: string) => void;
  readonly nextUncertain: () => void;
}

/** Ties the paper and the list together; `n` walks through the uncertain places. */
export function useReviewFocus(uncertain: readonly string[]): ReviewFocus {
  const [lit, light] = useState<string | null>(null);
  const [goTo, setGoTo] = useState<{ id: string } | null>(null);
  const [side, chooseSide] = useState<DeskSide>('understood');
  const [wanted, setWanted] = useState<{ entry: string } | null>(null);
  const walked = useRef(-1);
  const navigate = useNavigate({ from: '/nhap-van-ban/$reading' });

  const showEntry = useCallback(
    (id: string) => {
      light(id);
      chooseSide('understood');
      void navigate({ search: { tab: tabOf(id) }, replace: true, resetScroll: false });
      setWanted({ entry: entryOf(id) });
    },
    [navigate],
  );
  const follow = useCallback((id: string) => {
    light(id);
    setGoTo({ id });
  }, []);
  const showWords = useCallback(
    (id: string) => {
      chooseSide('paper');
      follow(id);
    },
    [follow],
  );
  const nextUncertain = useCallback(() => {
    if (uncertain.length === 0) return;
    walked.current = (walked.current + 1) % uncertain.length;
    const id = uncertain[walked.current];
    if (id === undefined) return;
    follow(id);
    showEntry(id);
  }, [uncertain, showEntry, follow]);

  useShownEntry(wanted);
  useNextKey(nextUncertain);

  return { lit, light, goTo, side, chooseSide, follow, showWords, showEntry, nextUncertain };
}

/** Scrolls the wanted entry of the list into sight and gives it the focus. */
function useShownEntry(wanted: { readonly entry: string } | null): void {
  useEffect(() => {
    if (wanted === null) return;
    // The tab has been drawn by then; the entry of a value may be below others.
    const frame = requestAnimationFrame(() => {
      const entry = [...document.querySelectorAll<HTMLElement>('[data-entry]')].find(
        (element) => element.dataset['entry'] === wanted.entry,
      );
      entry?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      entry?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}

/** `n` goes to the next uncertain place. */
function useNextKey(nextUncertain: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isTyping(event.target) && !isCovered()) nextUncertain();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [nextUncertain]);
}
