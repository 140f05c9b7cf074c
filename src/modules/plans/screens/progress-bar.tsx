import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './progress-bar.module.css';

/** How many obligations are done and how many are late, as a bar and in words. */
export function ProgressBar({ done, late, total }: { done: number; late: number; total: number }): ReactNode {
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
      <span className={classes.words}>{total === 0 ? t('none') : t('words', { done, total })}</span>
    </div>
  );
}
