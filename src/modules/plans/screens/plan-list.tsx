import { IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { PlanSummary } from '../contract.ts';
import { plansQuery } from '../widgets/plan-queries.ts';
import classes from './plan-list.module.css';
import { ProgressBar } from './progress-bar.tsx';
import { capitalized, sentenceCase } from './title-words.ts';

/** The plans of the realm, the newest year first. */
export function PlanList(): ReactNode {
  const t = useTranslations('plans.list');
  const kit = useTranslations('kit');
  const list = useQuery(plansQuery);
  useListKeys();
  const plans = list.data?.plans ?? [];
  const upload = mayDo(useSession(), 'documents.receive-document') && (
    <LinkButton to="/nhap-van-ban" leftSection={<IconFilePlus size={18} stroke={1.7} />}>
      {t('upload')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} lead={list.isSuccess ? t('count', { count: plans.length }) : ' '} acts={upload}>
      {list.isPending && <RowSkeletons rows={8} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && plans.length === 0 && (
        <EmptyState title={t('emptyTitle')} act={upload}>
          {t('empty')}
        </EmptyState>
      )}
      {plans.length > 0 && (
        <section className={tables.frame} aria-label={t('title')}>
          <table className={`${tables.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t('plan')}</th>
                <th scope="col">{t('issuer')}</th>
                <th scope="col">{t('year')}</th>
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
      )}
    </Page>
  );
}

function PlanRow({ plan }: { plan: PlanSummary }): ReactNode {
  const t = useTranslations('plans.list');
  const { total, done, late } = plan.obligations;
  const facts = [
    plan.kind === null ? null : sentenceCase(plan.kind),
    plan.number,
    plan.date === null ? null : formatDate(plan.date),
  ].filter((fact) => fact !== null);
  return (
    <tr>
      <td data-head>
        <Link data-row className={classes.title ?? ''} to="/ke-hoach/$plan" params={{ plan: plan.id }}>
          {capitalized(plan.title)}
        </Link>{' '}
        {plan.isDraft && (
          <StatusChip shape="half" tone="warn">
            {t('draft')}
          </StatusChip>
        )}
        <div className={tables.quiet}>
          {plan.number === null && plan.date === null
            ? [...facts, t('noNumber')].join(' · ')
            : facts.join(' · ')}
        </div>
      </td>
      <td>{plan.issuer ?? ''}</td>
      <td>{plan.year ?? ''}</td>
      <td className={classes.progress}>
        <ProgressBar done={done} late={late} total={total} />
      </td>
      <td>
        {late > 0 && (
          <Link className={classes.late ?? ''} to="/nhiem-vu" search={{ plan: plan.id, late: 'yes' }}>
            {t('lateCount', { count: late })}
          </Link>
        )}
      </td>
    </tr>
  );
}
