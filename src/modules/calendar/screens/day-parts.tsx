import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { Occasion, ShownDays } from '../contract.ts';
import classes from './calendar-page.module.css';

/** Opens an anniversary of the realm to be changed; null: only to be read. */
export type OnEdit = ((occasion: Occasion) => void) | null;

/** One anniversary with its ordinal and how its year is kept. */
export function OccasionLine({ occasion, onEdit }: { occasion: Occasion; onEdit: OnEdit }): ReactNode {
  const t = useTranslations('calendar.page');
  const { name, ordinal, rank, great, lunar, from, to, own } = occasion;
  const years = ordinal === null || rank === null ? null : t('years', { ordinal });
  const words = (
    <>
      <span className={classes.name}>{name}</span>
      {years !== null && rank !== null && (
        <span className={classes.years} data-rank={rank}>
          {rank === 'other' ? years : `${years} · ${t(`ranks.${rank}`)}`}
        </span>
      )}
      {lunar && <span className={classes.years}>{t('lunar')}</span>}
      {to > from && <span className={classes.years}>{t('until', { day: formatDate(to) })}</span>}
    </>
  );
  if (own === null || onEdit === null)
    return (
      <div className={classes.occasion} data-great={great || undefined}>
        {words}
      </div>
    );
  return (
    <button type="button" className={classes.occasion} onClick={() => onEdit(occasion)}>
      {words}
    </button>
  );
}

/** The list of what is open and due on one day. */
export function searchOfDay(day: string, organization: string | null) {
  return { from: day, to: day, state: 'open' as const, ...(organization === null ? {} : { organization }) };
}

/** What is due on one day: the count leads to the list of that day, the first of it to the work itself. */
export function DueLines({
  due,
  organization,
}: {
  due: ShownDays['due'][number];
  organization: string | null;
}): ReactNode {
  const t = useTranslations('calendar.page');
  const { day, count, late, items } = due;
  return (
    <div className={classes.due}>
      <Link to="/nhiem-vu" search={searchOfDay(day, organization)} className={classes.count ?? ''}>
        {t('due', { count })}
        {late > 0 && <span className={classes.late}>{` · ${t('late', { count: late })}`}</span>}
      </Link>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to="/nhiem-vu/$obligation"
              params={{ obligation: item.id }}
              title={`${item.organization}: ${item.text}`}
            >
              {item.text}
            </Link>
          </li>
        ))}
      </ul>
      {count > items.length && <p className={classes.quiet}>{t('more', { count: count - items.length })}</p>}
    </div>
  );
}
