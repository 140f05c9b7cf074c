import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { NoticeLine } from '../widgets/notice-line.tsx';
import { allNoticesQuery } from '../widgets/notice-queries.ts';
import { useReadNotices } from '../widgets/use-read-notices.ts';
import { NoticeChoices } from './notice-choices.tsx';
import classes from './notice-page.module.css';
import { OwnFeed } from './own-feed.tsx';

/** What the person was told, how they wish to be told, and the calendar that programs read. */
export function NoticePage(): ReactNode {
  const t = useTranslations('work.notices');
  const kit = useTranslations('kit');
  const told = useInfiniteQuery(allNoticesQuery);
  const { mutate: read, isPending } = useReadNotices();
  const notices = told.data?.pages.flatMap((page) => page.notices) ?? [];
  const [newest] = notices;
  const unread = told.data?.pages[0]?.unread ?? 0;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="reading"
      acts={
        newest !== undefined &&
        unread > 0 && (
          <Button variant="default" loading={isPending} onClick={() => read({ upTo: newest.id })}>
            {t('readAll')}
          </Button>
        )
      }
    >
      {told.isPending && <RowSkeletons rows={6} label={kit('loading')} />}
      {told.isError && (
        <FailureNotice reason={told.error} place={t('failed')} onRetry={() => void told.refetch()} />
      )}
      {told.data !== undefined && notices.length === 0 && (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      )}
      {notices.length > 0 && (
        <section className={classes.section} aria-label={t('title')}>
          <ul className={classes.list}>
            {notices.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
          {told.hasNextPage && (
            <Button
              variant="subtle"
              loading={told.isFetchingNextPage}
              onClick={() => void told.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </section>
      )}
      <NoticeChoices />
      <OwnFeed />
    </Page>
  );
}
