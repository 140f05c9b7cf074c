import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './review-entry.module.css';
import type { ReviewFocus } from './use-review-focus.ts';

/** One value in the list beside the paper: its words are lit under the pointer, and shown on request. */
export function ReviewEntry({
  id,
  focus,
  children,
  acts,
}: {
  id: string;
  focus: ReviewFocus;
  children: ReactNode;
  /** What can be done here beside looking at the words. */
  acts?: ReactNode;
}): ReactNode {
  const t = useTranslations('plans.review.tasks');
  return (
    <article className={classes.entry} data-entry={id} data-lit={focus.lit === id || undefined} tabIndex={-1}>
      {children}
      <div className={classes.acts}>
        <button type="button" className={classes.show} onClick={() => focus.showWords(id)}>
          {t('show')}
        </button>
        {acts}
      </div>
    </article>
  );
}
