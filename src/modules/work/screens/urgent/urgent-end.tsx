import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DeadlineSteps } from '#modules/calendar/widgets/deadline-steps.tsx';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { UrgentShape } from '../../contract.ts';
import classes from './urgent.module.css';

const HOUR = 60;
const DAY = 24 * HOUR;

type Ended = Pick<UrgentShape, 'day' | 'hour' | 'end' | 'minutesLeft' | 'state'>;

/** By when, and how long that is: shape, word and colour, opening to why it is that moment. */
export function UrgentEnd({ urgent }: { readonly urgent: Ended }): ReactNode {
  const t = useTranslations('work.urgent');
  const [opened, open] = useState(false);
  const { day, hour, end, minutesLeft, state } = urgent;
  if (day === null || end === null || minutesLeft === null)
    return <span className={classes.quiet}>{t('noEnd')}</span>;
  const words = sayMoment(end.day, hour);
  if (state === 'replied' || state === 'dropped') return <span>{words}</span>;
  const near = minutesLeft < 2 * HOUR;
  const left = sayLeft(t, minutesLeft);
  return (
    <span className={classes.end}>
      <strong>{words}</strong>
      <Popover opened={opened} onChange={open} position="bottom-start" width={300} withArrow>
        <Popover.Target>
          <button
            type="button"
            className={classes.chip}
            aria-label={t('why', { left })}
            onClick={() => open(!opened)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') open(false);
            }}
          >
            <StatusChip
              shape={minutesLeft < 0 ? 'triangle' : 'half'}
              tone={minutesLeft < 0 ? 'late' : near ? 'warn' : 'calm'}
            >
              {left}
            </StatusChip>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          {opened && (
            <DeadlineSteps
              said={{ named: day, before: false, hour, counted: null }}
              day={end.day}
              otherwise={<p>{words}</p>}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      {end.day !== day && (
        <span className={classes.quiet}>{t('namedAs', { moment: sayMoment(day, hour) })}</span>
      )}
    </span>
  );
}

function sayMoment(day: string, hour: string | null): string {
  return hour === null ? formatDate(day) : `${formatDate(day)} ${hour}`;
}

function sayLeft(t: ReturnType<typeof useTranslations<'work.urgent'>>, minutesLeft: number): string {
  if (minutesLeft < 0) return t('past');
  if (minutesLeft < HOUR) return t('minutes', { minutes: minutesLeft });
  if (minutesLeft < DAY)
    return t('hours', { hours: Math.floor(minutesLeft / HOUR), minutes: minutesLeft % HOUR });
  return t('days', { days: Math.floor(minutesLeft / DAY) });
}
