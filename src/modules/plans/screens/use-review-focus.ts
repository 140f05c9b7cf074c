import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** Goes to the uncertain place behind the one looked at, or before it; the first and the last follow each other. */
  readonly walkUncertain: (by: 1 | -1) => void;
  /** The uncertain place that is looked at: the one walked to, else the first of the entry that has the focus. */
  readonly looksAt: () => string | null;
}

/** Ties the paper and the list together, and walks through the uncertain places. */
export function useReviewFocus(uncertain: readonly string[]): ReviewFocus {
  const [lit, light] = useState<string | null>(null);
  const [goTo, setGoTo] = useState<{ id: string } | null>(null);
  const [side, chooseSide] = useState<DeskSide>('understood');
  const [wanted, setWanted] = useState<{ entry: string } | null>(null);
  /** The place walked to, and its position: when it is settled, the next one has moved there. */
  const walked = useRef<{ id: string; at: number } | null>(null);
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
  const walkUncertain = useCallback(
    (by: 1 | -1) => {
      if (uncertain.length === 0) return;
      const from = walked.current;
      const stands = from === null ? -1 : uncertain.indexOf(from.id);
      const before =
        from === null ? (by === 1 ? -1 : 0) : stands >= 0 ? stands : by === 1 ? from.at - 1 : from.at;
      const at = (before + by + uncertain.length) % uncertain.length;
      const id = uncertain[at];
      if (id === undefined) return;
      walked.current = { id, at };
      follow(id);
      showEntry(id);
    },
    [uncertain, showEntry, follow],
  );
  const looksAt = useCallback(() => {
    const entry = document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
    const id = walked.current?.id;
    if (id !== undefined && uncertain.includes(id) && (entry === undefined || entryOf(id) === entry))
      return id;
    return uncertain.find((place) => entryOf(place) === entry) ?? null;
  }, [uncertain]);

  useShownEntry(wanted);
  return { lit, light, goTo, side, chooseSide, follow, showWords, showEntry, walkUncertain, looksAt };
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
