import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import {
  Link,
  type StaticDataRouteOption,
  useMatches,
  useParams,
  useRouterState,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Session } from '#modules/access/contract.ts';
import { OperatorSeat } from '#modules/access/widgets/operator-seat.tsx';
import { mayDo } from '#modules/access/widgets/session.ts';
import { planQuery } from '#modules/plans/widgets/plan-queries.ts';
import { NoticeBell } from '#modules/work/widgets/notice-bell.tsx';
import { usePageName } from '#ui-kit/page/page-name.ts';
import { PersonMenu } from './person-menu.tsx';
import classes from './top-bar.module.css';

const crumbAddresses = {
  plans: '/ke-hoach',
  obligations: '/nhiem-vu',
  readings: '/nhap-van-ban',
  writings: '/soan-ke-hoach',
  organizations: '/co-quan',
  administration: '/quan-tri',
  home: '/',
} as const;

type Crumb = NonNullable<StaticDataRouteOption['crumbs']>[number];

/** Pages about one thing: the last crumb says which. */
const subjects: ReadonlySet<Crumb> = new Set(['obligation', 'organization', 'review', 'writing'] as const);

interface TopBarProps {
  readonly session: Session;
  readonly onSearch: () => void;
  readonly onSheet: () => void;
}

/** Where one is, the search, the person. */
export function TopBar({ session, onSearch, onSheet }: TopBarProps): ReactNode {
  const t = useTranslations('app');
  const isWaiting = useRouterState({ select: (state) => state.isLoading });
  // Nobody is led where nothing would be shown.
  const keeps = mayDo(session, 'access.list-accounts');
  const crumbs = useMatches({ select: (matches) => matches.at(-1)?.staticData.crumbs ?? [] });
  return (
    <div className={`${classes.bar} no-print`} data-waiting={isWaiting || undefined}>
      <nav aria-label={t('crumbs.label')} className={classes.crumbs}>
        <ol>
          {crumbs.map((crumb, place) => (
            <li key={crumb}>
              {place < crumbs.length - 1 &&
              crumb in crumbAddresses &&
              (crumb !== 'administration' || keeps) ? (
                <Link
                  to={crumbAddresses[crumb as keyof typeof crumbAddresses]}
                  activeOptions={{ exact: true }}
                >
                  {t(`crumbs.${crumb}`)}
                </Link>
              ) : (
                <span aria-current={place === crumbs.length - 1 ? 'page' : undefined}>
                  {crumb === 'plan' ? (
                    <PlanCrumb />
                  ) : subjects.has(crumb) ? (
                    <SubjectCrumb crumb={crumb} />
                  ) : (
                    t(`crumbs.${crumb}`)
                  )}
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <button type="button" className={classes.search} onClick={onSearch} aria-label={t('search.label')}>
        <IconSearch size={16} stroke={1.7} aria-hidden="true" />
        <span>{t('search.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <OperatorSeat />
      <NoticeBell />
      <PersonMenu session={session} onSheet={onSheet} />
    </div>
  );
}

/** The number of the plan that is open; only read from what its page fetched. */
function PlanCrumb(): ReactNode {
  const t = useTranslations('app');
  const { plan } = useParams({ strict: false });
  const { data } = useQuery({ ...planQuery(plan ?? ''), enabled: false });
  return data?.number ?? t('crumbs.plan');
}

/** What the open page is about, in its own words; until they are there, what kind of thing it is. */
function SubjectCrumb({ crumb }: { crumb: Crumb }): ReactNode {
  const t = useTranslations('app');
  return usePageName() ?? t(`crumbs.${crumb}`);
}
