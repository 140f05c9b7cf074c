import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { HistoryButton } from '#modules/audit/widgets/history-button.tsx';
import type { Obligation } from '#modules/work/contract.ts';
import { CoursePanel } from '#modules/work/widgets/course/course-panel.tsx';
import { useFinishObligation, useMayFinish } from '#modules/work/widgets/use-finish-obligation.ts';
import { obligationContextQuery, obligationQuery } from '#modules/work/widgets/work-queries.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { recordsQuery } from '../widgets/record-queries.ts';
import { InspectionPointer } from './inspections/inspection-pointer.tsx';
import classes from './obligation-page.module.css';
import { ObligationSide } from './obligation-side.tsx';
import { ObligationSource } from './obligation-source.tsx';
import { RecordComposer } from './record-composer.tsx';
import { RecordTimeline } from './record-timeline.tsx';
import { WhoDoesIt } from './who-does-it.tsx';

/** One obligation: the words it comes from and who does it, its clock and state, what was done, and where to record. */
export function ObligationPage(): ReactNode {
  const t = useTranslations('records.page');
  const { obligation: id } = useParams({ from: '/shell/nhiem-vu/$obligation' });
  const one = useQuery(obligationQuery(id));
  if (one.isError) {
    return (
      <Page title={t('failedTitle')}>
        <FailureNotice reason={one.error} place={t('failed')} onRetry={() => void one.refetch()} />
      </Page>
    );
  }
  if (one.data === undefined) {
    return (
      <Page title={t('loading')}>
        <Skeleton height={220} radius="lg" />
        <Skeleton height={320} radius="lg" />
      </Page>
    );
  }
  return <OpenObligation key={id} obligation={one.data} />;
}

function OpenObligation({ obligation }: { obligation: Obligation }): ReactNode {
  const t = useTranslations('records.page');
  const { id, number, organization } = obligation;
  const context = useQuery(obligationContextQuery(id));
  const records = useQuery(recordsQuery(id));
  const finish = useFinishObligation(id);
  const mayFinish = useMayFinish(obligation);
  const body = organization.name;
  const title = number === null ? t('title', { body }) : t('titleNumbered', { number, body });
  const entering = records.data?.entering ?? null;
  return (
    <Page
      title={title}
      above={<PlanLine obligation={obligation} />}
      acts={<HistoryButton type="obligation" id={id} name={title} />}
    >
      <div className={classes.sheet}>
        <div className={classes.page}>
          <div className={classes.source}>
            <ObligationSource obligation={obligation} context={context.data} />
          </div>
          <div className={classes.people}>
            {context.data === undefined ? (
              <Skeleton height={140} radius="lg" />
            ) : (
              <WhoDoesIt obligation={obligation} context={context.data} />
            )}
            {context.isError && (
              <FailureNotice
                reason={context.error}
                place={t('failed')}
                onRetry={() => void context.refetch()}
              />
            )}
          </div>
          <div className={classes.course}>
            {obligation.origin === 'remedy' && <InspectionPointer obligation={id} />}
            <CoursePanel id={id} state={obligation.state} />
          </div>
          <ObligationSide obligation={obligation} context={context.data} records={records.data} />
          <div className={classes.below}>
            <RecordTimeline
              obligation={id}
              list={records.data}
              steps={context.data?.history ?? []}
              failure={records.error}
              onRetry={() => void records.refetch()}
            />
          </div>
        </div>
        {entering !== null && records.data !== undefined && (
          <RecordComposer
            key={id}
            obligation={id}
            body={body}
            onBehalf={entering === 'on-behalf'}
            today={records.data.today}
            asks={records.data.asks}
            sendKey={records.data.sendKey}
            onSent={() => void records.refetch().then(showEnd)}
            onFinish={mayFinish ? finish : null}
          />
        )}
      </div>
    </Page>
  );
}

/** The plan it stands in; work may also be given without one. */
function PlanLine({ obligation }: { obligation: Obligation }): ReactNode {
  const t = useTranslations('records.page');
  const plan: Obligation['plan'] | null = obligation.plan;
  if (plan === null) return t('noPlan');
  return (
    <Link to="/ke-hoach/$plan" params={{ plan: plan.id }}>
      {[plan.number, plan.title].filter(Boolean).join(' · ')}
    </Link>
  );
}

/** Once what was just written stands there, it is looked at. */
function showEnd(): void {
  requestAnimationFrame(() => {
    document.querySelector('#records ~ ol > li:last-child')?.scrollIntoView({ block: 'center' });
  });
}
