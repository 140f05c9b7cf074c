import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import { outsideApi, signInWaysQuery } from '../widgets/outside.ts';
import classes from './form.module.css';
import { Threshold } from './threshold.tsx';

/** Asks for a link by mail; what is said afterwards is the same whether the mail is known or not. */
export function ForgotPassword(): ReactNode {
  const t = useTranslations('access.outside.forgot');
  const [email, setEmail] = useState('');
  const goesOut = useQuery(signInWaysQuery).data?.mail ?? true;
  const ask = useMutation({
    mutationFn: () => outsideApi('post /api/password-resets', { body: { email: email.trim() } }),
  });
  usePageTitle(t('title'));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  const back = (
    <LinkButton to="/dang-nhap" search={{}} size="md" variant="default">
      {t('back')}
    </LinkButton>
  );
  if (ask.isSuccess)
    return (
      <Threshold>
        <div className={classes.head} role="status">
          <h1 className={classes.title}>{t('doneTitle')}</h1>
          <p>{t('done', { email: email.trim() })}</p>
          <p className={classes.quiet}>{t('doneHint')}</p>
        </div>
        {back}
      </Threshold>
    );
  return (
    <Threshold>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.lead}>{goesOut ? t('lead') : t('noMail')}</p>
      </div>
      <form className={classes.form} onSubmit={submit}>
        {goesOut && (
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
        )}
        {ask.isError && <FailureNotice reason={ask.error} place={t('failed')} />}
        {goesOut && (
          <Button type="submit" size="md" loading={ask.isPending}>
            {t('submit')}
          </Button>
        )}
        {back}
      </form>
    </Threshold>
  );
}
