import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownDays } from '../contract.ts';
import { useDayWords } from '../widgets/use-day-words.ts';
import classes from './calendar-page.module.css';
import { DueLines, OccasionLine, type OnEdit } from './day-parts.tsx';

/** The days on which something stands, one below the other; with a heading a month where there are several. */
export function Agenda({
  shown,
  byMonth,
  onEdit,
}: {
  shown: ShownDays;
  byMonth: boolean;
  onEdit: OnEdit;
}): ReactNode {
  const t = useTranslations('calendar.page');
  const days = [
    ...new Set([
      ...shown.occasions.map(({ from }) => from),
      ...shown.due.map(({ day }) => day),
      ...shown.rests.filter(({ rest }) => rest.why !== 'weekend').map(({ day }) => day),
    ]),
  ].sort();
  // Without Map.groupBy, which the oldest browsers of the house do not have.
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  return (
    <div className={classes.months}>
      {months.map((month) => (
        <section key={month} className={classes.month}>
          {byMonth && <h2>{t('monthTitle', { month: Number(month.slice(5)), year: month.slice(0, 4) })}</h2>}
          <ol className={classes.agenda}>
            {days
              .filter((day) => day.startsWith(month))
              .map((day) => (
                <AgendaDay key={day} day={day} shown={shown} onEdit={onEdit} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function AgendaDay({ day, shown, onEdit }: { day: string; shown: ShownDays; onEdit: OnEdit }): ReactNode {
  const words = useDayWords();
  const rest = shown.rests.find((one) => one.day === day && one.rest.why !== 'weekend')?.rest;
  const due = shown.due.find((one) => one.day === day);
  const occasions = shown.occasions.filter(({ from }) => from === day);
  const why = rest === undefined ? null : words.reason(rest);
  return (
    <li aria-current={day === shown.today ? 'date' : undefined}>
      <p className={classes.number}>
        <time dateTime={day}>{words.full(day)}</time>
        {/* A holiday that is remembered as well is named once. */}
        {why !== null && !occasions.some(({ name }) => name === why) && (
          <span className={classes.why}>{why}</span>
        )}
      </p>
      {occasions.map((occasion) => (
        <OccasionLine key={occasion.name} occasion={occasion} onEdit={onEdit} />
      ))}
      {due !== undefined && <DueLines due={due} organization={shown.organization} />}
    </li>
  );
}
