import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import filters from '#ui-kit/filter/filter.module.css';
import type { ObligationAddress } from './obligation-address.ts';

interface SaidChipsProps {
  readonly address: ObligationAddress;
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

/** The conditions that stand behind "more", said as words once they are there, each with its cross. */
export function SaidChips({ address, onChange }: SaidChipsProps): ReactNode {
  const t = useTranslations('work.lists.filter');
  const { year, period, origin, from, to } = address;
  const range = [
    from === undefined ? null : t('from', { day: formatDate(from) }),
    to === undefined ? null : t('to', { day: formatDate(to) }),
  ].filter((words) => words !== null);
  return (
    <>
      {year !== undefined && (
        <SaidChip part={t('year')} words={String(year)} onClear={() => onChange({ year: undefined })} />
      )}
      {period !== undefined && (
        <SaidChip
          part={t('period')}
          words={sayPeriod(period, t)}
          onClear={() => onChange({ period: undefined })}
        />
      )}
      {origin !== undefined && (
        <SaidChip
          part={t('origin')}
          words={t(`origins.${origin}`)}
          onClear={() => onChange({ origin: undefined })}
        />
      )}
      {range.length > 0 && (
        <SaidChip
          part={t('range')}
          words={range.join(' ')}
          onClear={() => onChange({ from: undefined, to: undefined })}
        />
      )}
    </>
  );
}

const ROMAN: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' };

function sayPeriod(period: string, t: ReturnType<typeof useTranslations<'work.lists.filter'>>): string {
  const [year = '', part = ''] = period.split('-');
  const quarter = ROMAN[part];
  return quarter === undefined ? t('month', { month: part, year }) : t('quarter', { quarter, year });
}

interface SaidChipProps {
  readonly part: string;
  readonly words: string;
  readonly onClear: () => void;
}

/** One condition as words, with the cross that takes it away. */
export function SaidChip({ part, words, onClear }: SaidChipProps): ReactNode {
  const t = useTranslations('work.lists.filter');
  return (
    <span className={filters.chip} data-set>
      <span className={filters.face}>
        <span>
          <span className={filters.label}>{part}: </span>
          {words}
        </span>
      </span>
      <button type="button" className={filters.clear} aria-label={t('clear', { part })} onClick={onClear}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </span>
  );
}
