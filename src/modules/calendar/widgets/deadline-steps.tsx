import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DeadlineStep } from '../contract.ts';
import { explanationQuery, type SaidDeadline } from './calendar-queries.ts';
import classes from './deadline-steps.module.css';
import { useDayWords } from './use-day-words.ts';

/** The way from the words to the moment, step by step; the last one is the moment. */
export function StepList({ steps }: { steps: readonly DeadlineStep[] }): ReactNode {
  const words = useDayWords();
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.day}`} data-kind={step.kind}>
          {words.step(step)}
        </li>
      ))}
    </ol>
  );
}

/**
 * Explains a deadline by the table of today; `otherwise` stands while it is fetched, and in place of it where the kept day is
 * another (what was closed under an older table keeps its day).
 */
export function DeadlineSteps({
  said,
  day,
  otherwise,
}: {
  said: SaidDeadline;
  day: string;
  otherwise: ReactNode;
}): ReactNode {
  const { data } = useQuery(explanationQuery(said));
  return data === undefined || data.day !== day ? otherwise : <StepList steps={data.steps} />;
}
