import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from './administration-tabs.module.css';
import { mayDo, useSession } from './session.ts';

const TABS = [
  { key: 'accounts', to: '/quan-tri' },
  { key: 'invitations', to: '/quan-tri/loi-moi' },
  { key: 'mail', to: '/quan-tri/thu' },
  { key: 'indicators', to: '/quan-tri/chi-tieu' },
  { key: 'figures', to: '/quan-tri/so-lieu-truoc' },
  { key: 'workingDays', to: '/quan-tri/ngay-lam-viec' },
] as const;

/** The parts of administration, side by side, for those who may open the first of them. */
export function AdministrationTabs(): ReactNode {
  const t = useTranslations('access.outside.tabs');
  const session = useSession();
  const row = useRef<HTMLElement>(null);
  // On a phone the row is drawn sideways: the part that stands open is in sight.
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && open) row.current.scrollLeft = open.offsetLeft - row.current.offsetLeft - 16;
  }, []);
  if (!mayDo(session, 'access.list-accounts')) return null;
  return (
    <nav ref={row} className={`${classes.tabs} no-print`} aria-label={t('label')}>
      {TABS.map(({ key, to }) => (
        <Link
          key={key}
          to={to}
          className={classes.tab ?? ''}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
