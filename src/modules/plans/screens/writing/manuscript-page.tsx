import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ManuscriptDesk } from './manuscript-desk.tsx';
import { manuscriptQuery } from './manuscript-queries.ts';
import classes from './writing.module.css';

/** One plan being written. */
export function ManuscriptPage(): ReactNode {
  const t = useTranslations('plans.writing');
  const { manuscript: id } = useParams({ from: '/shell/soan-ke-hoach/$manuscript' });
  const manuscript = useQuery(manuscriptQuery(id));
  if (manuscript.data === undefined && manuscript.isError) {
    return (
      <div className={classes.alone}>
        <FailureNotice
          reason={manuscript.error}
          place={t('failed')}
          onRetry={() => void manuscript.refetch()}
        />
      </div>
    );
  }
  // What a cache still holds may be older than what stands: writing begins on what the server says now.
  if (manuscript.data === undefined || !manuscript.isFetchedAfterMount) {
    return (
      <div className={classes.waiting} role="status" aria-label={t('loading')}>
        <Skeleton height="78vh" radius="lg" />
        <Skeleton height="78vh" radius="sm" />
      </div>
    );
  }
  return <ManuscriptDesk key={id} opened={manuscript.data} />;
}
