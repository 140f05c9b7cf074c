import { Button, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './notice-bell.module.css';
import { NoticeLine } from './notice-line.tsx';
import { newNoticesQuery } from './notice-queries.ts';
import { useLiveNotices } from './use-live-notices.ts';
import { useReadNotices } from './use-read-notices.ts';

/** Notices in the panel; the page has them all. */
const SHOWN = 8;

/** The bell: how many notices are unread, opening to the newest. */
export function NoticeBell(): ReactNode {
  const t = useTranslations('work.notices');
  const [opened, open] = useState(false);
  useLiveNotices();
  const { data } = useQuery(newNoticesQuery);
  const unread = data?.unread ?? 0;
  return (
    <Popover opened={opened} onChange={open} position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.bell}
          aria-label={t('bell', { count: unread })}
          onClick={() => open(!opened)}
        >
          <IconBell size={20} stroke={1.6} aria-hidden="true" />
          {unread > 0 && (
            <span className={classes.count} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('title')}>
        <Panel onClose={() => open(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Panel({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('work.notices');
  const { data } = useQuery(newNoticesQuery);
  const { mutate: read, isPending } = useReadNotices();
  const [newest] = data?.notices ?? [];
  return (
    <div className={classes.panel}>
      <header className={classes.head}>
        <h2>{t('title')}</h2>
        {newest !== undefined && (data?.unread ?? 0) > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={isPending}
            onClick={() => read({ upTo: newest.id })}
          >
            {t('readAll')}
          </Button>
        )}
      </header>
      {newest === undefined ? (
        <p className={classes.quiet}>{t('none')}</p>
      ) : (
        <ul className={classes.list}>
          {data?.notices.slice(0, SHOWN).map((notice) => (
            <NoticeLine key={notice.id} notice={notice} onFollow={onClose} />
          ))}
        </ul>
      )}
      <footer className={classes.foot}>
        <Link to="/thong-bao" onClick={onClose}>
          {t('all')}
        </Link>
        <Link to="/thong-bao" hash="chon" onClick={onClose}>
          {t('choose')}
        </Link>
      </footer>
    </div>
  );
}
