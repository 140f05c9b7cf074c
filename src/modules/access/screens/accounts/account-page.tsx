import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { Account } from '../../contract.ts';
import { accountQuery } from '../../widgets/account-queries.ts';
import { mayDo, useSession } from '../../widgets/session.ts';
import { ResetSecondFactor } from '../reset-second-factor.tsx';
import { AccountHistory } from './account-history.tsx';
import { AccountName } from './account-name.tsx';
import classes from './account-page.module.css';
import { AccountState } from './account-state.tsx';
import { FirstPassword } from './first-password.tsx';
import { GivenPositions } from './given-positions.tsx';
import { OpenActs } from './open-acts.tsx';
import { PositionForm } from './position-form.tsx';
import { PositionTable } from './position-table.tsx';
import { useSetActive } from './use-account-writes.ts';

/** One account: its name and state, what it holds in which body, what it may do, who changed it. */
export function AccountPage(): ReactNode {
  const t = useTranslations('access.accountPage');
  const { account: id } = useParams({ from: '/shell/quan-tri/tai-khoan/$account' });
  const one = useQuery(accountQuery(id));
  if (one.isError)
    return (
      <Page title={t('title')}>
        <FailureNotice reason={one.error} place={t('title')} onRetry={() => void one.refetch()} />
      </Page>
    );
  if (one.data === undefined)
    return (
      <Page title=" ">
        <Skeleton height={360} radius="lg" />
      </Page>
    );
  return <Shown account={one.data} />;
}

function Shown({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accountPage');
  const session = useSession();
  const setActive = useSetActive();
  const [giving, setGiving] = useState(false);
  const mayChange = mayDo(session, 'access.change-account');
  const isSelf = account.id === session.account.id;
  return (
    <Page
      title={account.name}
      above={t(`kinds.${account.kind}`)}
      lead={
        <span className={classes.lead}>
          <span>{account.email}</span>
          <AccountState account={account} />
        </span>
      }
      acts={
        mayChange && (
          <>
            <AccountName key={account.version} account={account} />
            {!isSelf && <ResetSecondFactor account={account} />}
            {!isSelf && (
              <Button
                variant="default"
                color={account.active ? 'lacquer' : 'river'}
                loading={setActive.isPending}
                onClick={() => setActive.mutate(account)}
              >
                {account.active ? t('closeAccount') : t('reopenAccount')}
              </Button>
            )}
          </>
        )
      }
    >
      {account.active && !account.hasPassword && mayChange && <FirstPassword account={account} />}
      <section className={classes.section} aria-label={t('positions')}>
        <div className={classes.head}>
          <h2>{t('positions')}</h2>
          {mayDo(session, 'access.give-position') && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={15} />}
              onClick={() => setGiving(true)}
            >
              {t('give')}
            </Button>
          )}
        </div>
        {account.positions.length === 0 ? (
          <p className={classes.quiet}>{t('positionsNone', { name: account.name })}</p>
        ) : (
          <PositionTable account={account} />
        )}
      </section>
      <GivenPositions account={account} />
      <div className={classes.columns}>
        <section className={classes.section} aria-label={t('may')}>
          <h2>{t('may')}</h2>
          <OpenActs account={account} />
        </section>
        <section className={classes.section} aria-label={t('history')}>
          <h2>{t('history')}</h2>
          <AccountHistory account={account} />
        </section>
      </div>
      {giving && <PositionForm account={account} onClose={() => setGiving(false)} />}
    </Page>
  );
}
