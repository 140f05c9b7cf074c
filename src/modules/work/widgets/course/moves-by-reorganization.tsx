import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import type { CourseShape } from '../../contract.ts';
import classes from './course-panel.module.css';

/** How an obligation came from body to body by reorganisations; what was taken back stays to be read. */
export function MovesByReorganization({ course }: { readonly course: CourseShape }): ReactNode {
  const t = useTranslations('work.course.moves');
  const { moves } = course;
  if (moves.length === 0) return null;
  return (
    <div className={classes.part}>
      <h3>{t('title')}</h3>
      <ol className={classes.steps}>
        {moves.map(({ id, part, from, to, on, isFolded, moved, undone }) => (
          <li key={id} className={classes.step} data-standing={undone === null}>
            <p className={classes.row}>
              {t(isFolded ? 'folded' : part, { from: from.name, to: to.name, day: formatDate(on) })}
            </p>
            <p className={classes.quiet}>
              {t('by', { by: moved.by, moment: formatMoment(moved.at) })}
              {undone !== null && ` · ${t('undone', { by: undone.by, moment: formatMoment(undone.at) })}`}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
