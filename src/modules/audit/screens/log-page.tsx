import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { saveFile } from '#ui-kit/export/save-file.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import { logQuery } from '../widgets/audit-queries.ts';
import { ChainState } from './chain-state.tsx';
import { type LogAddress, narrowingOfAddress } from './log-address.ts';
import { LogFilter } from './log-filter.tsx';
import classes from './log-page.module.css';
import { LogTable } from './log-table.tsx';
import { OpenEntryDrawer } from './open-entry.tsx';

/** The log of the realm, newest first: how its chain stands, what it is narrowed to, the entries. */
export function LogPage(): ReactNode {
  const t = useTranslations('audit.log');
  const kit = useTranslations('kit');
  const address = useSearch({ from: '/shell/nhat-ky' });
  const navigate = useNavigate({ from: '/nhat-ky' });
  // While another filter is asked, the rows of the one before stay: the list does not jump.
  const log = useInfiniteQuery({
    ...logQuery(narrowingOfAddress(address)),
    placeholderData: keepPreviousData,
  });
  useListKeys();
  const change = (part: Partial<LogAddress>): void => {
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  };
  const first = log.data?.pages[0];
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  const names = {
    person: first?.person?.name,
    body: first?.body?.name,
    object: first?.object?.name,
  };
  return (
    <Page title={t('title')} lead={t('lead')} acts={<ExportLog address={address} />}>
      <ChainState />
      <LogFilter address={address} names={names} onChange={change} />
      {log.isPending && <RowSkeletons rows={12} label={kit('loading')} />}
      {log.isError && (
        <FailureNotice reason={log.error} place={t('failed')} onRetry={() => void log.refetch()} />
      )}
      {log.isSuccess && entries.length === 0 && (
        <EmptyState
          title={t('emptyTitle')}
          act={
            <LinkButton variant="default" to="/nhat-ky" search={{}}>
              {t('clearAll')}
            </LinkButton>
          }
        >
          {t('empty')}
        </EmptyState>
      )}
      {entries.length > 0 && <LogTable entries={entries} />}
      {log.hasNextPage && (
        <div className={`${classes.more} no-print`}>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {kit('more')}
          </Button>
          <span className={tables.quiet}>{t('shown', { shown: entries.length })}</span>
        </div>
      )}
      <OpenEntryDrawer id={address.open} onClose={() => change({ open: undefined })} />
    </Page>
  );
}

/** Takes the log out of the house, of the days that the address says. */
function ExportLog({ address: { from, to } }: { address: LogAddress }): ReactNode {
  const t = useTranslations('audit.log');
  const days = Object.entries({ from, to }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const query = new URLSearchParams(days).toString();
  const save = useMutation({
    mutationFn: () => saveFile(`/api/audit/export${query === '' ? '' : `?${query}`}`),
  });
  return (
    <div className={classes.export}>
      <Button
        variant="default"
        title={t('exportHint')}
        leftSection={<IconDownload size={17} stroke={1.6} />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('export')}
      </Button>
      <span className={classes.heard} aria-live="polite">
        {save.isPending ? t('exporting') : save.isSuccess ? t('exported', { file: save.data }) : ''}
      </span>
      {save.isError && (
        <FailureNotice reason={save.error} place={t('export')} onRetry={() => save.mutate()} />
      )}
    </div>
  );
}
