import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { owedUnder } from './owed-link.ts';
import classes from './progress-bar.module.css';

interface ProgressBarProps {
  readonly done: number;
  readonly late: number;
  readonly total: number;
  /** The list behind the figures, and what they are of for whoever does not see it. */
  readonly behind?: { readonly list: ReturnType<typeof owedUnder>; readonly of: string };
}

/** How many obligations are done and how many are late, as a bar and in words; the words lead to the list of them. */
export function ProgressBar({ done, late, total, behind }: ProgressBarProps): ReactNode {
  const t = useTranslations('plans.progress');
  return (
    <div className={classes.progress}>
      <svg
        className={classes.bar}
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className={classes.rest} width="100" height="4" />
        {total > 0 && (
          <>
            <rect className={classes.done} width={(100 * done) / total} height="4" />
            <rect
              className={classes.late}
              x={100 - (100 * late) / total}
              width={(100 * late) / total}
              height="4"
            />
          </>
        )}
      </svg>
      {behind === undefined || total === 0 ? (
        <span className={classes.words}>{total === 0 ? t('none') : t('words', { done, total })}</span>
      ) : (
        <Link
          className={classes.words ?? ''}
          to="/nhiem-vu"
          search={behind.list}
          aria-label={t('listOf', { done, total, task: behind.of })}
        >
          {t('words', { done, total })}
        </Link>
      )}
    </div>
  );
}
