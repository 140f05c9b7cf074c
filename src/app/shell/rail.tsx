import {
  IconBuildingCommunity,
  IconCalendar,
  IconChartBar,
  IconChecklist,
  IconFileText,
  IconHistory,
  IconListDetails,
  IconSettings,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Session } from '#modules/access/contract.ts';
import { mayDo } from '#modules/access/widgets/session.ts';
import { myWorkQuery } from '#modules/work/widgets/work-queries.ts';
import { DrumMark } from '#ui-kit/motif/drum-mark.tsx';
import { openingSearch } from './opening-search.ts';
import classes from './rail.module.css';

const entries = [
  { key: 'home', to: '/', icon: IconChecklist },
  { key: 'plans', to: '/ke-hoach', icon: IconFileText },
  { key: 'obligations', to: '/nhiem-vu', icon: IconListDetails },
  { key: 'calendar', to: '/lich', icon: IconCalendar },
  { key: 'organizations', to: '/co-quan', icon: IconBuildingCommunity },
  { key: 'figures', to: '/quan-tri/so-lieu-truoc', icon: IconChartBar },
  { key: 'log', to: '/nhat-ky', icon: IconHistory },
  { key: 'administration', to: '/quan-tri', icon: IconSettings },
] as const;

/** The parts of the system, with a count only where something is owed; a bar at the bottom on a phone. */
export function Rail({ session }: { session: Session }): ReactNode {
  const t = useTranslations('app');
  const { data } = useQuery(myWorkQuery);
  // A screen belongs to the part that its crumbs begin with, whatever its address.
  const part = useMatches({ select: (matches) => matches.at(-1)?.staticData.crumbs?.[0] });
  const due = data === undefined ? 0 : data.counts.late + data.counts.today + data.counts.week;
  const owed: Partial<Record<string, { count: number; label: string }>> = {
    home: { count: due, label: t('rail.due', { count: due }) },
    plans: {
      count: data?.awaitingReview ?? 0,
      label: t('rail.waiting', { count: data?.awaitingReview ?? 0 }),
    },
  };
  const keeps = mayDo(session, 'access.list-accounts');
  // Who keeps the house finds figures among the parts of administration; for others they are the part that is open to them.
  const shown = entries.filter(
    ({ key }) =>
      (key !== 'administration' || keeps) &&
      (key !== 'figures' || !keeps) &&
      (key !== 'log' || mayDo(session, 'audit.read')),
  );
  const active = part === 'administration' && !keeps ? 'figures' : part;
  return (
    <nav className={`${classes.rail} no-print`} aria-label={t('rail.label')}>
      <div className={classes.house}>
        <DrumMark />
        <div className={classes.names}>
          <span className={classes.name}>{t('name')}</span>
          <span className={classes.realm}>{session.realm.name}</span>
        </div>
      </div>
      <ul className={classes.list}>
        {shown.map(({ key, to, icon: Icon }) => {
          const count = owed[key];
          return (
            <li key={key}>
              <Link
                to={to}
                search={openingSearch(to)}
                className={classes.link ?? ''}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                data-active={key === active || undefined}
                activeProps={{ 'aria-current': 'page' }}
              >
                <Icon size={19} stroke={1.6} aria-hidden="true" />
                <RailWords words={t(`rail.${key}`)} />
                {count !== undefined && count.count > 0 && (
                  <span className={classes.count} title={count.label}>
                    <span aria-hidden="true">{count.count > 99 ? '99+' : count.count}</span>
                    <span className={classes.heard}>{count.label}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The words of an entry; what stands after a comma is heard, but gives way where the rail is narrow. */
function RailWords({ words }: { words: string }): ReactNode {
  const [first = words, ...rest] = words.split(/(?=, )/u);
  return (
    <span className={classes.words}>
      {first}
      {rest.length > 0 && <span className={classes.rest}>{rest.join('')}</span>}
    </span>
  );
}
