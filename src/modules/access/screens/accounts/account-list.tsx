import { Button } from '@mantine/core';
import { IconScale, IconTableImport, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { Account } from '../../contract.ts';
import { accountsQuery } from '../../widgets/account-queries.ts';
import { AdministrationTabs } from '../../widgets/administration-tabs.tsx';
import { mayDo, useSession } from '../../widgets/session.ts';
import { SecondFactorRule } from '../second-factor-rule.tsx';
import { AccountForm } from './account-form.tsx';
import classes from './account-list.module.css';
import { AccountState } from './account-state.tsx';
import { type AccountsAddress, isNarrowed } from './accounts-address.ts';
import { AccountsFilter } from './accounts-filter.tsx';

const ExchangeDialog = lazy(() =>
  import('./exchange-dialog.tsx').then((file) => ({ default: file.ExchangeDialog })),
);

/** Accounts that the person keeps or looks at: who may enter, with which role in which body. */
export function AccountList(): ReactNode {
  const t = useTranslations('access.accounts');
  const kit = useTranslations('kit');
  const session = useSession();
  const mayAdd = mayDo(session, 'access.create-account');
  const exchange = useTranslations('access.accountExchange');
  const [adding, setAdding] = useState(false);
  const [exchanging, setExchanging] = useState(false);
  const address = useSearch({ from: '/shell/quan-tri' });
  const navigate = useNavigate({ from: '/quan-tri' });
  const list = useQuery(accountsQuery(address));
  useListKeys();
  const narrow = (part: Partial<AccountsAddress>): void => {
    const search = (now: AccountsAddress) => ({ ...now, offset: undefined, ...part });
    void navigate({ search, replace: true, resetScroll: false });
  };
  const total = list.data?.total;
  const add = mayAdd && (
    <Button leftSection={<IconUserPlus size={18} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      lead={<span aria-live="polite">{total === undefined ? t('lead') : t('count', { count: total })}</span>}
      acts={
        <>
          {mayDo(session, 'access.ask-who-may') && (
            <LinkButton
              to="/quan-tri/quyen"
              variant="default"
              leftSection={<IconScale size={17} stroke={1.6} />}
            >
              {t('whoMay')}
            </LinkButton>
          )}
          {mayDo(session, 'access.exchange-accounts') && (
            <Button
              variant="default"
              leftSection={<IconTableImport size={17} stroke={1.6} />}
              onClick={() => setExchanging(true)}
            >
              {exchange('open')}
            </Button>
          )}
          {add}
        </>
      }
    >
      <AdministrationTabs />
      <AccountsFilter address={address} onChange={narrow} />
      {list.isPending && <RowSkeletons rows={10} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failedList')} onRetry={() => void list.refetch()} />
      )}
      {list.data !== undefined && list.data.accounts.length === 0 && (
        <NothingHere address={address} add={add} />
      )}
      {list.data !== undefined && list.data.accounts.length > 0 && (
        <>
          <AccountTable accounts={list.data.accounts} />
          <Pages
            offset={address.offset ?? 0}
            shown={list.data.accounts.length}
            total={list.data.total}
            pageLength={list.data.pageLength}
          />
        </>
      )}
      <SecondFactorRule />
      {adding && <AccountForm onClose={() => setAdding(false)} />}
      {exchanging && (
        <Suspense fallback={null}>
          <ExchangeDialog onClose={() => setExchanging(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function NothingHere({ address, add }: { address: AccountsAddress; add: ReactNode }): ReactNode {
  const t = useTranslations('access.accountsFilter');
  if (!isNarrowed(address) && address.offset === undefined) {
    return (
      <EmptyState title={t('emptyTitle')} act={add}>
        {t('empty')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('nothingTitle')}
      act={
        <LinkButton variant="default" to="/quan-tri" search={{}}>
          {t('clearAll')}
        </LinkButton>
      }
    >
      {t('nothing')}
    </EmptyState>
  );
}

function AccountTable({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const t = useTranslations('access.accounts');
  return (
    <section className={tables.frame} aria-label={t('list')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('organization')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AccountRow({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accounts');
  const page = useTranslations('access.accountPage');
  const me = useSession().account.id;
  const held = account.positions.filter(({ state }) => state === 'current');
  const bodies = [
    ...new Set(held.map(({ organization }) => organization?.name).filter((name) => name !== undefined)),
  ];
  const title = held.find((position) => position.title !== null)?.title;
  return (
    <tr>
      <td data-head>
        <Link
          data-row
          className={classes.name ?? ''}
          to="/quan-tri/tai-khoan/$account"
          params={{ account: account.id }}
        >
          {account.name}
        </Link>
        {account.id === me && <span className={tables.quiet}> ({t('you')})</span>}
        <div className={tables.quiet}>{[title, account.email].filter(Boolean).join(' · ')}</div>
      </td>
      <td>
        {held.length === 0 ? (
          <span className={tables.quiet}>{page('noPosition')}</span>
        ) : (
          [...new Set(held.map(({ role }) => t(`roles.${role}`)))].join(', ')
        )}
        {held.some(({ delegatedFrom }) => delegatedFrom !== null) && (
          <div className={tables.quiet}>{page('standsIn')}</div>
        )}
      </td>
      <td>
        {bodies[0] ?? (held.length > 0 && <span className={tables.quiet}>{t('noOrganization')}</span>)}
        {bodies.length > 1 && (
          <div className={tables.quiet}>{page('moreBodies', { count: bodies.length - 1 })}</div>
        )}
      </td>
      <td>
        <AccountState account={account} />
      </td>
    </tr>
  );
}

interface PagesProps {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly pageLength: number;
}

function Pages({ offset, shown, total, pageLength }: PagesProps): ReactNode {
  const t = useTranslations('access.accountsFilter');
  if (offset === 0 && shown === total) return null;
  const before = Math.max(0, offset - pageLength);
  const search = (to: number) => (now: AccountsAddress) => ({ ...now, offset: to === 0 ? undefined : to });
  return (
    <nav className={`${classes.pages} no-print`} aria-label={t('pages')}>
      <span className={tables.quiet}>{t('range', { from: offset + 1, to: offset + shown, total })}</span>
      <LinkButton
        variant="default"
        size="sm"
        from="/quan-tri"
        to="."
        search={search(before)}
        disabled={offset === 0}
      >
        {t('previous')}
      </LinkButton>
      <LinkButton
        variant="default"
        size="sm"
        from="/quan-tri"
        to="."
        search={search(offset + pageLength)}
        disabled={offset + shown >= total}
      >
        {t('next')}
      </LinkButton>
    </nav>
  );
}
