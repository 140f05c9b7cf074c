import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './administration-tabs.module.css';

const TABS = [
  { key: 'accounts', to: '/quan-tri' },
  { key: 'invitations', to: '/quan-tri/loi-moi' },
  { key: 'mail', to: '/quan-tri/thu' },
  { key: 'indicators', to: '/quan-tri/chi-tieu' },
  { key: 'figures', to: '/quan-tri/so-lieu-truoc' },
  { key: 'workingDays', to: '/quan-tri/ngay-lam-viec' },
] as const;

/** The parts of administration, side by side. */
export function AdministrationTabs(): ReactNode {
  const t = useTranslations('access.outside.tabs');
  return (
    <nav className={`${classes.tabs} no-print`} aria-label={t('label')}>
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
