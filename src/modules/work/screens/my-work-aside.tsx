import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { weekdayOf } from '#ui-kit/dates/format-date.ts';
import { NoticeLine } from '../widgets/notice-line.tsx';
import { newNoticesQuery } from '../widgets/notice-queries.ts';
import type { MyWorkAnswer } from '../widgets/work-queries.ts';
import classes from './my-work-aside.module.css';
import { OccasionsAhead } from './occasions-ahead.tsx';

/** Notices beside the list. */
const SHOWN = 5;
/** Occasions beside it: the notices stay in sight. */
const REMEMBERED = 3;

/** Beside the list: the fortnight ahead, and what is new. */
export function MyWorkAside({ ahead }: { ahead: MyWorkAnswer['ahead'] | undefined }): ReactNode {
  const t = useTranslations('work.mine.aside');
  const notices = useTranslations('work.notices');
  const { data } = useQuery(newNoticesQuery);
  return (
    <aside className={`${classes.aside} no-print`} aria-label={t('label')}>
      <section className={classes.card}>
        <h2>{t('ahead')}</h2>
        <Fortnight ahead={ahead} />
        {ahead !== undefined && <OccasionsAhead occasions={ahead.occasions} most={REMEMBERED} />}
      </section>
      <section className={classes.card}>
        <h2>{t('new')}</h2>
        {data?.notices.length === 0 && <p className={classes.quiet}>{notices('none')}</p>}
        <ul className={classes.list}>
          {data?.notices.slice(0, SHOWN).map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ul>
        <Link to="/thong-bao">{notices('all')}</Link>
      </section>
    </aside>
  );
}

/** Two weeks of days; one on which something ends is a link to what ends. */
function Fortnight({ ahead }: { ahead: MyWorkAnswer['ahead'] | undefined }): ReactNode {
  const t = useTranslations('work.mine.aside');
  const weekdays = useTranslations('work.mine.aside.weekdays');
  if (ahead === undefined) return <div className={classes.waiting} />;
  const days = daysBetween(ahead.from, ahead.to);
  const byDay = new Map(ahead.days.map((one) => [one.day, one]));
  const remembered = (day: string): string =>
    ahead.occasions
      .filter(({ from, to }) => from <= day && to >= day)
      .map(({ name }) => name)
      .join('; ');
  return (
    <ol className={classes.days}>
      {days.map((day) => {
        const due = byDay.get(day);
        const weekday = weekdayOf(day);
        const face = (
          <>
            <span className={classes.weekday}>{weekdays(weekday)}</span>
            <span className={classes.number}>{Number(day.slice(8))}</span>
            <span className={classes.due}>{due?.count ?? ''}</span>
          </>
        );
        return (
          <li
            key={day}
            data-remembered={remembered(day) !== '' || undefined}
            data-today={day === ahead.from || undefined}
            data-rest={weekday === 'sunday' || weekday === 'saturday' || undefined}
          >
            {due === undefined ? (
              <span className={classes.day} title={remembered(day) || undefined}>
                {face}
              </span>
            ) : (
              <Link
                className={classes.day ?? ''}
                to="/nhiem-vu"
                search={{ state: 'open', from: day, to: day }}
                title={due.first.text}
                aria-label={t('day', { day: `${day.slice(8)}/${day.slice(5, 7)}`, count: due.count })}
              >
                {face}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
