import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ListedEntry } from '../contract.ts';
import { objectHistoryQuery } from './audit-queries.ts';
import { DifferenceTable } from './difference-table.tsx';
import { HistoryList } from './history-list.tsx';
import { sayAction, useLogWords } from './log-words.ts';
import classes from './object-history.module.css';

/** What was written to an object and to what belongs to it: who, what, from what to what; newest first. */
export function ObjectHistory({ type, id }: { type: string; id: string }): ReactNode {
  const t = useTranslations('audit.history');
  const history = useInfiniteQuery(objectHistoryQuery(type, id));
  const entries = history.data?.pages.flatMap((page) => page.entries);
  if (entries?.length === 0) return <p className={classes.quiet}>{t('empty')}</p>;
  return (
    <HistoryList
      entries={entries}
      tell={(entry) => <Entry entry={entry} own={entry.object.type === type && entry.object.id === id} />}
      failure={history.error}
      place={t('failed')}
      onRetry={() => void history.refetch()}
      onMore={history.hasNextPage ? () => void history.fetchNextPage() : undefined}
      isFetchingMore={history.isFetchingNextPage}
    />
  );
}

function Entry({ entry, own }: { entry: ListedEntry; own: boolean }): ReactNode {
  const t = useTranslations('audit.history');
  const words = useLogWords();
  const { who, operator, body, action, object, before, after, contentErased } = entry;
  return (
    <>
      <p>
        <strong className={classes.who}>{who ?? t('erasedName')}</strong>
        {operator !== null && ` (${t('operator', { name: operator })})`} {sayAction(words, action)}
      </p>
      {body !== null && <p className={classes.quiet}>{body.name}</p>}
      {!own && object.name !== '' && <p className={classes.quiet}>“{object.name}”</p>}
      {(contentErased || before !== null || after !== null) && <DifferenceTable entry={entry} />}
    </>
  );
}
