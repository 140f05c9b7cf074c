import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OwnAccount } from '../contract.ts';
import { shortestPassword } from '../domain/password-length.ts';
import { accessApi, ownAccountQuery, useSession } from '../widgets/session.ts';
import form from './form.module.css';
import classes from './own-account.module.css';

/** One's own password: since when, and another one in its place. */
export function PasswordSection({ own }: { own: OwnAccount }): ReactNode {
  const t = useTranslations('access.own.password');
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.section} aria-labelledby="own-password">
      <div className={classes.headline}>
        <h2 id="own-password">{t('title')}</h2>
        {own.passwordSince !== null && !open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('change')}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>
        {own.passwordSince === null ? t('none') : t('since', { when: formatMoment(own.passwordSince) })}
      </p>
      {open && <PasswordForm onClose={() => setOpen(false)} />}
    </section>
  );
}

const EMPTY = { old: '', fresh: '', again: '' };

function PasswordForm({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('access.own.password');
  const kit = useTranslations('kit');
  const { account, secondFactor } = useSession();
  const answers = useQueryClient();
  const shortest = shortestPassword(secondFactor.has);
  const fields = useForm({
    initialValues: EMPTY,
    validate: {
      fresh: (value) => ([...value].length < shortest ? t('short', { count: shortest }) : null),
      again: (value, { fresh }) => (value === fresh ? null : t('differ')),
    },
  });
  const change = useMutation({
    mutationFn: ({ old, fresh }: typeof EMPTY) =>
      accessApi('post /api/own-account/password', { body: { old, password: fresh } }),
    onSuccess: ({ sessionsEnded }) => {
      showToast({ words: t('done', { count: sessionsEnded }) });
      void answers.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
      onClose();
    },
  });
  return (
    <form className={classes.narrow} noValidate onSubmit={fields.onSubmit((values) => change.mutate(values))}>
      {/* Keepers of passwords want to know whose it is. */}
      <input type="text" hidden readOnly autoComplete="username" value={account.email} />
      <PasswordInput label={t('old')} autoComplete="current-password" {...fields.getInputProps('old')} />
      <PasswordInput
        label={t('fresh')}
        description={t('hint', { count: shortest })}
        autoComplete="new-password"
        {...fields.getInputProps('fresh')}
      />
      <PasswordInput label={t('again')} autoComplete="new-password" {...fields.getInputProps('again')} />
      {change.isError && <FailureNotice reason={change.error} place={t('failed')} />}
      <div className={form.acts} data-end>
        <Button variant="default" onClick={onClose}>
          {kit('cancel')}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t('change')}
        </Button>
      </div>
    </form>
  );
}
