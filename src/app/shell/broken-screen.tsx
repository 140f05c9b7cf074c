import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { send } from '#ui-kit/client/call-api.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import classes from './shell.module.css';

/** A screen that could not be drawn or whose first answer was refused. */
export function BrokenScreen({ error, reset }: ErrorComponentProps): ReactNode {
  const t = useTranslations('app');
  // Nothing of this screen was drawn, so loading it anew loses nothing; without a line the notice stays.
  const retry = (): void => {
    void send('get', '/api/setup').then(() => window.location.reload(), reset);
  };
  return (
    <div className={classes.broken}>
      <FailureNotice reason={error} place={t('broken')} onRetry={retry} />
    </div>
  );
}
