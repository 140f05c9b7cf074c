import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownDays } from '../contract.ts';
import { useDayWords } from '../widgets/use-day-words.ts';
import { weeksOf } from './calendar-address.ts';
import classes from './calendar-page.module.css';
import { DueLines, OccasionLine, type OnEdit } from './day-parts.tsx';

const HEADS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A month as a sheet on a wall. */
export function MonthGrid({
  day,
  shown,
  onEdit,
}: {
  day: string;
  shown: ShownDays;
  onEdit: OnEdit;
}): ReactNode {
  const t = useTranslations('calendar.table.heads');
  return (
    <table className={classes.grid} data-wall>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(day).map((week) => (
          <tr key={week[0]}>
            {week.map((one) =>
              one.slice(0, 7) === day.slice(0, 7) ? (
                <DayCell key={one} day={one} shown={shown} onEdit={onEdit} />
              ) : (
                <td key={one} className={classes.other}>
                  &nbsp;
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, shown, onEdit }: { day: string; shown: ShownDays; onEdit: OnEdit }): ReactNode {
  const words = useDayWords();
  const rest = shown.rests.find((one) => one.day === day)?.rest;
  const due = shown.due.find((one) => one.day === day);
  const isNamed = rest !== undefined && rest.why !== 'weekend';
  const why = isNamed ? words.reason(rest) : null;
  const occasions = shown.occasions.filter(
    ({ from, to }) => from === day || (from < day && day <= to && day.endsWith('-01')),
  );
  return (
    <td
      className={classes.cell}
      data-rest={rest === undefined ? undefined : isNamed ? 'named' : 'weekend'}
      aria-current={day === shown.today ? 'date' : undefined}
    >
      <p className={classes.number}>
        <time dateTime={day}>{Number(day.slice(8))}</time>
        {/* A holiday that is remembered as well is named once. */}
        {why !== null && !occasions.some(({ name }) => name === why) && (
          <span className={classes.why}>{why}</span>
        )}
      </p>
      {occasions.map((occasion) => (
        <OccasionLine key={`${occasion.name} ${occasion.from}`} occasion={occasion} onEdit={onEdit} />
      ))}
      {due !== undefined && <DueLines due={due} organization={shown.organization} />}
    </td>
  );
}
