import { Button } from '@mantine/core';
import { IconFilePlus, IconPencil, IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { PlanSummary } from '../contract.ts';
import { planPagesQuery } from '../widgets/plan-queries.ts';
import { owedUnder } from './owed-link.ts';
import { PlanFilter } from './plan-filter.tsx';
import classes from './plan-list.module.css';
import { isNarrowed, type PlansAddress } from './plans-address.ts';
import { ProgressBar } from './progress-bar.tsx';
import { capitalized, sentenceCase, yearsOf } from './title-words.ts';

/** The plans of the realm, the newest year first; the filter stands in the address. */
export function PlanList(): ReactNode {
  const t = useTranslations('plans.list');
  const kit = useTranslations('kit');
  const address = useSearch({ from: '/shell/ke-hoach' });
  const navigate = useNavigate({ from: '/ke-hoach' });
  // While another filter is asked, the rows of the one before stay: the list does not jump.
  const list = useInfiniteQuery({ ...planPagesQuery(address), placeholderData: keepPreviousData });
  useListKeys();
  const change = (part: Partial<PlansAddress>): void => {
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  };
  const plans = list.data?.pages.flatMap((page) => page.plans) ?? [];
  const total = list.data?.pages[0]?.total;
  const session = useSession();
  const upload = mayDo(session, 'documents.receive-document') && (
    <LinkButton to="/nhap-van-ban" leftSection={<IconFilePlus size={18} stroke={1.7} />}>
      {t('upload')}
    </LinkButton>
  );
  return (
    <Page
      title={t('title')}
      lead={
        <span aria-live="polite">
          {total === undefined ? ' ' : total === null ? t('many') : t('count', { count: total })}
        </span>
      }
      acts={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} stroke={1.6} />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
          {mayDo(session, 'plans.write-plan') && (
            <LinkButton
              to="/soan-ke-hoach"
              variant="default"
              leftSection={<IconPencil size={17} stroke={1.6} />}
            >
              {t('write')}
            </LinkButton>
          )}
          {upload}
        </>
      }
    >
      {(plans.length > 0 || isNarrowed(address)) && <PlanFilter address={address} onChange={change} />}
      {list.isPending && <RowSkeletons rows={8} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && plans.length === 0 && <NothingHere address={address} upload={upload} />}
      {plans.length > 0 && <PlanTable plans={plans} />}
      {list.hasNextPage && (
        <div className={`${classes.more} no-print`}>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {kit('more')}
          </Button>
          <span className={tables.quiet}>{t('shown', { shown: plans.length })}</span>
        </div>
      )}
    </Page>
  );
}

function NothingHere({ address, upload }: { address: PlansAddress; upload: ReactNode }): ReactNode {
  const t = useTranslations('plans.list');
  if (!isNarrowed(address)) {
    return (
      <EmptyState title={t('emptyTitle')} act={upload}>
        {t('empty')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyFilterTitle')}
      act={
        <LinkButton variant="default" to="/ke-hoach" search={{}}>
          {t('clearAll')}
        </LinkButton>
      }
    >
      {t('emptyFilter')}
    </EmptyState>
  );
}

function PlanTable({ plans }: { plans: readonly PlanSummary[] }): ReactNode {
  const t = useTranslations('plans.list');
  return (
    <section className={tables.frame} aria-label={t('title')}>
      <table className={`${tables.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('plan')}</th>
            <th scope="col">{t('issuer')}</th>
            <th scope="col">{t('year')}</th>
            <th scope="col" data-number>
              {t('tasks')}
            </th>
            <th scope="col">{t('progress')}</th>
            <th scope="col">{t('late')}</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PlanRow({ plan }: { plan: PlanSummary }): ReactNode {
  const t = useTranslations('plans.list');
  const { total, done, late } = plan.obligations;
  const hasNumber = plan.number !== null && /^\s*\d/u.test(plan.number);
  const facts = [
    plan.kind === null ? null : sentenceCase(plan.kind),
    hasNumber ? plan.number : t('noNumber'),
    plan.isDraft ? t('draft') : null,
    plan.date === null ? null : formatDate(plan.date),
  ].filter((fact) => fact !== null);
  return (
    <tr>
      <td data-head>
        <Link data-row className={classes.title ?? ''} to="/ke-hoach/$plan" params={{ plan: plan.id }}>
          {capitalized(plan.title)}
        </Link>
        <div className={tables.quiet}>{facts.join(' · ')}</div>
      </td>
      <td>{plan.issuer ?? ''}</td>
      <td className={classes.years}>{yearsOf(plan)}</td>
      <td data-number data-label={t('tasks')}>
        {plan.tasks}
      </td>
      <td className={classes.progress}>
        <ProgressBar done={done} late={late} total={total} />
      </td>
      <td>
        {late > 0 && (
          <Link className={classes.late ?? ''} to="/nhiem-vu" search={owedUnder(plan.id, { state: 'late' })}>
            {t('lateCount', { count: late })}
          </Link>
        )}
      </td>
    </tr>
  );
}
