import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import { setupQuery } from '../widgets/session.ts';
import classes from './form.module.css';
import { OtherWays, ProviderRefused } from './other-ways.tsx';
import { signIn } from './sign-in-calls.ts';
import { Threshold } from './threshold.tsx';

/** Why a sign-in was refused, in our own words, or null when the server's own words are better. */
function refusalOf(reason: unknown): 'wrong' | 'locked' | 'closed' | null {
  if (!(reason instanceof ApiProblem)) return null;
  if (reason.status === 423 || reason.status === 429) return 'locked';
  if (reason.status === 403) return 'closed';
  return reason.status === 400 || reason.status === 401 || reason.status === 422 ? 'wrong' : null;
}

/** Sign-in by e-mail and password; then on to the screen that was asked for. */
export function SignIn(): ReactNode {
  const t = useTranslations('access.signIn');
  const { tiep, loi } = useSearch({ from: '/dang-nhap' });
  const router = useRouter();
  const answers = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const realmName = useQuery(setupQuery).data?.realmName;
  usePageTitle(t('title'));

  const attempt = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: () => {
      answers.clear();
      router.history.push(`/app${tiep ?? '/'}`);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    attempt.mutate();
  };
  const refusal = attempt.isError ? refusalOf(attempt.error) : null;

  return (
    <Threshold>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.lead}>{realmName ?? t('lead')}</p>
      </div>
      <form className={classes.form} onSubmit={submit}>
        {loi !== undefined && !attempt.isError && <ProviderRefused refusal={loi} />}
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          size="md"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {refusal !== null && (
          <p className={classes.refusal} role="alert">
            {t(refusal)}
          </p>
        )}
        {attempt.isError && refusal === null && <FailureNotice reason={attempt.error} place={t('failed')} />}
        <Button type="submit" size="md" loading={attempt.isPending}>
          {t('submit')}
        </Button>
        <OtherWays tiep={tiep} />
      </form>
    </Threshold>
  );
}
