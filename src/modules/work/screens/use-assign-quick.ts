import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Obligation, QuickWork } from '../contract.ts';
import { workApi } from '../widgets/work-queries.ts';

/** Gives quick work, and offers the way back while nobody has touched it. */
export function useAssignQuick(
  onGiven: () => void,
): UseMutationResult<{ obligations: Obligation[]; asked: string[] }, Error, QuickWork> {
  const t = useTranslations('work.quick');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const refresh = async (): Promise<void> => {
    await Promise.all([
      answers.invalidateQueries({ queryKey: ['work'] }),
      answers.invalidateQueries({ queryKey: ['plans'] }),
    ]);
  };
  const withdraw = async (ids: readonly string[]): Promise<void> => {
    try {
      await workApi('post /api/obligations/quick/withdraw', { body: { obligations: [...ids] } });
      showToast({ words: t('withdrawn') });
    } finally {
      await refresh();
    }
  };
  return useMutation({
    mutationFn: (work: QuickWork) => workApi('post /api/obligations/quick', { body: work }),
    onSuccess: ({ obligations, asked }) => {
      onGiven();
      showToast({
        words: t('given', { ordered: obligations.length - asked.length, asked: asked.length }),
        undo: { words: kit('undo'), act: () => withdraw(obligations.map(({ id }) => id)) },
      });
      void refresh();
    },
  });
}
