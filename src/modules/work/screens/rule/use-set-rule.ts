import { queryOptions, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { WorkApi } from '../../contract.ts';
import { workApi } from '../../widgets/work-queries.ts';

/** The rule on more time as the server tells it. */
export type WorkRule = WorkApi['get /api/work-rule']['response'];

/** What of the rule a person sets. */
export interface RuleText {
  readonly mostExtensions: number;
  readonly giverDecides: boolean;
}

interface Setting extends RuleText {
  readonly version: number;
  /** What stood when it was sent, for the way back. */
  readonly before: RuleText;
}

/** The rule of the realm on more time. */
export const workRuleQuery = queryOptions({
  queryKey: ['work', 'rule'],
  queryFn: () => workApi('get /api/work-rule'),
});

/** Somebody was quicker: who, when, what stands, what was not saved. */
export interface RuleConflict {
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly stands: RuleText;
  readonly yours: RuleText;
}

/** What a refusal tells of somebody who was quicker; null where it is another refusal, or none. */
export function readRuleConflict(reason: Error | null): RuleConflict | null {
  if (!(reason instanceof ApiProblem) || reason.code !== 'version-conflict') return null;
  return reason.members as unknown as RuleConflict;
}

/** Sets the rule and offers the way back. */
export function useSetRule(): UseMutationResult<WorkRule, Error, Setting> {
  const t = useTranslations('work.rule');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const set = useMutation<WorkRule, Error, Setting>({
    mutationFn: ({ giverDecides, mostExtensions, version }) =>
      workApi('put /api/work-rule', { body: { giverDecides, mostExtensions, version } }),
    onSuccess: (rule, { before, ...after }) => {
      answers.setQueryData(workRuleQuery.queryKey, rule);
      void answers.invalidateQueries({ queryKey: ['work'] });
      void answers.invalidateQueries({ queryKey: ['audit'] });
      const back = { ...before, version: rule.version, before: after };
      showToast({ words: t('saved'), undo: { words: kit('undo'), act: () => set.mutateAsync(back) } });
    },
    onError: (reason) => {
      if (reason instanceof ApiProblem && reason.status === 409)
        void answers.invalidateQueries({ queryKey: workRuleQuery.queryKey });
    },
  });
  return set;
}
