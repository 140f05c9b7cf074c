import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { originalAddress } from '#modules/documents/widgets/document-queries.ts';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import type { Plan } from '../contract.ts';
import { closedOf, owedUnder } from './owed-link.ts';
import classes from './plan-head.module.css';
import { cadenceOf } from './reporting-words.ts';
import { StateBar, StateFigures } from './state-bar.tsx';

/** How far the plan has come by its obligations, each figure a link to the list behind it, and what comes next. */
export function PlanHead({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.head');
  const { counts } = plan;
  const share = counts.total === 0 ? 0 : Math.floor((100 * closedOf(counts)) / counts.total);
  return (
    <div className={classes.head}>
      <div className={classes.work}>
        {counts.total === 0 ? (
          <p className={classes.quiet}>{t('nothing')}</p>
        ) : (
          <>
            <p className={classes.line}>
              <strong className={classes.share}>{share}%</strong>
              <Link to="/nhiem-vu" search={owedUnder(plan.id)}>
                {t('closed', { closed: closedOf(counts), total: counts.total })}
              </Link>
            </p>
            <StateBar counts={counts} />
            <StateFigures plan={plan.id} counts={counts} />
          </>
        )}
      </div>
      <div className={classes.next}>
        <h2 className={classes.title}>{t('next')}</h2>
        {plan.next.length === 0 && <p className={classes.quiet}>{t('noNext')}</p>}
        {plan.next.length > 0 && (
          <ul className={classes.days}>
            {plan.next.map((next) => (
              <li key={`${next.kind} ${next.day}`}>
                <span className={classes.day}>{formatDate(next.day)}</span>
                <NextWords plan={plan} next={next} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className={classes.origin}>
        {t('confirmed', { moment: formatMoment(plan.confirmedAt) })}
        {' · '}
        <a href={originalAddress(plan.readingId)} download title={t('original')}>
          {plan.fileName}
        </a>
      </p>
    </div>
  );
}

function NextWords({ plan, next }: { plan: Plan; next: Plan['next'][number] }): ReactNode {
  const t = useTranslations('plans.head');
  const cadences = useTranslations('plans.reporting.cadences');
  if (next.kind === 'obligations') {
    return (
      <Link to="/nhiem-vu" search={owedUnder(plan.id)}>
        {t('ends', { count: next.obligations })}
      </Link>
    );
  }
  const cadence = cadenceOf(next);
  return (
    <Link to="/ke-hoach/$plan" params={{ plan: plan.id }} search={{ tab: 'reporting' }}>
      {cadence === null ? t('report') : t('reportOf', { cadence: cadences(cadence).toLocaleLowerCase('vi') })}
    </Link>
  );
}
