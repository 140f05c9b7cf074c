import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import classes from './history-list.module.css';

interface HistoryListProps<Entry extends { readonly id: string; readonly at: string }> {
  /** Undefined while they are being fetched. */
  readonly entries: readonly Entry[] | undefined;
  /** What is told of an entry beside its hour. */
  readonly tell: (entry: Entry) => ReactNode;
  readonly failure: Error | null;
  /** What could not be shown, for the words of a failure. */
  readonly place: string;
  readonly onRetry: () => void;
  /** Fetches older entries; undefined when there are none. */
  readonly onMore: (() => void) | undefined;
  readonly isFetchingMore: boolean;
}

/** What happened, newest first, day by day and hour by hour; older ones when they are asked for. */
export function HistoryList<Entry extends { readonly id: string; readonly at: string }>(
  props: HistoryListProps<Entry>,
): ReactNode {
  const { entries, tell, failure, place, onRetry, onMore, isFetchingMore } = props;
  const kit = useTranslations('kit');
  if (failure !== null) return <FailureNotice reason={failure} place={place} onRetry={onRetry} />;
  if (entries === undefined) return <RowSkeletons rows={8} label={kit('loading')} />;
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = formatMoment(entry.at).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h3 className={classes.day}>{day}</h3>
          <ol className={classes.entries}>
            {ofDay.map((entry) => (
              <li key={entry.id}>
                <time className={classes.hour} dateTime={entry.at}>
                  {formatMoment(entry.at).slice(11)}
                </time>
                <div className={classes.words}>{tell(entry)}</div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {onMore !== undefined && (
        <Button
          className={`${classes.more} no-print`}
          variant="default"
          loading={isFetchingMore}
          onClick={onMore}
        >
          {kit('more')}
        </Button>
      )}
    </>
  );
}
