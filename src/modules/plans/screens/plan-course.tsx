import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { Plan } from '../contract.ts';
import { planBodiesQuery, planCourseQuery } from '../widgets/plan-queries.ts';
import { BurnUpChart } from './burn-up-chart.tsx';
import { owedUnder } from './owed-link.ts';
import classes from './plan-course.module.css';
import { StateBar } from './state-bar.tsx';
import { TimelineTable } from './timeline-table.tsx';

/** How many bodies are drawn; all of them stand in the side of bodies. */
const DRAWN = 12;

/** The course of a plan, drawn: what was due and done, how each body stands, and when each task is to be done. */
export function PlanCourse({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.course');
  const kit = useTranslations('kit');
  const course = useQuery(planCourseQuery(plan.id));
  if (course.isPending) return <RowSkeletons rows={14} label={kit('loading')} />;
  if (course.isError)
    return <FailureNotice reason={course.error} place={t('failed')} onRetry={() => void course.refetch()} />;
  return (
    <>
      <div className={classes.charts}>
        <section className={classes.chart}>
          <h3 className={classes.title}>{t('burnUp')}</h3>
          <BurnUpChart course={course.data} total={plan.counts.total} />
        </section>
        <section className={classes.chart}>
          <h3 className={classes.title}>{t('byBody')}</h3>
          <ByBody plan={plan} />
        </section>
      </div>
      <section>
        <h3 className={classes.title}>{t('timeline')}</h3>
        <TimelineTable plan={plan} today={course.data.today} />
      </section>
    </>
  );
}

/** The abbreviation that every paper uses, so that a chart has room for what tells the bodies apart. */
function shortName(name: string): string {
  return name.replace(/^Ủy ban nhân dân/u, 'UBND');
}

/** Those who owe most, each with a bar of its states. */
function ByBody({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.course');
  const states = useTranslations('plans.states');
  const shares = useQuery(planBodiesQuery(plan.id));
  const owing = (shares.data?.bodies ?? []).filter(({ counts }) => counts.total > 0);
  if (shares.isSuccess && owing.length === 0) return <p className={classes.quiet}>{t('nothingOwed')}</p>;
  const shown = [...owing]
    .sort(
      (first, second) => second.counts.total - first.counts.total || second.counts.late - first.counts.late,
    )
    .slice(0, DRAWN);
  const most = Math.max(...shown.map(({ counts }) => counts.total), 1);
  return (
    <>
      <ul className={classes.bodies}>
        {shown.map(({ id, name, counts }) => (
          <li key={id}>
            <Link
              className={classes.body ?? ''}
              to="/nhiem-vu"
              search={owedUnder(plan.id, { organization: id })}
              title={name}
            >
              {shortName(name)}
            </Link>
            <StateBar counts={counts} most={most} />
            <span className={classes.figure}>
              {t('doneOf', { done: counts.done, total: counts.total })}
              {counts.late > 0 && (
                <span className={classes.late}>
                  {' · '}
                  {counts.late} {states('late')}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {owing.length > shown.length && (
        <Link to="/ke-hoach/$plan" params={{ plan: plan.id }} search={{ tab: 'bodies' }}>
          {t('allBodies', { count: owing.length })}
        </Link>
      )}
    </>
  );
}
