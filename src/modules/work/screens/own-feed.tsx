import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { ownFeedQuery } from '../widgets/notice-queries.ts';
import { workApi } from '../widgets/work-queries.ts';
import classes from './notice-page.module.css';

/** The private calendar feed: made, shown once, made anew, revoked. */
export function OwnFeed(): ReactNode {
  const t = useTranslations('work.notices.feed');
  const isOpen = mayDo(useSession(), 'work.keep-own-feed');
  return (
    <section className={classes.section} aria-labelledby="lich">
      <h2 id="lich">{t('title')}</h2>
      <p className={classes.quiet}>{t(isOpen ? 'hint' : 'desk')}</p>
      {isOpen && <FeedActs />}
    </section>
  );
}

function FeedActs(): ReactNode {
  const t = useTranslations('work.notices.feed');
  const [address, setAddress] = useState<string | null>(null);
  const own = useQuery(ownFeedQuery);
  const { make, revoke } = useFeedActs(setAddress);
  if (own.isError)
    return <FailureNotice reason={own.error} place={t('title')} onRetry={() => void own.refetch()} />;
  const feed = own.data?.feed ?? null;
  return (
    <>
      <p className={classes.quiet}>
        {feed === null
          ? t('none')
          : `${t('made', { at: formatMoment(feed.madeAt) })} ${
              feed.lastReadAt === null ? t('neverRead') : t('lastRead', { at: formatMoment(feed.lastReadAt) })
            }`}
      </p>
      {address !== null && (
        <div className={classes.address}>
          <TextInput
            label={t('address')}
            description={t('once')}
            value={address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
              </Button>
            )}
          </CopyButton>
        </div>
      )}
      <div className={classes.acts}>
        <Button
          variant="default"
          disabled={own.data === undefined}
          loading={make.isPending}
          onClick={() => make.mutate(feed?.version ?? null)}
        >
          {feed === null ? t('make') : t('again')}
        </Button>
        {feed !== null && (
          <Button
            variant="subtle"
            color="red"
            loading={revoke.isPending}
            onClick={() => revoke.mutate(feed.version)}
          >
            {t('revoke')}
          </Button>
        )}
      </div>
    </>
  );
}

function useFeedActs(show: (address: string | null) => void) {
  const t = useTranslations('work.notices.feed');
  const answers = useQueryClient();
  const look = () => answers.invalidateQueries({ queryKey: ownFeedQuery.queryKey });
  const fail = (reason: Error): void => {
    const why = reason instanceof ApiProblem ? reason.title : reason.message;
    showToast({ words: `${t('failed')}: ${why}`, tone: 'failed' });
  };
  const make = useMutation({
    mutationFn: (version: number | null) => workApi('post /api/own-calendar-feed', { body: { version } }),
    onSuccess: ({ address }) => show(address),
    onError: fail,
    onSettled: look,
  });
  const revoke = useMutation({
    mutationFn: (version: number) => workApi('post /api/own-calendar-feed/revoke', { body: { version } }),
    onSuccess: () => {
      show(null);
      showToast({ words: t('revoked') });
    },
    onError: fail,
    onSettled: look,
  });
  return { make, revoke };
}
