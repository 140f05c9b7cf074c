import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { isCovered, isTyping, type KeyEntry } from '#ui-kit/keys/key-map.ts';
import { useScreenKeys } from '#ui-kit/keys/screen-keys.ts';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import type { TaskActs } from './use-task-acts.ts';

interface ReviewKeys {
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly acts: TaskActs;
  readonly dropped: readonly number[];
  readonly onSeen: ((place: string) => void) | null;
}

/** The keys of the review, and their lines on the sheet that `?` opens. */
export function useReviewKeys({ focus, correct, acts, dropped, onSeen }: ReviewKeys): void {
  const t = useTranslations('plans.review.keys');
  useListKeys();
  useScreenKeys(
    useMemo<readonly KeyEntry[]>(
      () => [
        { keys: ['n', 'N'], words: t('walk') },
        { keys: ['x'], words: t('seen') },
        { keys: ['e'], words: t('edit') },
        { keys: ['a'], words: t('add') },
        { keys: ['m'], words: t('merge') },
        { keys: ['d'], words: t('drop') },
        { keys: ['Ctrl', 'Enter'], words: t('split') },
        { keys: ['Ctrl', 'Z'], words: t('undo') },
        { keys: ['Ctrl', 'Shift', 'Z'], words: t('redo') },
        { keys: ['Shift', '→'], words: t('select') },
        { keys: ['Enter'], words: t('use') },
        { keys: ['1', '…', '7'], words: t('give') },
      ],
      [t],
    ),
  );
  useEffect(() => {
    const onTask = (act: (index: number) => void): void => {
      const index = document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset['task'];
      if (index !== undefined) act(Number(index));
    };
    const plain: Readonly<Record<string, () => void>> = {
      n: () => focus.walkUncertain(1),
      ...(correct.may
        ? {
            x: () => {
              const place = focus.looksAt();
              if (place !== null) onSeen?.(place);
            },
            e: () => onTask(acts.edit),
            a: () => onTask(acts.addAfter),
            m: () => onTask(acts.mergeNext),
            d: () => onTask((index) => acts.drop(index, !dropped.includes(index))),
          }
        : {}),
    };
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || isCovered() || event.altKey) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const back = event.key === 'N' ? () => focus.walkUncertain(-1) : undefined;
      const act = isCommand
        ? { z: event.shiftKey ? correct.redo : correct.undo, y: correct.redo }[key]
        : (back ?? plain[event.key]);
      if (act === undefined || (isCommand && !correct.may)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [focus, correct, acts, dropped, onSeen]);
}
