import { Button } from '@mantine/core';
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

/** Bodies that the person may not inspect, each with the reason; the plan that would allow it is one act away. */
export function LeftOut({ title, bodies, onPlan }: LeftOutProps): ReactNode {
  const t = useTranslations('records.inspections.start');
  if (bodies.length === 0) return null;
  const plans = new Map(bodies.flatMap((body) => body.plans.map((plan) => [plan.id, plan.name] as const)));
  const countOf = (plan: string): number =>
    bodies.filter((body) => body.plans.some(({ id }) => id === plan)).length;
  return (
    <div className={classes.conflict} role="status">
      <p>{title}</p>
      <ul className={classes.plain}>
        {bodies.map(({ id, name, why }) => (
          <li key={id}>
            <strong>{name}</strong>
            {why !== null && <span className={classes.quiet}> – {t(`why.${why}`)}</span>}
          </li>
        ))}
      </ul>
      {[...plans].map(([id, name]) => (
        <div key={id}>
          <Button size="compact-sm" variant="default" onClick={() => onPlan(id)}>
            {t('byPlan', { count: countOf(id), plan: name })}
          </Button>
        </div>
      ))}
    </div>
  );
}
