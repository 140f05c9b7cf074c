import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { SuccessionStep } from '../contract.ts';
import classes from './lineage-drawing.module.css';

interface LineageDrawingProps {
  readonly steps: readonly SuccessionStep[];
  /** The body whose page it is; it stands out. */
  readonly bodyId: string;
}

/** The line of succession: each day of change with who went out of it on the left and who came on the right. */
export function LineageDrawing({ steps, bodyId }: LineageDrawingProps): ReactNode {
  const t = useTranslations('organizations.page');
  return (
    <ol className={classes.line}>
      {groupByDay(steps).map(([on, ofDay]) => (
        <li key={on} className={classes.day}>
          <span className={classes.date}>{formatDate(on)}</span>
          <ul className={classes.steps}>
            {ofDay.map((step) => (
              <li key={`${step.from.id} ${step.to.id}`} className={classes.step}>
                <Body body={step.from} isSelf={step.from.id === bodyId} />
                <span className={classes.arrow}>
                  <span className={classes.kind}>{t(`steps.${step.kind}`)}</span>
                  <svg viewBox="0 0 64 10" aria-hidden="true" preserveAspectRatio="none">
                    <path d="M0 5h58" />
                  </svg>
                  {step.scope !== null && <span className={classes.scope}>{step.scope}</span>}
                </span>
                <Body body={step.to} isSelf={step.to.id === bodyId} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Body({ body, isSelf }: { body: SuccessionStep['from']; isSelf: boolean }): ReactNode {
  if (isSelf) return <strong className={classes.body}>{body.name}</strong>;
  return (
    <Link className={classes.body} to="/co-quan/$organization" params={{ organization: body.id }} search={{}}>
      {body.name}
    </Link>
  );
}

function groupByDay(steps: readonly SuccessionStep[]): [string, SuccessionStep[]][] {
  const days = new Map<string, SuccessionStep[]>();
  for (const step of steps) days.set(step.on, [...(days.get(step.on) ?? []), step]);
  return [...days];
}
