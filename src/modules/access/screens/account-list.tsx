import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { HistoryButton } from '#modules/audit/widgets/history-button.tsx';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Account } from '../contract.ts';
import { accessApi, mayDo, useSession } from '../widgets/session.ts';
import { AccountForm } from './account-form.tsx';

/** Accounts of the realm: who may enter, on behalf of which body; add, close, reopen. */
export function AccountList(): ReactNode {
  const t = useTranslations('access.accounts');
  const kit = useTranslations('kit');
  const may = mayDo(useSession(), 'access.create-account');
  const [adding, setAdding] = useState(false);
  const list = useQuery({ queryKey: ['accounts'], queryFn: () => accessApi('get /api/accounts') });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        may && (
          <Button leftSection={<IconUserPlus size={18} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      {list.isPending && <RowSkeletons rows={6} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failedList')} onRetry={() => void list.refetch()} />
      )}
      {list.data !== undefined && <AccountTable accounts={list.data.accounts} />}
      {adding && <AccountForm onClose={() => setAdding(false)} />}
    </Page>
  );
}

function AccountTable({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const t = useTranslations('access.accounts');
  const session = useSession();
  const me = session.account.id;
  const change = useSetActive();
  const tellFailure = (reason: Error): void =>
    showToast({ words: `${t('failedChange')}: ${reason.message}`, tone: 'failed' });
  return (
    <section className={tables.frame} aria-label={t('list')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('organization')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" aria-label={t('close')} />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <td data-head>
                <strong className={tables.strong}>{account.name}</strong>
                {account.id === me && <span className={tables.quiet}> ({t('you')})</span>}
                <div className={tables.quiet}>
                  {[account.positions[0]?.title, account.email].filter(Boolean).join(' · ')}
                </div>
              </td>
              <td>
                {account.positions[0]?.organization?.name ?? (
                  <span className={tables.quiet}>{t('noOrganization')}</span>
                )}
              </td>
              <td>{[...new Set(account.positions.map(({ role }) => t(`roles.${role}`)))].join(', ')}</td>
              <td>
                <StatusChip shape={account.active ? 'full' : 'dash'} tone={account.active ? 'good' : 'calm'}>
                  {account.active ? t('active') : t('inactive')}
                </StatusChip>
              </td>
              <td data-acts>
                {mayDo(session, 'audit.read') && (
                  <HistoryButton isInRow type="account" id={account.id} name={account.name} />
                )}
                {account.id !== me && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color={account.active ? 'lacquer' : 'river'}
                    loading={change.isPending && change.variables.id === account.id}
                    aria-label={t(account.active ? 'closeFor' : 'reopenFor', { name: account.name })}
                    onClick={() => change.mutate(account, { onError: tellFailure })}
                  >
                    {account.active ? t('close') : t('reopen')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useSetActive() {
  const t = useTranslations('access.accounts');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const change = useMutation({
    mutationFn: (account: Account) =>
      accessApi('patch /api/accounts/{account}', {
        params: { account: account.id },
        body: { active: !account.active, version: account.version },
      }),
    onSuccess: (account) => {
      void answers.invalidateQueries({ queryKey: ['accounts'] });
      const words = t(account.active ? 'reopened' : 'closed', { name: account.name });
      showToast({ words, undo: { words: kit('undo'), act: () => change.mutateAsync(account) } });
    },
    onError: () => {
      void answers.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  return change;
}
