import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { readingQuery } from '#modules/documents/widgets/document-queries.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ReviewDesk } from './review-desk.tsx';
import classes from './review-page.module.css';

/** Review of a read document: the paper on the left, what was understood on the right; a person confirms. */
export function ReviewPage(): ReactNode {
  const t = useTranslations('plans.review');
  const { reading: id } = useParams({ from: '/shell/nhap-van-ban/$reading' });
  const reading = useQuery({ ...readingQuery(id), staleTime: 0 });
  if (reading.isError) {
    return (
      <div className={classes.alone}>
        <FailureNotice reason={reading.error} place={t('failed')} onRetry={() => void reading.refetch()} />
      </div>
    );
  }
  if (reading.data === undefined) {
    return (
      <div className={classes.waiting} role="status" aria-label={t('loading')}>
        <Skeleton height="80vh" radius="sm" />
        <Skeleton height="80vh" radius="sm" />
      </div>
    );
  }
  if (reading.data.planId !== null)
    return <Navigate to="/ke-hoach/$plan" params={{ plan: reading.data.planId }} replace />;
  return <ReviewDesk key={id} reading={reading.data} />;
}
