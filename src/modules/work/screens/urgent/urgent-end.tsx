import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { UrgentShape } from '../../contract.ts';
import classes from './urgent.module.css';

const HOUR = 60;
const DAY = 24 * HOUR;

/** By when, and how long that is: shape, word and colour. */
export function UrgentEnd({
  urgent: { day, hour, minutesLeft, state },
}: {
  readonly urgent: Pick<UrgentShape, 'day' | 'hour' | 'minutesLeft' | 'state'>;
}): ReactNode {
  const t = useTranslations('work.urgent');
  if (day === null || minutesLeft === null) return <span className={classes.quiet}>{t('noEnd')}</span>;
  const words = hour === null ? formatDate(day) : `${formatDate(day)} ${hour}`;
  if (state === 'replied' || state === 'dropped') return <span>{words}</span>;
  const near = minutesLeft < 2 * HOUR;
  const left =
    minutesLeft < 0
      ? t('past')
      : minutesLeft < HOUR
        ? t('minutes', { minutes: minutesLeft })
        : minutesLeft < DAY
          ? t('hours', { hours: Math.floor(minutesLeft / HOUR), minutes: minutesLeft % HOUR })
          : t('days', { days: Math.floor(minutesLeft / DAY) });
  return (
    <span className={classes.end}>
      <strong>{words}</strong>
      <StatusChip
        shape={minutesLeft < 0 ? 'triangle' : 'half'}
        tone={minutesLeft < 0 ? 'late' : near ? 'warn' : 'calm'}
      >
        {left}
      </StatusChip>
    </span>
  );
}
