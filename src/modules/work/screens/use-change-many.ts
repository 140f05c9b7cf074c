import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Obligation, ObligationState } from '../contract.ts';
import { listApi } from '../widgets/list-queries.ts';

/** A move of several obligations to one state. */
export interface ManyMoves {
  readonly obligations: readonly Obligation[];
  readonly state: ObligationState;
  readonly reason: string | null;
  readonly allowedBy: string | null;
}

/** Moves several obligations at once, all or none, and offers the way back to each one's own state. */
export function useChangeMany(
  onDone: () => void,
): UseMutationResult<readonly Obligation[], Error, ManyMoves> {
  const t = useTranslations('work');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const refresh = () => {
    void answers.invalidateQueries({ queryKey: ['work'] });
    void answers.invalidateQueries({ queryKey: ['plans'] });
  };
  const back = useMutation({
    mutationFn: async ({
      moved,
      before,
    }: {
      moved: readonly Obligation[];
      before: readonly Obligation[];
    }) => {
      const states = new Map(before.map((one) => [one.id, one]));
      const moves = moved.flatMap(({ id, version }) => {
        const old = states.get(id);
        return old === undefined
          ? []
          : [{ id, version, state: old.state, reason: old.reason, allowedBy: old.allowedBy }];
      });
      await listApi('post /api/obligations/moves', { body: { moves } });
    },
    onSuccess: () => showToast({ words: t('lists.bulk.undone') }),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: async ({ obligations, state, reason, allowedBy }: ManyMoves) => {
      const moves = obligations.map(({ id, version }) => ({ id, version, state, reason, allowedBy }));
      return (await listApi('post /api/obligations/moves', { body: { moves } })).obligations;
    },
    onSuccess: (moved, { obligations, state }) => {
      onDone();
      refresh();
      showToast({
        words: t('lists.bulk.moved', { count: moved.length, state: t(`states.${state}`) }),
        undo: { words: kit('undo'), act: () => back.mutateAsync({ moved, before: obligations }) },
      });
    },
  });
}
