import { useTranslations } from 'use-intl';
import { formatDate, weekdayOf } from '#ui-kit/dates/format-date.ts';
import type { DeadlineStep, SpecialDay } from '../contract.ts';

type Rest = Pick<SpecialDay, 'holiday' | 'name'> & { readonly why: SpecialDay['why'] | 'weekend' };

/** The words for days of the calendar. */
export interface DayWords {
  /** Why nobody works, or why somebody does: `Quốc khánh`, `nghỉ bù Tết`, `cuối tuần`. */
  readonly reason: (rest: Rest & { readonly works?: boolean }) => string;
  /** `Chủ nhật 14/06/2026`. */
  readonly full: (day: string) => string;
  readonly step: (step: DeadlineStep) => string;
}

/** Words for days of rest and for the steps of a deadline. */
export function useDayWords(): DayWords {
  const t = useTranslations('calendar.words');
  const full = (day: string) => `${t(`weekdays.${weekdayOf(day)}`)} ${formatDate(day)}`;
  const reason: DayWords['reason'] = ({ why, holiday, name, works }) => {
    if (name !== null) return name;
    if (why === 'swap') return works === true ? t('swapWorks') : t('swapOff');
    if (holiday === null) return t('weekend');
    const words = t(`holidays.${holiday}`);
    return why === 'in-lieu' ? t('inLieu', { holiday: words }) : words;
  };
  const step: DayWords['step'] = (one) => {
    switch (one.kind) {
      case 'named':
        if (one.hour !== null) return t('namedHour', { hour: one.hour, day: full(one.day) });
        return one.before ? t('namedBefore', { day: full(one.day) }) : t('named', { day: full(one.day) });
      case 'counted':
        return t('counted', { count: one.count, from: full(one.from), day: full(one.day) });
      case 'day-before':
        return t('dayBefore', { day: full(one.day) });
      case 'rest':
        return t('rest', { day: full(one.day), why: reason(one.rest) });
      case 'end':
        return one.hour === null
          ? t('end', { day: full(one.day) })
          : t('endHour', { hour: one.hour, day: full(one.day) });
    }
  };
  return { reason, full, step };
}
