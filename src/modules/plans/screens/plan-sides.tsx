import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { Plan } from '../contract.ts';
import classes from './plan-page.module.css';
import { ReportingEntry } from './reporting-entry.tsx';

/** Who reports on the plan to whom and when. */
export function PlanReporting({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.reporting');
  if (plan.reporting.length === 0) return <p className={classes.lead}>{t('none')}</p>;
  return (
    <ul className={classes.entries}>
      {plan.reporting.map((line, order) => (
        <li key={`${line.cadence} ${line.from} ${line.to} ${line.due} ${order}` as const}>
          <ReportingEntry line={line} />
        </li>
      ))}
    </ul>
  );
}

/** The documents that the plan stands on, carries out or mentions. */
export function PlanReferences({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.references');
  if (plan.references.length === 0) return <p className={classes.lead}>{t('none')}</p>;
  return (['implements', 'basis', 'mentioned'] as const).map((role) => {
    const cited = plan.references.filter((reference) => reference.role === role);
    if (cited.length === 0) return null;
    return (
      <section key={role}>
        <h2 className={classes.heading}>{t(`titles.${role}`)}</h2>
        <ul className={classes.entries}>
          {cited.map((reference, order) => (
            <li key={`${reference.symbol} ${order}` as const}>
              <span>
                <strong>{reference.symbol}</strong> {reference.kind}
              </span>
              {reference.date !== null && <span className={classes.quiet}>{formatDate(reference.date)}</span>}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
