import { Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { CHOSEN_RULES } from '../domain/second-factor.ts';
import { accessApi, mayDo, secondFactorsQuery, sessionQuery, useSession } from '../widgets/session.ts';
import classes from './own-account.module.css';

type Chosen = (typeof CHOSEN_RULES)[number];

/** Who of the realm must have a second factor; for administrators. */
export function SecondFactorRule(): ReactNode {
  const may = mayDo(useSession(), 'access.set-second-factor-rule');
  return may ? <RuleSection /> : null;
}

function RuleSection(): ReactNode {
  const t = useTranslations('access.own.rule');
  const own = useTranslations('access.own.second');
  const { waived } = useSession().secondFactor;
  const standing = useQuery(secondFactorsQuery);
  const change = useChangeRule();
  if (standing.data === undefined) return null;
  const { rule, accounts } = standing.data;
  return (
    <section className={classes.section} aria-labelledby="second-factor-rule">
      <h2 id="second-factor-rule">{t('title')}</h2>
      {waived !== null && <p className={classes.notice}>{own(`waived.${waived}`)}</p>}
      <Radio.Group
        label={t('lead')}
        value={rule}
        onChange={(to) => change.mutate({ from: rule, to: to as Chosen })}
      >
        <div className={classes.choices}>
          {(rule === 'demo' ? ([...CHOSEN_RULES, 'demo'] as const) : CHOSEN_RULES).map((choice) => (
            <Radio key={choice} value={choice} label={t(choice)} disabled={change.isPending} />
          ))}
        </div>
      </Radio.Group>
      <p className={classes.quiet}>{t('count', { count: accounts.length })}</p>
    </section>
  );
}

function useChangeRule() {
  const t = useTranslations('access.own.rule');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const change = useMutation({
    mutationFn: (body: { from: Chosen | 'demo'; to: Chosen }) =>
      accessApi('put /api/second-factors/rule', { body }),
    onSuccess: (_, { from, to }) => {
      const undo = { words: kit('undo'), act: () => change.mutateAsync({ from: to, to: from as Chosen }) };
      showToast({ words: t('changed'), ...(from === 'demo' ? {} : { undo }) });
    },
    onError: (reason) =>
      showToast({
        words: `${t('failed')}: ${reason instanceof ApiProblem ? reason.title : reason.message}`,
        tone: 'failed',
      }),
    onSettled: () => {
      void answers.invalidateQueries({ queryKey: secondFactorsQuery.queryKey });
      void answers.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  return change;
}
