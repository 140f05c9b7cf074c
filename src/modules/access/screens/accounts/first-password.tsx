import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Account } from '../../contract.ts';
import { SHORTEST_PASSWORD } from '../../domain/password-length.ts';
import { accessApi } from '../../widgets/session.ts';
import classes from './account-page.module.css';

/** An account that came by spreadsheet waits here for its first password. */
export function FirstPassword({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accountPage');
  const words = useTranslations('access.accounts');
  const check = useTranslations('access.setup');
  const answers = useQueryClient();
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const isShort = password.length < SHORTEST_PASSWORD;
  const set = useMutation({
    mutationFn: () =>
      accessApi('put /api/accounts/{account}/first-password', {
        params: { account: account.id },
        body: { password },
      }),
    onSuccess: () => {
      void answers.invalidateQueries({ queryKey: ['accounts'] });
      showToast({ words: t('passwordSet', { name: account.name }) });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isShort) set.mutate();
  };
  return (
    <section className={classes.section} aria-label={t('awaiting')}>
      <h2>{t('awaitingTitle')}</h2>
      <p className={classes.quiet}>{t('awaitingHint', { name: account.name })}</p>
      <form className={classes.line} noValidate onSubmit={submit}>
        <PasswordInput
          label={words('password')}
          description={words('passwordHint')}
          autoComplete="new-password"
          value={password}
          error={asked && isShort ? check('short', { count: SHORTEST_PASSWORD }) : null}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={set.isPending}>
          {t('setPassword')}
        </Button>
      </form>
      {set.isError && <FailureNotice reason={set.error} place={t('setPassword')} />}
    </section>
  );
}
