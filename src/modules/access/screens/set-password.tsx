import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import { SHORTEST_PASSWORD } from '../domain/password-length.ts';
import { outsideApi } from '../widgets/outside.ts';
import classes from './form.module.css';
import { Threshold } from './threshold.tsx';

/**
 * Sets a password by a private link. The token stands behind `#`, where no server sees it; it is taken out of the address
 * as soon as it was read, so that it stays in no history.
 */
export function SetPassword(): ReactNode {
  const t = useTranslations('access.outside.set');
  const [token] = useState(takeToken);
  const link = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => outsideApi('post /api/password-links/look', { body: { token } }),
    enabled: token.length >= 20,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [doneFor, setDoneFor] = useState<string | null>(null);
  const kind = link.data?.kind ?? 'reset';
  usePageTitle(t(kind));
  if (doneFor !== null) return <Done email={doneFor} />;
  if (token.length < 20 || isEnded(link.error)) return <Ended />;
  return (
    <Threshold>
      <div className={classes.head}>
        <h1 className={classes.title}>{t(kind)}</h1>
        {link.data !== undefined && (
          <p className={classes.lead}>
            {kind === 'invitation' && `${t('invited', { realm: link.data.realmName })} `}
            {t('who', { name: link.data.name, email: link.data.email })}
          </p>
        )}
      </div>
      {link.isPending && <RowSkeletons rows={4} label={t('looking')} />}
      {link.isError && (
        <FailureNotice reason={link.error} place={t('failed')} onRetry={() => void link.refetch()} />
      )}
      {link.data !== undefined && (
        <PasswordForm token={token} email={link.data.email} isReset={kind === 'reset'} onDone={setDoneFor} />
      )}
    </Threshold>
  );
}

interface PasswordFormProps {
  readonly token: string;
  readonly email: string;
  readonly isReset: boolean;
  readonly onDone: (email: string) => void;
}

function PasswordForm({ token, email, isReset, onDone }: PasswordFormProps): ReactNode {
  const t = useTranslations('access.outside.set');
  const answers = useQueryClient();
  const form = useForm({
    initialValues: { password: '', again: '' },
    validate: {
      password: (value) =>
        value.length < SHORTEST_PASSWORD ? t('short', { count: SHORTEST_PASSWORD }) : null,
      again: (value, { password }) => (value === password ? null : t('different')),
    },
  });
  const set = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      outsideApi('post /api/password-links/use', { body: { token, password } }),
    onSuccess: (done) => {
      answers.clear();
      onDone(done.email);
    },
  });
  if (isEnded(set.error)) return <EndedWords />;
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => set.mutate(values))}>
      {/* So that a keeper of passwords knows whose it is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        label={t('password')}
        description={t('hint')}
        autoComplete="new-password"
        size="md"
        {...form.getInputProps('password')}
      />
      <PasswordInput
        label={t('again')}
        autoComplete="new-password"
        size="md"
        {...form.getInputProps('again')}
      />
      {isReset && <p className={classes.quiet}>{t('ends')}</p>}
      {set.isError && <FailureNotice reason={set.error} place={t('failed')} />}
      <Button type="submit" size="md" loading={set.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}

function Done({ email }: { email: string }): ReactNode {
  const t = useTranslations('access.outside.set');
  return (
    <Threshold>
      <div className={classes.head} role="status">
        <h1 className={classes.title}>{t('doneTitle')}</h1>
        <p className={classes.lead}>{t('done', { email })}</p>
      </div>
      <LinkButton to="/dang-nhap" search={{}} size="md">
        {t('signIn')}
      </LinkButton>
    </Threshold>
  );
}

function Ended(): ReactNode {
  const t = useTranslations('access.outside.set');
  return (
    <Threshold>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('endedTitle')}</h1>
      </div>
      <EndedWords />
    </Threshold>
  );
}

function EndedWords(): ReactNode {
  const t = useTranslations('access.outside.set');
  return (
    <div className={classes.form} role="alert">
      <p className={classes.lead}>{t('ended')}</p>
      <LinkButton to="/quen-mat-khau" size="md">
        {t('newLink')}
      </LinkButton>
    </div>
  );
}

function takeToken(): string {
  const token = window.location.hash.slice(1);
  if (token !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}

function isEnded(reason: unknown): boolean {
  return reason instanceof ApiProblem && (reason.code === 'access.link-ended' || reason.status === 400);
}
