import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from './administration-tabs.module.css';
import { mayDo, useSession } from './session.ts';

/** Each with the act that opens it; what names none is read by everybody of the realm. */
const TABS = [
  { key: 'accounts', to: '/quan-tri', act: 'access.list-accounts' },
  { key: 'invitations', to: '/quan-tri/loi-moi', act: 'access.list-invitations' },
  { key: 'mail', to: '/quan-tri/thu', act: 'access.list-mail' },
  { key: 'indicators', to: '/quan-tri/chi-tieu', act: null },
  { key: 'figures', to: '/quan-tri/so-lieu-truoc', act: null },
  { key: 'workingDays', to: '/quan-tri/ngay-lam-viec', act: null },
  { key: 'workRule', to: '/quan-tri/gia-han', act: null },
] as const;

/** The parts of administration that the person may open, side by side. */
export function AdministrationTabs(): ReactNode {
  const t = useTranslations('access.outside.tabs');
  const session = useSession();
  const strip = useRef<HTMLElement>(null);
  // On a phone the open part may stand beyond the edge of the strip.
  useEffect(() => {
    const open = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (open && strip.current) strip.current.scrollLeft = open.offsetLeft - strip.current.clientWidth / 2;
  }, []);
  return (
    <nav ref={strip} className={`${classes.tabs} no-print`} aria-label={t('label')}>
      {TABS.filter(({ act }) => act === null || mayDo(session, act)).map(({ key, to }) => (
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
