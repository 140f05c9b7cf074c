import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePlanChoices } from '#modules/plans/widgets/use-plan-choices.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { WeighedBody } from '../../contract/inspection-reach.ts';
import { InspectablePicker } from './inspectable-picker.tsx';
import { inspectionsApi, weighedQuery } from './inspection-queries.ts';
import classes from './inspections.module.css';
import { LeftOut } from './left-out.tsx';

/**
 * Begins an inspection: of whom, under which plan, and whether what they are late with is laid out. Bodies and plan may come with
 * the address; whom the person may not inspect is left out and said before anything is begun.
 */
export function BeginInspection(): ReactNode {
  const t = useTranslations('records.inspections.start');
  const { bodies = '', plan: planOfAddress } = useSearch({ from: '/shell/kiem-tra/lap' });
  const [picked, pick] = useState<{ readonly plan: string | undefined } | null>(
    planOfAddress === undefined ? null : { plan: planOfAddress },
  );
  const [chosen, choose] = useState<readonly string[]>(bodies === '' ? [] : bodies.split(','));
  const [title, setTitle] = useState('');
  const [withLate, setWithLate] = useState(true);
  const isAsked = chosen.length > 0;
  const alone = useQuery({ ...weighedQuery(chosen, undefined), enabled: isAsked && picked === null });
  // Until the person chose one: the plan by which the most of them may be inspected.
  const suggested = picked === null ? alone.data?.suggested : null;
  const plan = picked === null ? suggested?.id : picked.plan;
  const weighed = useQuery({
    ...weighedQuery(chosen, plan),
    enabled: isAsked && (picked !== null || alone.isSuccess),
    placeholderData: (before) => before,
  });
  const setPlan = (value: string | undefined): void => pick({ plan: value });
  const known = weighed.data?.bodies ?? [];
  const may = known.filter(({ id, why }) => why === null && chosen.includes(id));
  const leftOut = known.filter(({ id, why }) => why !== null && chosen.includes(id));
  const begin = useBegin();
  const isWeighing = isAsked && (weighed.data === undefined || weighed.isFetching || weighed.isError);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWeighing) return;
    begin.mutate({
      title: title.trim() === '' ? null : title.trim(),
      organizationIds: may.map(({ id }) => id),
      planId: plan ?? null,
      withLate,
    });
  };
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <form className={classes.box} onSubmit={submit}>
        <PlanChoice
          plan={plan}
          hint={suggested == null ? t('planHint') : t('planSuggested')}
          onChange={setPlan}
        />
        <InspectablePicker
          label={t('bodies')}
          value={may}
          plan={plan}
          // Whom one may not inspect stays named below until the person drops it or a plan allows it.
          onChange={(picked) => choose([...picked, ...leftOut].map(({ id }) => id))}
        />
        {weighed.isError && (
          <FailureNotice reason={weighed.error} place={t('bodies')} onRetry={() => void weighed.refetch()} />
        )}
        <LeftOut title={t('leftOut', { count: leftOut.length })} bodies={leftOut} onPlan={setPlan} />
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Checkbox
          label={t('late')}
          description={may.length === 0 ? t('lateHint') : sayLate(may, t)}
          checked={withLate}
          onChange={(event) => setWithLate(event.currentTarget.checked)}
        />
        {begin.isError && <FailureNotice reason={begin.error} place={t('failed')} />}
        <div className={classes.acts}>
          <Button type="submit" loading={begin.isPending} disabled={isWeighing}>
            {t('go')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

type Words = ReturnType<typeof useTranslations<'records.inspections.start'>>;

function sayLate(bodies: readonly WeighedBody[], t: Words): string {
  const late = bodies.reduce((sum, body) => sum + body.late, 0);
  return t('lateOf', { count: late, bodies: bodies.filter((body) => body.late > 0).length });
}

function useBegin() {
  const navigate = useNavigate();
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (body: {
      title: string | null;
      organizationIds: string[];
      planId: string | null;
      withLate: boolean;
    }) => inspectionsApi('post /api/inspections', { body }),
    onSuccess: async ({ id }) => {
      void answers.invalidateQueries({ queryKey: ['records', 'inspections'] });
      await navigate({ to: '/kiem-tra/$inspection', params: { inspection: id } });
    },
  });
}

function PlanChoice({
  plan,
  hint,
  onChange,
}: {
  readonly plan: string | undefined;
  readonly hint: string;
  readonly onChange: (plan: string | undefined) => void;
}): ReactNode {
  const t = useTranslations('records.inspections.start');
  const plans = usePlanChoices(plan);
  const isListed = plan === undefined || plans.options.some(({ value }) => value === plan);
  return (
    <Select
      label={t('plan')}
      description={hint}
      searchable
      clearable
      data={
        isListed ? [...plans.options] : [{ value: plan, label: plans.chosenLabel ?? '' }, ...plans.options]
      }
      filter={({ options: shown }) => shown}
      value={plan ?? null}
      onSearchChange={plans.search}
      onChange={(value) => onChange(value ?? undefined)}
    />
  );
}
