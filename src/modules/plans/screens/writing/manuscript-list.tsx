import { Button, SegmentedControl, Select, UnstyledButton } from '@mantine/core';
import { IconCopy, IconFile, IconListNumbers } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { ManuscriptSummary, PlansApi } from '../../contract.ts';
import { plansApi } from '../../widgets/plan-queries.ts';
import { usePlanChoices } from '../../widgets/use-plan-choices.ts';
import { capitalized } from '../title-words.ts';
import classes from './manuscript-list.module.css';
import { manuscriptQuery, manuscriptsQuery } from './manuscript-queries.ts';
import { sayWhy } from './say-why.ts';

type Origin = PlansApi['post /api/manuscripts']['body']['from'];

/** Where a plan is begun, and the plans that people are writing. */
export function ManuscriptList(): ReactNode {
  const t = useTranslations('plans.writing.list');
  const kit = useTranslations('kit');
  const [shown, show] = useState<'open' | 'discarded'>('open');
  const list = useQuery({
    ...manuscriptsQuery(shown === 'discarded' ? 'discarded' : undefined),
    staleTime: 0,
  });
  const may = mayDo(useSession(), 'plans.write-plan');
  useListKeys();
  const written = list.data?.manuscripts ?? [];
  return (
    <Page title={t('title')} lead={t(may ? 'lead' : 'leadToRead')}>
      {may && <Starts />}
      <section aria-label={t('label')} className={classes.written}>
        <div className={classes.listHead}>
          <h2>{t(shown === 'discarded' ? 'asideLabel' : 'label')}</h2>
          <SegmentedControl
            size="xs"
            className="no-print"
            aria-label={t('shown')}
            value={shown}
            onChange={(value) => show(value === 'discarded' ? 'discarded' : 'open')}
            data={[
              { value: 'open', label: t('shownOpen') },
              { value: 'discarded', label: t('shownAside') },
            ]}
          />
        </div>
        {list.isPending && <RowSkeletons rows={4} label={kit('loading')} />}
        {list.isError && (
          <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && written.length === 0 && (
          <EmptyState title={t(shown === 'discarded' ? 'asideEmptyTitle' : 'emptyTitle')}>
            {t(shown === 'discarded' ? 'asideEmpty' : may ? 'empty' : 'emptyToRead')}
          </EmptyState>
        )}
        {written.length > 0 && <WrittenTable written={written} may={may} />}
      </section>
    </Page>
  );
}

/** The three ways to begin. */
function Starts(): ReactNode {
  const t = useTranslations('plans.writing.list');
  const navigate = useNavigate();
  const answers = useQueryClient();
  const [plan, setPlan] = useState<string | null>(null);
  const { options, search, isAnswered } = usePlanChoices(plan ?? undefined);
  const start = useMutation({
    mutationFn: (from: Origin) => plansApi('post /api/manuscripts', { body: { from } }),
    onSuccess: async (begun) => {
      answers.setQueryData(manuscriptQuery(begun.id).queryKey, begun);
      await navigate({ to: '/soan-ke-hoach/$manuscript', params: { manuscript: begun.id } });
    },
  });
  return (
    <>
      <ul className={classes.starts}>
        {(
          [
            ['sections', IconListNumbers],
            ['blank', IconFile],
          ] as const
        ).map(([kind, Icon]) => (
          <li key={kind}>
            <UnstyledButton
              className={classes.start ?? ''}
              disabled={start.isPending}
              onClick={() => start.mutate({ kind })}
            >
              <Icon size={24} stroke={1.4} aria-hidden="true" />
              <strong>{t(`starts.${kind}.title`)}</strong>
              <span>{t(`starts.${kind}.lead`)}</span>
            </UnstyledButton>
          </li>
        ))}
        <li className={classes.start}>
          <IconCopy size={24} stroke={1.4} aria-hidden="true" />
          <strong>{t('starts.plan.title')}</strong>
          <span>{t('starts.plan.lead')}</span>
          <Select
            aria-label={t('starts.plan.choose')}
            placeholder={t('starts.plan.choose')}
            nothingFoundMessage={t('starts.plan.nothing')}
            searchable
            filter={filterAnswered(isAnswered)}
            onSearchChange={search}
            disabled={start.isPending}
            data={[...options]}
            value={plan}
            onChange={(value) => {
              setPlan(value);
              if (value !== null) start.mutate({ kind: 'plan', planId: value });
            }}
          />
        </li>
      </ul>
      {start.isError && <FailureNotice reason={start.error} place={t('failedStart')} />}
    </>
  );
}

interface WrittenTableProps {
  readonly written: readonly ManuscriptSummary[];
  readonly may: boolean;
}

function WrittenTable({ written, may }: WrittenTableProps): ReactNode {
  const t = useTranslations('plans.writing.list');
  return (
    <div className={tables.frame}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan')}</th>
            <th scope="col">{t('issuer')}</th>
            <th scope="col" data-number>
              {t('tasks')}
            </th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {written.map((one) => (
            <tr key={one.id}>
              <td data-head>
                <Link
                  data-row
                  className={classes.title ?? ''}
                  to="/soan-ke-hoach/$manuscript"
                  params={{ manuscript: one.id }}
                >
                  {one.title === '' ? t('untitled') : capitalized(one.title)}
                </Link>
              </td>
              <td data-label={t('issuer')}>{one.issuer}</td>
              <td data-number data-label={t('tasks')}>
                {one.tasks}
              </td>
              <td>
                {one.state === 'discarded' && may ? (
                  <RestoreButton manuscript={one} />
                ) : (
                  <StatusChip {...LOOKS[one.state]}>{t(`states.${one.state}`)}</StatusChip>
                )}
              </td>
              <td className={tables.quiet}>
                {formatMoment(one.changedAt)} · {one.changedBy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const LOOKS = {
  writing: { shape: 'half', tone: 'work' },
  handed: { shape: 'arrow', tone: 'good' },
  discarded: { shape: 'dash', tone: 'calm' },
} as const;

/** Takes a plan back that was put aside, and goes on with it. */
function RestoreButton({ manuscript: { id, version, title } }: { manuscript: ManuscriptSummary }): ReactNode {
  const t = useTranslations('plans.writing.list');
  const navigate = useNavigate();
  const answers = useQueryClient();
  const restore = useMutation({
    mutationFn: () =>
      plansApi('post /api/manuscripts/{manuscript}/restore', {
        params: { manuscript: id },
        body: { version },
      }),
    onSuccess: async (restored) => {
      answers.setQueryData(manuscriptQuery(id).queryKey, restored);
      void answers.invalidateQueries({ queryKey: ['manuscripts', 'list'] });
      await navigate({ to: '/soan-ke-hoach/$manuscript', params: { manuscript: id } });
    },
    onError: (reason) => {
      void answers.invalidateQueries({ queryKey: ['manuscripts', 'list'] });
      showToast({ words: sayWhy(reason), tone: 'failed' });
    },
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={restore.isPending}
      aria-label={t('restoreOne', { title: title === '' ? t('untitled') : title })}
      onClick={() => restore.mutate()}
    >
      {t('restore')}
    </Button>
  );
}
