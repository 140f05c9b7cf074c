import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OwnAccount } from '../contract.ts';
import { accessApi, ownAccountQuery } from '../widgets/session.ts';
import classes from './own-account.module.css';

/** Where one is signed in: each place with its device, and the way to sign it out. */
export function SessionSection({ own }: { own: OwnAccount }): ReactNode {
  const t = useTranslations('access.own.sessions');
  const answers = useQueryClient();
  const refresh = (): void => void answers.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
  const tellFailure = (reason: Error): void =>
    showToast({ words: `${t('failed')}: ${reason.message}`, tone: 'failed' });
  const end = useMutation({
    mutationFn: (session: string) =>
      accessApi('delete /api/own-account/sessions/{session}', { params: { session } }),
    onSuccess: () => showToast({ words: t('ended') }),
    onError: tellFailure,
    onSettled: refresh,
  });
  const endOthers = useMutation({
    mutationFn: () => accessApi('post /api/own-account/sessions/end-others'),
    onSuccess: ({ sessionsEnded }) => showToast({ words: t('endedOthers', { count: sessionsEnded }) }),
    onError: tellFailure,
    onSettled: refresh,
  });
  const nameDevice = useDeviceName();
  return (
    <section className={classes.section} aria-labelledby="own-sessions">
      <div className={classes.headline}>
        <h2 id="own-sessions">{t('title')}</h2>
        {own.sessions.length > 1 && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('endOthers')}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>{t('lead')}</p>
      <div className={tables.frame}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('where')}</th>
              <th scope="col">{t('address')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col">{t('seen')}</th>
              <th scope="col" aria-label={t('end')} />
            </tr>
          </thead>
          <tbody>
            {own.sessions.map(({ id, device, address, since, seenAt, here }) => (
              <tr key={id}>
                <td data-head>
                  <span className={classes.title}>
                    <strong className={tables.strong}>{nameDevice(device)}</strong>
                    {here && (
                      <StatusChip shape="full" tone="good">
                        {t('here')}
                      </StatusChip>
                    )}
                  </span>
                </td>
                <td data-label={t('address')}>{address ?? '–'}</td>
                <td data-label={t('since')}>{formatMoment(since)}</td>
                <td data-label={t('seen')}>{formatMoment(seenAt)}</td>
                <td data-acts>
                  {!here && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="lacquer"
                      loading={end.isPending && end.variables === id}
                      aria-label={t('endOf', { device: nameDevice(device), address: address ?? '–' })}
                      onClick={() => end.mutate(id)}
                    >
                      {t('end')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A device in words: "Chrome trên Windows". */
function useDeviceName(): (device: OwnAccount['sessions'][number]['device']) => string {
  const t = useTranslations('access.own.sessions');
  return ({ browser, system }) => {
    if (browser !== null && system !== null) return t('both', { browser, system });
    return browser ?? system ?? t('unknown');
  };
}
