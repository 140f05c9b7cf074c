import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { actorOf, useSession } from '#modules/access/widgets/session.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Obligation } from '../contract.ts';
import { canWork } from '../domain/permissions.ts';
import { permittedSteps } from '../domain/permitted-steps.ts';
import { useMoveObligation } from './use-move-obligation.ts';
import { obligationQuery } from './work-queries.ts';

/** True where a result can be the last one: the person may set the state, and the work has an end of its own. */
export function useMayFinish(obligation: Obligation): boolean {
  const actor = actorOf(useSession());
  return (
    obligation.state !== 'continuous' &&
    permittedSteps(obligation).includes('done') &&
    canWork(actor, 'work.set-obligation-state', obligation.organization.id).allowed
  );
}

/**
 * Moves an obligation to done once its last result is kept, as it stands by then; where that fails, says so and offers
 * to try again: the result stays.
 */
export function useFinishObligation(id: string): () => void {
  const t = useTranslations('work.one');
  const kit = useTranslations('kit.failure');
  const answers = useQueryClient();
  const { mutateAsync } = useMoveObligation();
  return useCallback(() => {
    const finish = async (): Promise<void> => {
      const obligation = await answers.fetchQuery({ ...obligationQuery(id), staleTime: 0 });
      if (permittedSteps(obligation).includes('done'))
        await mutateAsync({ obligation, state: 'done', reason: null, allowedBy: null });
    };
    const tell = (): void =>
      showToast({
        words: t('failedMove'),
        tone: 'failed',
        undo: { words: kit('retry'), act: finish },
      });
    finish().catch(tell);
  }, [id, answers, mutateAsync, t, kit]);
}
