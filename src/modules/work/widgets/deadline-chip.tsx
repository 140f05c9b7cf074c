import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DeadlineSteps } from '#modules/calendar/widgets/deadline-steps.tsx';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate, weekdayOf } from '#ui-kit/dates/format-date.ts';
import type { Deadline } from '../contract.ts';
import classes from './deadline-chip.module.css';

const looks: Record<Deadline['standing'], { shape: ChipShape; tone: ChipTone }> = {
  overdue: { shape: 'triangle', tone: 'late' },
  'due-today': { shape: 'full', tone: 'warn' },
  soon: { shape: 'half', tone: 'warn' },
  'in-time': { shape: 'ring', tone: 'calm' },
  'reported-in-time': { shape: 'check', tone: 'calm' },
  'reported-late': { shape: 'triangle', tone: 'calm' },
  'closed-in-time': { shape: 'check', tone: 'good' },
  'closed-late': { shape: 'triangle', tone: 'calm' },
};

/** How an obligation stands to its end, opening to why; nothing where the paper gives no end. */
export function DeadlineChip({ deadline }: { deadline: Deadline | null }): ReactNode {
  const t = useTranslations('work.deadline');
  const [opened, open] = useState(false);
  if (deadline === null) return null;
  const { shape, tone } = looks[deadline.standing];
  const words = t(deadline.standing, { days: Math.abs(deadline.days) });
  return (
    <Popover opened={opened} onChange={open} position="bottom-start" width={300} withArrow>
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          aria-label={t('why', { words })}
          onClick={() => open(!opened)}
          onKeyDown={(event) => {
            // The focus stays on the chip, where the kit does not hear the key.
            if (event.key === 'Escape') open(false);
          }}
        >
          <StatusChip shape={shape} tone={tone}>
            {words}
          </StatusChip>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <DeadlineExplanation deadline={deadline} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** How an obligation stands to its end and, beneath, the day and hour themselves. */
export function DatedDeadline({ deadline }: { deadline: Deadline }): ReactNode {
  return (
    <span className={classes.dated}>
      <DeadlineChip deadline={deadline} />
      <span className={classes.day}>
        {[formatDate(deadline.day), deadline.until?.slice(11, 16)].filter(Boolean).join(' ')}
      </span>
    </span>
  );
}

/** The last day that is in time, and the words it was read from. */
export function DeadlineExplanation({
  deadline,
  beside = false,
}: {
  deadline: Deadline;
  /** The chip stands beside it and says how it stands. */
  beside?: boolean;
}): ReactNode {
  const t = useTranslations('work.deadline');
  const movedWords = (): string | null => {
    const { day, named } = deadline;
    if (named === undefined || named === day) return null;
    const weekday = weekdayOf(named);
    const isWeekend = weekday === 'saturday' || weekday === 'sunday';
    return t('moved', {
      named: formatDate(named),
      weekday: isWeekend ? t(`weekdays.${weekday}`) : t('dayOff'),
      day: formatDate(day),
      endWeekday: t(`weekdays.${weekdayOf(day)}`),
    });
  };
  const hour = deadline.until === null ? null : deadline.until.slice(11, 16);
  return (
    <div className={classes.explanation}>
      <p>
        <strong>{formatDate(deadline.day)}</strong>
        {hour !== null && ` ${hour}`}
        {!beside && ` · ${t(deadline.standing, { days: Math.abs(deadline.days) })}`}
      </p>
      {deadline.words !== '' && <p className={classes.quiet}>{t('from', { words: deadline.words })}</p>}
      <DeadlineSteps
        said={{
          named: deadline.named ?? deadline.day,
          before: deadline.before ?? false,
          hour,
          counted: deadline.counted ?? null,
        }}
        day={deadline.day}
        otherwise={<p className={classes.quiet}>{movedWords() ?? t('lastDay')}</p>}
      />
    </div>
  );
}
