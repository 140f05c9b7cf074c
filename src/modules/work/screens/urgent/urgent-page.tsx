import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { UrgentShape } from '../../contract.ts';
import classes from './urgent.module.css';
import { UrgentAnswers } from './urgent-answers.tsx';
import { UrgentEnd } from './urgent-end.tsx';
import { urgentQuery } from './urgent-queries.ts';
import { ReplyActs, UrgentReply } from './urgent-reply.tsx';
import { UrgentSetup } from './urgent-setup.tsx';
import { UrgentState } from './urgent-state.tsx';

/** One urgent request: set right and sent, then its answers beside the reply that grows of them; the hour counts. */
export function UrgentPage(): ReactNode {
  const t = useTranslations('work.urgent');
  const { urgent: id } = useParams({ from: '/shell/yeu-cau/$urgent' });
  const one = useQuery(urgentQuery(id));
  if (one.isError && one.data === undefined)
    return (
      <Page title={t('title')}>
        <FailureNotice reason={one.error} place={t('openFailed')} onRetry={() => void one.refetch()} />
      </Page>
    );
  if (one.data === undefined)
    return (
      <Page title={t('loading')}>
        <Skeleton height={420} radius="lg" />
      </Page>
    );
  return <OpenUrgent key={id} urgent={one.data} />;
}

function OpenUrgent({ urgent }: { readonly urgent: UrgentShape }): ReactNode {
  const t = useTranslations('work.urgent');
  const { title, asker, number, state, readingId, runs } = urgent;
  return (
    <Page
      title={title}
      above={[asker, number].filter(Boolean).join(' · ') || t('title')}
      lead={
        <span className={classes.lead} aria-live="polite">
          <UrgentEnd urgent={urgent} />
          <UrgentState state={state} />
          {state !== 'draft' && <span>{t('run.missing', { count: urgent.missing })}</span>}
        </span>
      }
      acts={
        <>
          {readingId !== null && (
            <LinkButton to="/nhap-van-ban/$reading" params={{ reading: readingId }} variant="default">
              {t('letter')}
            </LinkButton>
          )}
          {state !== 'draft' && <ReplyActs urgent={urgent} />}
        </>
      }
    >
      {state === 'draft' && runs ? (
        <UrgentSetup urgent={urgent} />
      ) : (
        <div className={classes.sides}>
          <UrgentAnswers urgent={urgent} />
          <UrgentReply urgent={urgent} />
        </div>
      )}
    </Page>
  );
}
