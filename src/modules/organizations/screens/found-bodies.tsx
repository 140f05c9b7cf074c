import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { foundInTreeQuery, type TreeView } from '../widgets/organization-queries.ts';
import classes from './organization-tree.module.css';
import { BodyLine } from './organization-tree.tsx';

/** Bodies of a tree found by their words, each with the way to it; more of them are a click away. */
export function FoundBodies({ view, words }: { view: TreeView; words: string }): ReactNode {
  const t = useTranslations('organizations.list');
  const kit = useTranslations('kit');
  const found = useInfiniteQuery({ ...foundInTreeQuery(view, words), placeholderData: keepPreviousData });
  if (found.isPending) return <RowSkeletons rows={12} label={kit('loading')} />;
  if (found.data === undefined)
    return <FailureNotice reason={found.error} place={t('failed')} onRetry={() => void found.refetch()} />;
  const rows = found.data.pages.flatMap((page) => page.found);
  const total = found.data.pages.at(-1)?.total ?? 0;
  if (rows.length === 0) return <EmptyState title={t('emptyFoundTitle')}>{t('emptyFound')}</EmptyState>;
  return (
    <section className={classes.frame} aria-label={t('title')}>
      <p className={classes.way} role="status">
        {t(total > rows.length ? 'foundFirst' : 'found', { count: total, shown: rows.length })}
      </p>
      <ul className={classes.found}>
        {rows.map((body) => (
          <li key={body.id}>
            <div className={classes.row}>
              <BodyLine view={view} body={body} />
            </div>
            {body.above.length > 0 && (
              <p className={classes.way}>{body.above.map(({ name }) => name).join(' › ')}</p>
            )}
          </li>
        ))}
      </ul>
      {found.isError && (
        <FailureNotice reason={found.error} place={t('failed')} onRetry={() => void found.fetchNextPage()} />
      )}
      {found.hasNextPage && (
        <Button
          className="no-print"
          variant="default"
          fullWidth
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more', { count: total - rows.length })}
        </Button>
      )}
    </section>
  );
}
