import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { Mail, MailPage } from '../contract/outside.ts';
import { AdministrationTabs } from '../widgets/administration-tabs.tsx';
import { mailStates, outsideApi } from '../widgets/outside.ts';
import { MailLetter } from './mail-letter.tsx';
import { MailTable } from './mail-table.tsx';
import classes from './outside.module.css';

/** The letters of the house: to whom, how each stands, tried again by hand; while no mail server is set, to be copied. */
export function MailLog(): ReactNode {
  const t = useTranslations('access.outside.mail');
  const kit = useTranslations('kit');
  const { tinhTrang: state } = useSearch({ from: '/shell/quan-tri/thu' });
  const [shown, setShown] = useState<Mail | null>(null);
  const log = useInfiniteQuery({
    queryKey: ['mail', state],
    queryFn: ({ pageParam }) => outsideApi('get /api/mail', { query: { state, before: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const pages = log.data?.pages ?? [];
  const mails = pages.flatMap((page) => page.mails);
  const first = pages[0];
  const total = Object.values(first?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AdministrationTabs />
      {first?.goesOut === false && <NoServer />}
      {log.isPending && <RowSkeletons rows={8} label={kit('loading')} />}
      {log.isError && (
        <FailureNotice reason={log.error} place={t('failedList')} onRetry={() => void log.refetch()} />
      )}
      {first !== undefined && total === 0 && (
        <EmptyState
          title={t('emptyTitle')}
          act={<LinkButton to="/quan-tri/loi-moi">{t('emptyAct')}</LinkButton>}
        >
          {t('empty')}
        </EmptyState>
      )}
      {first !== undefined && total > 0 && (
        <>
          <StateChoice counts={first.counts} state={state} />
          {mails.length === 0 ? (
            <p className={classes.quiet}>{t('nothing')}</p>
          ) : (
            <MailTable mails={mails} onShow={setShown} />
          )}
        </>
      )}
      {log.hasNextPage && (
        <Button variant="subtle" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {shown !== null && <MailLetter mail={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}

function NoServer(): ReactNode {
  const t = useTranslations('access.outside.mail');
  return (
    <div className={classes.notice} role="note">
      <strong>{t('noServer')}</strong>
      <span>{t('noServerHint')}</span>
    </div>
  );
}

function StateChoice({
  counts,
  state,
}: {
  counts: MailPage['counts'];
  state: Mail['state'] | undefined;
}): ReactNode {
  const t = useTranslations('access.outside.mail');
  const navigate = useNavigate({ from: '/quan-tri/thu' });
  return (
    <div className={`${classes.bar} no-print`}>
      <ChoiceChip
        label={t('state')}
        any={t('all')}
        clear={t('clear')}
        value={state}
        options={mailStates.map((value) => ({
          value,
          label: `${t(`states.${value}`)} (${counts[value] ?? 0})`,
        }))}
        onChange={(value) =>
          void navigate({ search: { tinhTrang: mailStates.find((name) => name === value) }, replace: true })
        }
      />
    </div>
  );
}
