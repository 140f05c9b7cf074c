import { Button, Skeleton, Tabs } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { SlotPlace } from '#ui-kit/slot/slot-place.tsx';
import type { Plan } from '../contract.ts';
import { planQuery } from '../widgets/plan-queries.ts';
import { inspectionsOfPlan } from '../widgets/plan-slots.ts';
import { closedOf } from './owed-link.ts';
import { type PlanTab, planTabs } from './plan-address.ts';
import { PlanHead } from './plan-head.tsx';
import classes from './plan-page.module.css';
import { PlanFunding, PlanReporting } from './plan-sides.tsx';
import { PlanStateChip, stateOfPlan } from './plan-state.tsx';
import { PlanTasks } from './plan-tasks.tsx';
import { TakeBackPlan } from './take-back-plan.tsx';
import { capitalized, sentenceCase } from './title-words.ts';

// What most people do not open is fetched when they do.
const PlanDocument = lazy(async () => ({ default: (await import('./plan-document.tsx')).PlanDocument }));
const PlanBodies = lazy(async () => ({ default: (await import('./plan-bodies.tsx')).PlanBodies }));
const PlanCourse = lazy(async () => ({ default: (await import('./plan-course.tsx')).PlanCourse }));
const PlanRelations = lazy(async () => ({ default: (await import('./plan-relations.tsx')).PlanRelations }));
const FormPanel = lazy(async () => ({
  default: (await import('#modules/documents/widgets/form-panel.tsx')).FormPanel,
}));
const PlanHistory = lazy(async () => ({ default: (await import('./plan-history.tsx')).PlanHistory }));

/** One plan: what it is, how far it is, and its sides. */
export function PlanPage(): ReactNode {
  const t = useTranslations('plans.page');
  const { plan: id } = useParams({ from: '/shell/ke-hoach/$plan' });
  const plan = useQuery(planQuery(id));
  if (plan.isError && plan.data === undefined) {
    return (
      <Page title={t('failedTitle')}>
        <FailureNotice reason={plan.error} place={t('failed')} onRetry={() => void plan.refetch()} />
      </Page>
    );
  }
  if (plan.data === undefined) {
    return (
      <Page title={t('loading')} above=" " lead=" ">
        <Skeleton height={150} radius="lg" />
        <Skeleton height={37} />
        <RowSkeletons rows={10} label={t('loading')} />
      </Page>
    );
  }
  return <OpenPlan key={id} plan={plan.data} />;
}

function OpenPlan({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.page');
  const kit = useTranslations('kit');
  const { tab = 'tasks', item } = useSearch({ from: '/shell/ke-hoach/$plan' });
  const navigate = useNavigate({ from: '/ke-hoach/$plan' });
  const tabList = useRef<HTMLDivElement>(null);
  useEffect(() => showTab(tabList.current, tab), [tab]);
  const facts = [
    plan.number,
    plan.date === null ? null : t('dated', { date: formatDate(plan.date) }),
    plan.issuer,
    plan.signer === null ? null : t('signed', { name: plan.signer }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <Page
      title={capitalized(plan.title)}
      above={
        <span className={classes.above}>
          {plan.kind !== null && <span>{sentenceCase(plan.kind)}</span>}
          <PlanStateChip state={stateOfPlan(plan, closedOf(plan.counts))} />
        </span>
      }
      lead={facts.length === 0 ? t('noFacts') : facts.join(' · ')}
      acts={
        <>
          <TakeBackPlan plan={plan.id} />
          <ExportMenu address={`/api/plans/${plan.id}/document`} name={capitalized(plan.title)} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} stroke={1.6} />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        </>
      }
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
        <Tabs.List ref={tabList} className={`${classes.tabs} no-print`}>
          {planTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {planTabs.map((name) => (
          <Tabs.Panel key={name} value={name} className={classes.panel ?? ''}>
            <h2 className={classes.printed}>{t(`tabs.${name}`)}</h2>
            <Suspense fallback={<RowSkeletons rows={10} label={kit('loading')} />}>
              <Side name={name} plan={plan} item={item} />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

/** Brings the chosen tab of a list that is wider than the screen into sight. */
function showTab(list: HTMLElement | null, tab: PlanTab): void {
  const chosen = list?.children.item(planTabs.indexOf(tab));
  if (list === null || !(chosen instanceof HTMLElement)) return;
  const end = chosen.offsetLeft - list.offsetLeft + chosen.offsetWidth;
  if (end > list.scrollLeft + list.clientWidth)
    list.scrollLeft = end - list.clientWidth + chosen.offsetWidth / 2;
}

function Side({ name, plan, item }: { name: PlanTab; plan: Plan; item: string | undefined }): ReactNode {
  if (name === 'document') return <PlanDocument plan={plan} item={item} />;
  if (name === 'tasks') return <PlanTasks plan={plan} item={item} />;
  if (name === 'bodies') return <PlanBodies plan={plan} />;
  if (name === 'course') return <PlanCourse plan={plan} />;
  if (name === 'inspections') return <SlotPlace slot={inspectionsOfPlan} given={{ plan: plan.id }} />;
  if (name === 'reporting') return <PlanReporting plan={plan} />;
  if (name === 'references') return <PlanRelations plan={plan} />;
  if (name === 'funding') return <PlanFunding plan={plan} />;
  if (name === 'form') return <FormPanel reading={plan.readingId} />;
  return <PlanHistory plan={plan} />;
}
