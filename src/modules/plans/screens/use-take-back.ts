import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { plansApi } from '../widgets/plan-queries.ts';

/** Takes a plan back to the review it came from, and opens that; whoever calls it says why it is refused. */
export function useTakeBack() {
  const t = useTranslations('plans.takeBack');
  const answers = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (plan: string) =>
      plansApi('post /api/plans/{plan}/take-back', { params: { plan }, body: {} }),
    onSuccess: async ({ readingId }, plan) => {
      showToast({ words: t('done') });
      answers.removeQueries({ queryKey: ['readings', 'one', readingId] });
      await navigate({ to: '/nhap-van-ban/$reading', params: { reading: readingId } });
      answers.removeQueries({ queryKey: ['plans', plan] });
      await answers.invalidateQueries();
    },
  });
}
