import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { ownAccountQuery, useSession } from '../widgets/session.ts';
import classes from './own-account.module.css';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionSection } from './session-section.tsx';

/** One's own account: who one is, what one signs in with, where one is signed in. */
export function OwnAccount(): ReactNode {
  const t = useTranslations('access.own');
  const kit = useTranslations('kit');
  const own = useQuery(ownAccountQuery);
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <AboutYou />
      {own.isPending && <RowSkeletons rows={9} label={kit('loading')} />}
      {own.isError && (
        <FailureNotice reason={own.error} place={t('failed')} onRetry={() => void own.refetch()} />
      )}
      {own.data !== undefined && (
        <>
          <PasswordSection own={own.data} />
          <SecondFactorSection own={own.data} />
          <PasskeySection own={own.data} />
          <SessionSection own={own.data} />
        </>
      )}
    </Page>
  );
}

function AboutYou(): ReactNode {
  const t = useTranslations('access.own.who');
  const { account } = useSession();
  return (
    <section className={classes.section} aria-labelledby="own-who">
      <h2 id="own-who">{t('title')}</h2>
      <dl className={classes.facts}>
        <Fact label={t('name')}>{account.name}</Fact>
        <Fact label={t('email')}>{account.email}</Fact>
        <Fact label={t('positions')}>
          {account.positions.length === 0 ? (
            <span className={classes.quiet}>{t('none')}</span>
          ) : (
            <Positions />
          )}
        </Fact>
      </dl>
      <p className={classes.quiet}>{t('hint')}</p>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Positions(): ReactNode {
  const t = useTranslations('access.own.who');
  const roles = useTranslations('access.accounts.roles');
  return (
    <ul className={classes.positions}>
      {useSession().account.positions.map(({ id, role, title, organization, delegatedFrom }) => (
        <li key={id}>
          {[title ?? roles(role), organization?.name].filter(Boolean).join(' · ')}
          {delegatedFrom !== null && ` (${t('onBehalf', { name: delegatedFrom.name })})`}
        </li>
      ))}
    </ul>
  );
}
