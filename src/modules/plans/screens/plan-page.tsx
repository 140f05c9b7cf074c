import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { originalAddress } from '#modules/documents/widgets/document-queries.ts';
import { FormPanel } from '#modules/documents/widgets/form-panel.tsx';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { Plan } from '../contract.ts';
import { planQuery } from '../widgets/plan-queries.ts';
import { planTabs } from './plan-address.ts';
import { PlanBodies } from './plan-bodies.tsx';
import { PlanDocument } from './plan-document.tsx';
import classes from './plan-page.module.css';
import { PlanReferences, PlanReporting } from './plan-sides.tsx';
import { PlanTasks } from './plan-tasks.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { capitalized, sentenceCase } from './title-words.ts';

/** One plan: what it is, how far it is, and its sides. */
export function PlanPage(): ReactNode {
  const t = useTranslations('plans.page');
  const { plan: id } = useParams({ from: '/shell/ke-hoach/$plan' });
  const plan = useQuery(planQuery(id));
  if (plan.isError) {
    return (
      <Page title={t('failedTitle')}>
        <FailureNotice reason={plan.error} place={t('failed')} onRetry={() => void plan.refetch()} />
      </Page>
    );
  }
  if (plan.data === undefined) {
    return (
      <Page title={t('loading')}>
        <Skeleton height={90} radius="lg" />
        <Skeleton height={480} radius="lg" />
      </Page>
    );
  }
  return <OpenPlan plan={plan.data} />;
}

function OpenPlan({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.page');
  const { tab = 'tasks', item } = useSearch({ from: '/shell/ke-hoach/$plan' });
  const navigate = useNavigate({ from: '/ke-hoach/$plan' });
  const facts = [
    plan.number,
    plan.date === null ? null : t('dated', { date: formatDate(plan.date) }),
    plan.issuer,
    plan.signer === null ? null : t('signed', { name: plan.signer }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <Page
      title={capitalized(plan.title)}
      above={plan.kind === null ? '' : sentenceCase(plan.kind)}
      lead={facts.length === 0 ? t('noFacts') : facts.join(' · ')}
      acts={<ExportMenu address={`/api/plans/${plan.id}/document`} name={capitalized(plan.title)} />}
    >
      <PlanHead plan={plan} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          const next = planTabs.find((name) => name === value);
          void navigate({ search: { tab: next }, resetScroll: false, replace: true });
        }}
      >
        <Tabs.List className={`${classes.tabs} no-print`}>
          {planTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="tasks" className={classes.panel ?? ''}>
          <PlanTasks plan={plan} item={item} />
        </Tabs.Panel>
        <Tabs.Panel value="document" className={classes.panel ?? ''}>
          <PlanDocument plan={plan} item={item} />
        </Tabs.Panel>
        <Tabs.Panel value="bodies" className={classes.panel ?? ''}>
          <PlanBodies plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="reporting" className={classes.panel ?? ''}>
          <PlanReporting plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="references" className={classes.panel ?? ''}>
          <PlanReferences plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="form" className={classes.panel ?? ''}>
          <FormPanel reading={plan.readingId} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function PlanHead({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.page');
  const { total, done, late } = plan.obligations;
  return (
    <div className={classes.head}>
      <div className={classes.progress}>
        <ProgressBar done={done} late={late} total={total} />
      </div>
      <ul className={classes.figures}>
        <li>
          <Link to="/nhiem-vu" search={{ plan: plan.id }}>
            {t('owed', { count: total })}
          </Link>
        </li>
        {late > 0 && (
          <li>
            <Link className={classes.late ?? ''} to="/nhiem-vu" search={{ plan: plan.id, late: 'yes' }}>
              {t('late', { count: late })}
            </Link>
          </li>
        )}
        <li>{t('confirmed', { moment: formatMoment(plan.confirmedAt) })}</li>
        <li>
          <a href={originalAddress(plan.readingId)} download>
            {plan.fileName}
          </a>
        </li>
      </ul>
    </div>
  );
}
