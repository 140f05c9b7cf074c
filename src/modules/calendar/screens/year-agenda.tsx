import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownDays } from '../contract.ts';
import { useDayWords } from '../widgets/use-day-words.ts';
import classes from './calendar-page.module.css';
import { OccasionLine, type OnEdit, searchOfDay } from './day-parts.tsx';
import { rowsOfYear, type YearRow } from './rows-of-year.ts';

/** A year on one sheet: a line a day on which something stands, month beside month. */
export function YearAgenda({ shown, onEdit }: { shown: ShownDays; onEdit: OnEdit }): ReactNode {
  const t = useTranslations('calendar.page');
  const { reason } = useDayWords();
  const rows = rowsOfYear(shown, reason);
  const months = [...new Set(rows.map(({ from }) => from.slice(0, 7)))];
  return (
    <div className={classes.year}>
      {months.map((month) => (
        <section key={month} className={classes.month}>
          <h2>{t('monthTitle', { month: Number(month.slice(5)), year: month.slice(0, 4) })}</h2>
          <ol className={classes.lines}>
            {rows
              .filter(({ from }) => from.startsWith(month))
              .map((row) => (
                <YearLine key={`${row.from} ${row.to}`} row={row} shown={shown} onEdit={onEdit} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface YearLineProps {
  readonly row: YearRow;
  readonly shown: ShownDays;
  readonly onEdit: OnEdit;
}

function YearLine({ row, shown, onEdit }: YearLineProps): ReactNode {
  const t = useTranslations('calendar.page');
  const words = useDayWords();
  const { from, to, why, occasions, due } = row;
  const full = from === to ? words.full(from) : `${words.full(from)} – ${words.full(to)}`;
  return (
    <li aria-current={from <= shown.today && shown.today <= to ? 'date' : undefined}>
      <span className={classes.days} title={full}>
        <time dateTime={from}>{sayDay(from)}</time>
        {from !== to && (
          <>
            –<time dateTime={to}>{sayDay(to)}</time>
          </>
        )}
      </span>
      <div data-off={why !== null || undefined}>
        {why !== null && !occasions.some(({ name }) => name === why) && <p className={classes.why}>{why}</p>}
        {occasions.map((occasion) => (
          <OccasionLine key={occasion.name} occasion={occasion} onEdit={onEdit} />
        ))}
        {due !== null && (
          <Link
            to="/nhiem-vu"
            search={searchOfDay(due.day, shown.organization)}
            className={classes.count ?? ''}
          >
            {t('due', { count: due.count })}
            {due.late > 0 && <span className={classes.late}>{` · ${t('late', { count: due.late })}`}</span>}
          </Link>
        )}
      </div>
    </li>
  );
}

/** `03/02`: the year stands above. */
function sayDay(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}`;
}
