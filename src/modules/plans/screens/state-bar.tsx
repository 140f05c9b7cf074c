import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { StateCounts } from '../contract.ts';
import { owedUnder, partsOf, shownStates } from './owed-link.ts';
import classes from './state-bar.module.css';

/** Obligations by state as one bar. Its figures stand in words beside it, so it is hidden from readers of the screen. */
export function StateBar({ counts, most }: { counts: StateCounts; most?: number }): ReactNode {
  const whole = most ?? counts.total;
  return (
    <svg
      className={classes.bar}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={classes.ground} width="100" height="8" />
      {whole > 0 &&
        partsOf(counts)
          .filter(({ count }) => count > 0)
          .map(({ part, count, before }) => (
            <rect
              key={part}
              className={classes.part}
              data-state={part}
              x={(100 * before) / whole}
              width={(100 * count) / whole}
              height="8"
            />
          ))}
    </svg>
  );
}

interface StateFiguresProps {
  readonly plan: string;
  readonly counts: StateCounts;
}

/** How many obligations stand in each state, each figure a link to the list of them; then how many of the open ones are late. */
export function StateFigures({ plan, counts }: StateFiguresProps): ReactNode {
  const t = useTranslations('plans.states');
  const format = useFormatter();
  const shown = ([...shownStates, 'late'] as const).filter((state) => counts[state] > 0);
  return (
    <ul className={classes.figures}>
      {shown.map((state) => (
        <li key={state}>
          <Link
            className={classes.figure ?? ''}
            data-state={state}
            to="/nhiem-vu"
            search={owedUnder(plan, { state })}
          >
            <span className={classes.key} data-state={state} aria-hidden="true" />
            <strong>{format.number(counts[state])}</strong> {state === 'late' ? t('ofThemLate') : t(state)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
