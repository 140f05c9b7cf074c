import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Obligation, ObligationState } from '../contract.ts';
import { obligationQuery, workApi } from '../widgets/work-queries.ts';

interface Move {
  readonly obligation: Obligation;
  readonly state: ObligationState;
  readonly reason: string | null;
}

/** Moves an obligation to another state and offers the way back; a change by somebody else is shown, not overwritten. */
export function useMoveObligation(): UseMutationResult<Obligation, Error, Move> {
  const t = useTranslations('work');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const move = useMutation<Obligation, Error, Move>({
    mutationFn: ({ obligation, state, reason }) =>
      workApi('patch /api/obligations/{obligation}', {
        params: { obligation: obligation.id },
        body: { version: obligation.version, state, reason },
      }),
    onSuccess: (moved, { obligation: before }) => {
      answers.setQueryData(obligationQuery(moved.id).queryKey, moved);
      void answers.invalidateQueries({ queryKey: ['work'] });
      void answers.invalidateQueries({ queryKey: ['plans'] });
      // Going back to "not done" would need its reason again, so it is not offered as one press.
      const back = before.state === 'not-done' ? {} : { undo: undo(moved, before.state) };
      showToast({ words: t('one.moved', { state: t(`states.${moved.state}`) }), ...back });
    },
    onError: (reason) => {
      if (reason instanceof ApiProblem && reason.status === 409)
        void answers.invalidateQueries({ queryKey: ['work'] });
    },
  });
  const undo = (obligation: Obligation, state: ObligationState) => ({
    words: kit('undo'),
    act: () => move.mutate({ obligation, state, reason: null }),
  });
  return move;
}
