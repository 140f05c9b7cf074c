import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { Obligation } from '../contract.ts';
import { obligationsQuery } from '../widgets/work-queries.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ListTable } from './list-table.tsx';
import { NothingHere } from './nothing-here.tsx';
import { filterOfAddress, type ObligationAddress } from './obligation-address.ts';
import classes from './obligation-list.module.css';

interface TableViewProps {
  readonly address: ObligationAddress;
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

/** The list as rows, page after page, with acts on the chosen ones. */
export function TableView({ address, onChange }: TableViewProps): ReactNode {
  const t = useTranslations('work.list');
  const kit = useTranslations('kit');
  const list = useInfiniteQuery({
    ...obligationsQuery(filterOfAddress(address)),
    // While another order is asked, the rows stay, and with them the place of the keyboard.
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.obligations) ?? [];
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  // What is no longer shown is not acted on, and what was read anew is acted on as it is now.
  const chosen = rows.filter(({ id }) => marked.has(id));
  const choose = (next: readonly Obligation[]): void => setMarked(new Set(next.map(({ id }) => id)));
  return (
    <>
      {list.isPending && <RowSkeletons rows={14} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && rows.length === 0 && <NothingHere address={address} />}
      {rows.length > 0 && (
        <ListTable
          obligations={rows}
          address={address}
          onSort={(sort) => onChange({ sort: sort === 'deadline' ? undefined : sort })}
          chosen={new Map(chosen.map((one) => [one.id, one]))}
          onChoose={choose}
        />
      )}
      {list.hasNextPage && (
        <div className={`${classes.more} no-print`}>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {kit('more')}
          </Button>
          <span className={classes.shown}>{t('shown', { shown: rows.length })}</span>
        </div>
      )}
      {chosen.length > 0 && <BulkBar chosen={chosen} onChoose={choose} />}
    </>
  );
}
