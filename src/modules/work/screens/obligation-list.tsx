import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { fillAddress } from '#ui-kit/client/fill-address.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { obligationsQuery } from '../widgets/work-queries.ts';
import { filterOfAddress, isNarrowed, type ObligationAddress } from './obligation-address.ts';
import { ObligationDrawer } from './obligation-drawer.tsx';
import { ObligationFilterBar } from './obligation-filter.tsx';
import classes from './obligation-list.module.css';
import { ObligationTable } from './obligation-table.tsx';

/** Who owes what by when: filter, order and the open obligation all stand in the address. */
export function ObligationList(): ReactNode {
  const t = useTranslations('work.list');
  const kit = useTranslations('kit');
  const address = useSearch({ from: '/shell/nhiem-vu' });
  const navigate = useNavigate({ from: '/nhiem-vu' });
  const change = (part: Partial<ObligationAddress>): void => {
    void navigate({ search: (now) => ({ ...now, ...part }), replace: !('open' in part), resetScroll: false });
  };
  const list = useInfiniteQuery(obligationsQuery(filterOfAddress(address)));
  useListKeys();

  const rows = list.data?.pages.flatMap((page) => page.obligations) ?? [];
  const total = list.data?.pages[0]?.total;
  const count = total === undefined ? '' : total === null ? t('many') : t('count', { count: total });
  return (
    <Page
      title={t('title')}
      lead={<span aria-live="polite">{count === '' ? ' ' : count}</span>}
      acts={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} stroke={1.6} />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
          <ExportMenu
            address={fillAddress('/api/obligations/document', undefined, { ...filterOfAddress(address) })}
            name={t('title')}
          />
        </>
      }
    >
      <ObligationFilterBar address={address} onChange={change} />
      {list.isPending && <RowSkeletons rows={14} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && rows.length === 0 && <NothingHere address={address} />}
      {rows.length > 0 && (
        <ObligationTable
          obligations={rows}
          label={t('title')}
          open={address.open}
          onOpen={(open) => change({ open })}
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
      <ObligationDrawer id={address.open} onClose={() => change({ open: undefined })} />
    </Page>
  );
}

function NothingHere({ address }: { address: ObligationAddress }): ReactNode {
  const t = useTranslations('work.list');
  const session = useSession();
  if (isNarrowed(address)) {
    return (
      <EmptyState
        title={t('emptyFilterTitle')}
        act={
          <LinkButton variant="default" to="/nhiem-vu" search={{}}>
            {t('clearAll')}
          </LinkButton>
        }
      >
        {t(address.late === 'yes' ? 'emptyLate' : 'emptyFilter')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      act={
        mayDo(session, 'documents.receive-document') && (
          <LinkButton to="/nhap-van-ban">{t('upload')}</LinkButton>
        )
      }
    >
      {t('empty')}
    </EmptyState>
  );
}
