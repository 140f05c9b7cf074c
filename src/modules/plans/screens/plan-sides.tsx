import '#modules/documents/widgets/paper-font.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import type { Plan } from '../contract.ts';
import { fundingId } from './plan-anchors.ts';
import classes from './plan-page.module.css';
import { ReportingEntry } from './reporting-entry.tsx';

/** Who reports on the plan to whom and when. */
export function PlanReporting({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.reporting');
  if (plan.reporting.length === 0) return <EmptyState title={t('none')} />;
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

/** What the document says of money, in its own words; each leads to its place. */
export function PlanFunding({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.funding');
  const page = useTranslations('plans.page');
  if (plan.funding.length === 0) return <EmptyState title={t('none')} />;
  return (
    <>
      <p className={classes.lead}>{t('lead')}</p>
      <ul className={classes.entries}>
        {plan.funding.map(({ text, source }, order) => (
          <li key={fundingId(order)}>
            <blockquote className={classes.quoted}>{text}</blockquote>
            {source.length > 0 && (
              <Link
                className={`${classes.quiet} no-print`}
                to="/ke-hoach/$plan"
                params={{ plan: plan.id }}
                search={{ tab: 'document', item: fundingId(order) }}
                resetScroll={false}
              >
                {page('words')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
