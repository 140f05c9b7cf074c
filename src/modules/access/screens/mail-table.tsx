import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Mail } from '../contract/outside.ts';
import { outsideApi } from '../widgets/outside.ts';
import classes from './outside.module.css';

const LOOKS: Readonly<Record<Mail['state'], readonly [ChipShape, ChipTone]>> = {
  queued: ['ring', 'work'],
  sent: ['check', 'good'],
  failed: ['triangle', 'late'],
  dropped: ['dash', 'calm'],
};

/** Letters in rows, each with the acts that its state allows. */
export function MailTable({
  mails,
  onShow,
}: {
  mails: readonly Mail[];
  onShow: (mail: Mail) => void;
}): ReactNode {
  const t = useTranslations('access.outside.mail');
  const retry = useRetry();
  return (
    <section className={tables.frame} aria-label={t('list')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('recipient')}</th>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('at')}</th>
            <th scope="col" aria-label={t('look')} />
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <td data-head>
                <strong className={tables.strong}>{mail.recipient}</strong>
              </td>
              <td>{mail.subject}</td>
              <td>
                <StateOf mail={mail} />
              </td>
              <td data-label={t('at')}>{formatMoment(mail.writtenAt)}</td>
              <td data-acts>
                {canRetry(mail) && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    loading={retry.isPending && retry.variables.id === mail.id}
                    aria-label={t('retryFor', { recipient: mail.recipient })}
                    onClick={() => retry.mutate(mail)}
                  >
                    {t('retry')}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('lookAt', { recipient: mail.recipient })}
                  onClick={() => onShow(mail)}
                >
                  {t('look')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StateOf({ mail }: { mail: Mail }): ReactNode {
  const t = useTranslations('access.outside.mail');
  const [shape, tone] = LOOKS[mail.state];
  const more = [
    ...(mail.sentAt === null ? [] : [t('sentAt', { at: formatMoment(mail.sentAt) })]),
    ...(mail.tries > 0 && mail.state !== 'sent' ? [t('tries', { count: mail.tries })] : []),
    ...(mail.tries > 0 && mail.state === 'queued' ? [t('nextAt', { at: formatMoment(mail.nextTryAt) })] : []),
  ];
  return (
    <>
      <StatusChip shape={shape} tone={tone}>
        {t(`states.${mail.state}`)}
      </StatusChip>
      {more.length > 0 && <div className={tables.quiet}>{more.join(' · ')}</div>}
      {mail.lastError !== null && <div className={classes.fault}>{mail.lastError}</div>}
    </>
  );
}

function canRetry(mail: Mail): boolean {
  if (mail.state === 'sent' || mail.state === 'dropped') return false;
  return mail.tries > 0;
}

function useRetry() {
  const t = useTranslations('access.outside.mail');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Mail) =>
      outsideApi('post /api/mail/{mail}/retry', { params: { mail: id }, body: { version } }),
    onSuccess: () => showToast({ words: t('retried') }),
    onError: (reason) => showToast({ words: `${t('failedRetry')}: ${reason.message}`, tone: 'failed' }),
    onSettled: () => answers.invalidateQueries({ queryKey: ['mail'] }),
  });
}
