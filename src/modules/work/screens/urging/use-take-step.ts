import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { UrgingApi, UrgingStep } from '../../contract/urging.ts';
import { urgingApi } from '../../widgets/urging-queries.ts';

type Taken = UrgingApi['post /api/urging/steps']['response'];

interface Step {
  readonly step: Exclude<UrgingStep, 'reminder'>;
  readonly obligations: readonly string[];
  readonly contact?: string;
  /** The bodies whose message carries a reply link. */
  readonly replyTo?: readonly string[];
}

/**
 * Takes a step of urging and offers the way back. What was handed in meanwhile refuses it; the list is loaded again
 * either way, so that the next try is about what is shown then.
 */
export function useTakeStep(): UseMutationResult<Taken, Error, Step> {
  const t = useTranslations('work.urging');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const refresh = () => answers.invalidateQueries({ queryKey: ['work'] });
  const back = useMutation({
    mutationFn: async ({ batches }: Taken) => {
      for (const { id } of batches)
        await urgingApi('post /api/urging/steps/{batch}/undo', { params: { batch: id } });
    },
    onSuccess: () => showToast({ words: t('undone') }),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: ({ step, obligations, contact, replyTo }: Step) =>
      urgingApi('post /api/urging/steps', {
        body: {
          step,
          obligations: [...obligations],
          contact: contact ?? null,
          ...(replyTo === undefined ? {} : { replyTo: [...replyTo] }),
        },
      }),
    onSuccess: (taken, { step }) => {
      const count = taken.batches.reduce((sum, { steps }) => sum + steps.length, 0);
      showToast({
        words: t(`taken.${step}`, { count }),
        undo: { words: kit('undo'), act: () => back.mutateAsync(taken) },
      });
    },
    onSettled: refresh,
  });
}
