import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { WeighedBody } from '../../contract/inspection-reach.ts';
import classes from './inspections.module.css';

interface LeftOutProps {
  readonly title: string;
  readonly bodies: readonly WeighedBody[];
  /** Chooses the plan by which some of them may be inspected. */
  readonly onPlan: (plan: string) => void;
}

const REASONS = ['own', 'closed', 'not-below'] as const;

/** Bodies that the person may not inspect, by the reason; the plan that would allow it is one act away. */
export function LeftOut({ title, bodies, onPlan }: LeftOutProps): ReactNode {
  const t = useTranslations('records.inspections.start');
  if (bodies.length === 0) return null;
  const plans = new Map(bodies.flatMap((body) => body.plans.map((plan) => [plan.id, plan.name] as const)));
  const countOf = (plan: string): number =>
    bodies.filter((body) => body.plans.some(({ id }) => id === plan)).length;
  return (
    <div className={classes.conflict} role="status">
      <p>{title}</p>
      {REASONS.filter((reason) => bodies.some(({ why }) => why === reason)).map((reason) => (
        <p key={reason}>
          <strong>
            {bodies
              .filter(({ why }) => why === reason)
              .map(({ name }) => name)
              .join('; ')}
          </strong>
          <span className={classes.reason}>{t(`why.${reason}`)}</span>
        </p>
      ))}
      {plans.size > 0 && (
        <ul className={classes.plain}>
          {[...plans]
            .sort(([a], [b]) => countOf(b) - countOf(a))
            .map(([id, name]) => (
              <li key={id}>
                <button type="button" className={classes.choice} onClick={() => onPlan(id)}>
                  {t('byPlan', { count: countOf(id), plan: name })}
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
