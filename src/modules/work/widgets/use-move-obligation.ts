import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Obligation, ObligationState } from '../contract.ts';
import { obligationQuery, workApi } from './work-queries.ts';

interface Move {
  readonly obligation: Obligation;
  readonly state: ObligationState;
  readonly reason: string | null;
  readonly allowedBy: string | null;
}

/** Moves an obligation to another state and offers the way back; a change by somebody else is shown, not overwritten. */
export function useMoveObligation(): UseMutationResult<Obligation, Error, Move> {
  const t = useTranslations('work');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const move = useMutation<Obligation, Error, Move>({
    mutationFn: ({ obligation, state, reason, allowedBy }) =>
      workApi('patch /api/obligations/{obligation}', {
        params: { obligation: obligation.id },
        body: { version: obligation.version, state, reason, allowedBy },
      }),
    onSuccess: (moved, { obligation: before }) => {
      answers.setQueryData(obligationQuery(moved.id).queryKey, moved);
      void answers.invalidateQueries({ queryKey: ['work'] });
      void answers.invalidateQueries({ queryKey: ['plans'] });
      showToast({
        words: t('one.moved', { state: t(`states.${moved.state}`) }),
        undo: { words: kit('undo'), act: () => move.mutateAsync({ obligation: moved, ...stateOf(before) }) },
      });
    },
    onError: (reason) => {
      if (reason instanceof ApiProblem && reason.status === 409)
        void answers.invalidateQueries({ queryKey: ['work'] });
    },
  });
  return move;
}

function stateOf({ state, reason, allowedBy }: Obligation): Omit<Move, 'obligation'> {
  return { state, reason, allowedBy };
}
