import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { WorkApi } from '../contract.ts';
import classes from './quick-assign.module.css';
import { type QuickFields, refuseTime } from './quick-work-fields.ts';

type NearDays = WorkApi['post /api/obligations/quick/understand']['response']['near'];

interface QuickDeadlineProps {
  readonly fields: QuickFields;
  /** Null until the server said what day it is. */
  readonly near: NearDays | null;
  readonly onChange: (time: Pick<QuickFields, 'day' | 'hour'>) => void;
}

const days = ['today', 'tomorrow', 'friday', 'monthEnd'] as const;

/** By when: a day, an hour of it, or no end at all; the days named most are one press away. */
export function QuickDeadline({ fields, near, onChange }: QuickDeadlineProps): ReactNode {
  const t = useTranslations('work.quick');
  const { day, hour } = fields;
  const wrong = refuseTime(fields);
  const chosen = readTypedDate(day);
  const isPast = near !== null && chosen !== null && chosen < near.today;
  return (
    <div className={classes.deadline}>
      <div className={classes.time}>
        <TextInput
          label={t('day')}
          description={isPast ? t('past') : t('dayHint')}
          placeholder="dd/mm/yyyy"
          error={wrong.day && t('badDay')}
          value={day}
          onChange={(event) => onChange({ day: event.currentTarget.value, hour })}
        />
        <TextInput
          label={t('hour')}
          // As high as the words beside it, so that both fields stand on one line.
          description={'\u00a0'}
          placeholder="16:00"
          error={wrong.hour && t('badHour')}
          value={hour}
          onChange={(event) => onChange({ day, hour: event.currentTarget.value })}
        />
      </div>
      <div className={classes.near} role="group" aria-label={t('nearLabel')}>
        {near !== null &&
          days.map((name) => (
            <Button
              key={name}
              size="compact-sm"
              variant={chosen === near[name] ? 'light' : 'default'}
              aria-pressed={chosen === near[name]}
              onClick={() => onChange({ day: formatDate(near[name]), hour })}
            >
              {t(`near.${name}`)}
            </Button>
          ))}
        <Button
          size="compact-sm"
          variant={day === '' ? 'light' : 'default'}
          aria-pressed={day === ''}
          onClick={() => onChange({ day: '', hour: '' })}
        >
          {t('noEnd')}
        </Button>
      </div>
    </div>
  );
}
