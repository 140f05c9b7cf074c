import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { Plan, RelatedPlan, PlanRelations as Relations } from '../contract.ts';
import { planRelationsQuery } from '../widgets/plan-queries.ts';
import classes from './plan-page.module.css';
import { capitalized } from './title-words.ts';

/** The documents above the plan and the plans below it; those in the house are links. */
export function PlanRelations({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.references');
  const kit = useTranslations('kit');
  const relations = useQuery(planRelationsQuery(plan.id));
  if (relations.isPending) return <RowSkeletons rows={8} label={kit('loading')} />;
  if (relations.isError) {
    return (
      <FailureNotice reason={relations.error} place={t('failed')} onRetry={() => void relations.refetch()} />
    );
  }
  const { references, citedBy } = relations.data;
  if (references.length === 0 && citedBy.length === 0) return <EmptyState title={t('none')} />;
  return (
    <div className={classes.columns}>
      <div>
        {(['implements', 'basis', 'mentioned'] as const).map((role) => (
          <Cited key={role} role={role} references={references.filter((one) => one.role === role)} />
        ))}
        {references.length === 0 && <p className={classes.lead}>{t('none')}</p>}
      </div>
      <div>
        <section>
          <h3 className={classes.heading}>{t('below')}</h3>
          {citedBy.length === 0 && <p className={classes.lead}>{t('noneBelow')}</p>}
          <ul className={classes.entries}>
            {citedBy.map((below) => (
              <li key={`${below.id} ${below.role}`}>
                <span className={classes.quiet}>{t(`roles.${below.role}`)}</span>
                <PlanLink plan={below} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function Cited({
  role,
  references,
}: {
  role: 'implements' | 'basis' | 'mentioned';
  references: Relations['references'];
}): ReactNode {
  const t = useTranslations('plans.references');
  if (references.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t(`titles.${role}`)}</h3>
      <ul className={classes.entries}>
        {references.map(({ symbol, kind, date, issuer, plans, change }, order) => (
          <li key={`${symbol} ${order}` as const}>
            <span>
              {kind} <strong>{symbol}</strong>
              {date !== null && (
                <span className={classes.quiet}> {t('dated', { date: formatDate(date) })}</span>
              )}
              {issuer !== null && <span className={classes.quiet}> · {issuer}</span>}
            </span>
            {plans.length > 1 && <span className={classes.quiet}>{t('several')}</span>}
            {plans.map((plan) => (
              <PlanLink key={plan.id} plan={plan} />
            ))}
            {change !== null && (
              <span>
                <StatusChip shape="arrow" tone="warn">
                  {t(`changes.${change.kind}`, { by: change.by, from: formatDate(change.from) })}
                </StatusChip>{' '}
                <span className={classes.quiet}>{change.title}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlanLink({ plan }: { plan: RelatedPlan }): ReactNode {
  const facts = [plan.number, plan.date === null ? null : formatDate(plan.date), plan.issuer];
  return (
    <span className={classes.related}>
      <Link to="/ke-hoach/$plan" params={{ plan: plan.id }}>
        {capitalized(plan.title)}
      </Link>
      <span className={classes.quiet}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
    </span>
  );
}
