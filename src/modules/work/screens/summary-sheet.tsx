import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { WorkSummary } from '../contract.ts';
import { OccasionsAhead } from './occasions-ahead.tsx';
import { BodyBars, PlanBars } from './summary-charts.tsx';
import { listBehind } from './summary-links.ts';
import classes from './summary-page.module.css';
import { LateBodies, OpenDecisions, SoonLines } from './summary-parts.tsx';

/** Occasions that find room on the page. */
const OCCASIONS = 3;

interface SummarySheetProps {
  readonly summary: WorkSummary;
  /** True when a day was chosen, so that the sheet says it is of the end of that day. */
  readonly isPast: boolean;
}

/** The sheet itself: on paper one page of A4, whatever stands behind it. */
export function SummarySheet({ summary, isPast }: SummarySheetProps): ReactNode {
  const t = useTranslations('work.summary');
  const { plan, ahead, late } = summary;
  const day = formatDate(summary.day);
  return (
    <article className={classes.sheet} data-one-page aria-label={t('title')}>
      <header className={classes.head}>
        <p className={classes.realm}>{summary.realm}</p>
        <h2 className={classes.subject}>{t('subject')}</h2>
        {plan !== null && (
          <p className={classes.plan}>{[plan.number, plan.title].filter(Boolean).join(' – ')}</p>
        )}
        <p className={classes.stand}>{t(isPast ? 'asOf' : 'now', { day })}</p>
      </header>
      <SummaryFigures summary={summary} />
      <section className={classes.part}>
        <h3 data-late={late.bodies.length > 0 || undefined}>{t('late.title')}</h3>
        <LateBodies summary={summary} />
      </section>
      <div className={classes.columns}>
        <section className={classes.part}>
          <h3>{t('soon.title', { days: ahead })}</h3>
          <SoonLines summary={summary} />
        </section>
        <section className={classes.part}>
          <h3>{t('decisions.title')}</h3>
          <OpenDecisions summary={summary} />
          {summary.occasions.length > 0 && (
            <>
              <h3 className={classes.under}>{t('occasions')}</h3>
              <OccasionsAhead occasions={summary.occasions} most={OCCASIONS} isShort />
            </>
          )}
        </section>
      </div>
      <div className={classes.columns}>
        <section className={classes.part}>
          <h3>{t('plans.title')}</h3>
          <PlanBars plans={summary.plans} />
        </section>
        <section className={classes.part}>
          <h3>{t('bodies.title')}</h3>
          <BodyBars bodies={summary.bodies} />
        </section>
      </div>
    </article>
  );
}

/** The figures, each a link to the obligations behind it. */
export function SummaryFigures({ summary }: { summary: WorkSummary }): ReactNode {
  const t = useTranslations('work.summary.figures');
  const { figures, bodies, plan, day, ahead } = summary;
  const { notStarted, inProgress, continuous, carriedOver, notDone } = figures;
  const until = new Date(Date.parse(`${day}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
  const shown = [
    ['open', notStarted + inProgress + continuous, { state: 'open' }],
    ['late', figures.late, { late: 'yes' }],
    ['soon', figures.soon, { state: 'open', from: day, to: until }],
    ...(figures.reported > 0 ? [['reported', figures.reported, { state: 'reported' }] as const] : []),
    ['done', figures.done, { state: 'done' }],
    ['givenUp', carriedOver + notDone, { state: 'given-up' }],
  ] as const;
  return (
    <ul className={classes.figures} aria-label={t('label')}>
      {shown.map(([key, value, search]) => (
        <li key={key} data-figure={key} data-none={value === 0 || undefined}>
          <Link to="/nhiem-vu" search={listBehind(search, plan?.id ?? null)}>
            <strong>{value.toLocaleString('vi-VN')}</strong>
            <span>{t(key, { days: ahead })}</span>
          </Link>
        </li>
      ))}
      <li data-figure="inTime">
        <div>
          <strong>{bodies.ended === 0 ? '—' : `${Math.round((100 * bodies.inTime) / bodies.ended)}%`}</strong>
          <span>{t('inTime')}</span>
        </div>
      </li>
    </ul>
  );
}
