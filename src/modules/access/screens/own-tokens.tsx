import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OwnToken } from '../contract/outside.ts';
import { outsideApi } from '../widgets/outside.ts';
import { TokenForm } from './token-form.tsx';
import { useActName } from './use-act-name.ts';

/** The tokens by which programs act for the signed-in person: make one, see its last use, revoke. */
export function OwnTokens(): ReactNode {
  const t = useTranslations('access.outside.tokens');
  const kit = useTranslations('kit');
  const [adding, setAdding] = useState(false);
  const list = useQuery({ queryKey: ['own-tokens'], queryFn: () => outsideApi('get /api/own/tokens') });
  const add = (
    <Button leftSection={<IconKey size={18} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const tokens = list.data?.tokens ?? [];
  return (
    <Page title={t('title')} lead={t('lead')} acts={add}>
      {list.isPending && <RowSkeletons rows={4} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failedList')} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && tokens.length === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      {tokens.length > 0 && <TokenTable tokens={tokens} />}
      {adding && list.data !== undefined && (
        <TokenForm acts={list.data.acts} onClose={() => setAdding(false)} />
      )}
    </Page>
  );
}

function TokenTable({ tokens }: { tokens: readonly OwnToken[] }): ReactNode {
  const t = useTranslations('access.outside.tokens');
  const nameOf = useActName();
  const revoke = useRevoke();
  return (
    <section className={tables.frame} aria-label={t('list')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('acts')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col">{t('lastUsed')}</th>
            <th scope="col" aria-label={t('revoke')} />
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <td data-head>
                <strong className={tables.strong}>{token.name}</strong>
              </td>
              <td>{token.acts === null ? t('reading') : token.acts.map(nameOf).join(', ')}</td>
              <td data-label={t('until')}>
                {formatDate(token.expiresAt)}{' '}
                {token.state !== 'open' && (
                  <StatusChip shape="dash" tone="calm">
                    {t(`states.${token.state}`)}
                  </StatusChip>
                )}
              </td>
              <td data-label={t('lastUsed')}>
                {token.lastUsedAt === null ? t('never') : formatMoment(token.lastUsedAt)}
              </td>
              <td data-acts>
                {token.state === 'open' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="lacquer"
                    loading={revoke.isPending && revoke.variables === token}
                    aria-label={t('revokeFor', { name: token.name })}
                    onClick={() => revoke.mutate(token)}
                  >
                    {t('revoke')}
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

function useRevoke() {
  const t = useTranslations('access.outside.tokens');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: OwnToken) => outsideApi('delete /api/own/tokens/{token}', { params: { token: id } }),
    onSuccess: (_, { name }) => showToast({ words: t('revoked', { name }) }),
    onError: (reason) => showToast({ words: `${t('failedChange')}: ${reason.message}`, tone: 'failed' }),
    onSettled: () => answers.invalidateQueries({ queryKey: ['own-tokens'] }),
  });
}
