import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { parseTimeWindow } from '#kernel/time/parse-time-window.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import classes from './writing.module.css';

interface TimeFieldProps {
  readonly value: string;
  readonly year: number | null;
  readonly may: boolean;
  readonly onChange: (words: string) => void;
}

/** Words of time as the paper prints them, and what they are understood as by the engine that reads plans. */
export function TimeField({ value, year, may, onChange }: TimeFieldProps): ReactNode {
  const t = useTranslations('plans.writing.time');
  const of = year === null ? '' : `/${year}`;
  const examples = [
    ...['I', 'II', 'III', 'IV'].map((quarter) => `Quý ${quarter}${of}`),
    ...(year === null ? [] : [`Cả năm ${year}`, `Trước ngày 30/6/${year}`, `Tháng 9${of}`]),
    'Thường xuyên',
  ];
  return (
    <div>
      <Autocomplete label={t('label')} disabled={!may} data={examples} value={value} onChange={onChange} />
      <p className={classes.understood} aria-live="polite">
        {value.trim() !== '' && <Understood words={value} year={year} />}
      </p>
    </div>
  );
}

function Understood({ words, year }: { words: string; year: number | null }): ReactNode {
  const t = useTranslations('plans.writing.time');
  const { kind, from, to, until, windows } = parseTimeWindow(words, year);
  if (kind === null) return <span data-open>{t('unknown')}</span>;
  if (windows.length > 0)
    return windows.map((window) => `${formatDate(window.from)}–${formatDate(window.to)}`).join('; ');
  if (kind === 'ongoing') return t('ongoing');
  if (until !== null) return t('until', { day: `${until.slice(11)} ${formatDate(until)}` });
  if (from !== null && to !== null) return `${formatDate(from)}–${formatDate(to)}`;
  if (to !== null) return t('until', { day: formatDate(to) });
  return from === null ? t('ongoing') : t('since', { day: formatDate(from) });
}
