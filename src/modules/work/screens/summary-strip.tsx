import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { summaryQuery } from '../widgets/work-queries.ts';
import { BodyBars, PlanBars, StuckBars } from './summary-charts.tsx';
import { SummaryFigures } from './summary-sheet.tsx';
import classes from './summary-strip.module.css';

/** What a leader sees first at home: the figures, plans and bodies at a glance, and the way to the page. */
export function SummaryStrip(): ReactNode {
  const t = useTranslations('work.summary');
  const { data } = useQuery(summaryQuery({}));
  return (
    <section className={`${classes.strip} no-print`} aria-label={t('strip.title')}>
      <header className={classes.head}>
        <h2>{t('strip.title')}</h2>
        <LinkButton to="/tom-tat" size="sm">
          {t('title')}
        </LinkButton>
      </header>
      {data !== undefined && data.figures.total > 0 && (
        <>
          <SummaryFigures summary={data} />
          <div className={classes.charts}>
            <div>
              <h3>{t('plans.title')}</h3>
              <PlanBars plans={data.plans} />
            </div>
            <div>
              <h3>{t('bodies.title')}</h3>
              <BodyBars bodies={data.bodies} />
            </div>
            <div>
              <h3>{t('stuck.title')}</h3>
              <StuckBars late={data.late} />
            </div>
          </div>
        </>
      )}
    </section>
  );
}
