import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import type { PaperPlace } from '#modules/documents/widgets/paper-selection.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { giveWords, newTaskFrom } from './give-words.ts';
import { nearestTask } from './nearest-task.ts';
import type { CorrectReading } from './use-correct-reading.ts';
import type { TaskActs } from './use-task-acts.ts';

/** Gives words of the paper to a field by its path, or makes a task of them for `new`; each can be taken back. */
export function useGiveWords(
  reading: Reading,
  correct: CorrectReading,
  acts: TaskActs,
): (target: string, places: readonly PaperPlace[]) => void {
  const t = useTranslations('plans.review');
  const given = useRef({ reading, correct, acts });
  useEffect(() => {
    given.current = { reading, correct, acts };
  });
  return useCallback(
    (target, places) => {
      const { reading: now, correct: keep, acts: tasks } = given.current;
      if (!keep.may) return;
      if (target === 'new') {
        const after = nearestTask(now.tree, now.draft.tasks, now.order, places);
        const made = newTaskFrom(now, places, after);
        if (made !== null)
          keep.save(made, {
            said: t('tasks.added'),
            onSaved: (saved) => tasks.edit(saved.draft.tasks.length - 1),
          });
        return;
      }
      const made = giveWords(now, target, places);
      if (made === null) showToast({ words: t('selection.notThat'), tone: 'failed' });
      else keep.save(made, { said: t('selection.given') });
      document.getSelection()?.removeAllRanges();
    },
    [t],
  );
}
