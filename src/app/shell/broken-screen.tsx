import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import classes from './shell.module.css';

/** A screen that could not be drawn or whose first answer was refused. */
export function BrokenScreen({ error, reset }: ErrorComponentProps): ReactNode {
  const t = useTranslations('app');
  return (
    <div className={classes.broken}>
      <FailureNotice reason={error} place={t('broken')} onRetry={reset} />
    </div>
  );
}
