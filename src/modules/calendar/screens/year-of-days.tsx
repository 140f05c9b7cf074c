import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { daysInMonth } from '#kernel/time/days-in-month.ts';
import { addDays, dayOfWeek } from '#kernel/time/iso-day.ts';
import { twoDigits } from '#kernel/time/parse-date.ts';
import type { SpecialDay } from '../contract.ts';
import { useDayWords } from '../widgets/use-day-words.ts';
import classes from './working-days.module.css';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const HEADS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve small months; arrows move from day to day, Enter opens the day. Without `onChoose` it is only to be read. */
export function YearOfDays({
  year,
  days,
  onChoose,
}: {
  year: number;
  days: readonly SpecialDay[];
  onChoose: ((day: string) => void) | null;
}): ReactNode {
  const t = useTranslations('calendar.table');
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(`${year}-01-01`);
  const focused = at.startsWith(`${year}-`) ? at : `${year}-01-01`;
  const special = new Map(days.map((day) => [day.day, day]));
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const to = addDays(focused, step);
    if (!to.startsWith(`${year}-`)) return;
    event.preventDefault();
    setAt(to);
    root.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };
  return (
    <>
      <ul className={classes.legend}>
        {(['rest', 'works', 'own'] as const).map((kind) => (
          <li key={kind} data-kind={kind}>
            {t(`legend.${kind}`)}
          </li>
        ))}
      </ul>
      <div
        className={classes.months}
        ref={root}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('year', { year: String(year) })}
        onKeyDown={move}
      >
        {MONTHS.map((month) => (
          <Month
            key={month}
            year={year}
            month={month}
            special={special}
            focused={focused}
            onChoose={onChoose}
          />
        ))}
      </div>
    </>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly special: ReadonlyMap<string, SpecialDay>;
  readonly focused: string;
  readonly onChoose: ((day: string) => void) | null;
}

function Month({ year, month, special, focused, onChoose }: MonthProps): ReactNode {
  const t = useTranslations('calendar.table');
  const first = `${year}-${twoDigits(month)}-01`;
  const cells: (string | null)[] = Array.from({ length: dayOfWeek(first) - 1 }, () => null);
  for (let day = 0; day < daysInMonth(year, month); day += 1) cells.push(addDays(first, day));
  while (cells.length % 7 > 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className={classes.month}>
      <caption>{t('month', { month })}</caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`heads.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) => (
              <td key={day ?? HEADS[index]}>
                {day !== null && (
                  <Day day={day} special={special.get(day)} isFocused={day === focused} onChoose={onChoose} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: string;
  readonly special: SpecialDay | undefined;
  readonly isFocused: boolean;
  readonly onChoose: ((day: string) => void) | null;
}

function Day({ day, special, isFocused, onChoose }: DayProps): ReactNode {
  const t = useTranslations('calendar.table');
  const words = useDayWords();
  const isWeekend = dayOfWeek(day) > 5;
  const kind = special === undefined ? (isWeekend ? 'weekend' : 'plain') : special.works ? 'works' : 'rest';
  const why =
    special !== undefined
      ? words.reason(special)
      : isWeekend
        ? words.reason({ why: 'weekend', holiday: null, name: null })
        : t('works');
  const look = { className: classes.day, 'data-kind': kind, 'data-own': special?.why === 'own' || undefined };
  const number = Number(day.slice(8));
  if (onChoose === null)
    return (
      <span {...look} title={why}>
        {number}
      </span>
    );
  return (
    <button
      type="button"
      {...look}
      data-day={day}
      title={why}
      aria-label={`${words.full(day)}: ${why}`}
      tabIndex={isFocused ? 0 : -1}
      onClick={() => onChoose(day)}
    >
      {number}
    </button>
  );
}
