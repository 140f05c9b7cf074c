import { PasswordInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FirstRunForm } from './first-run-form.ts';
import classes from './form.module.css';

/** Who administers. */
export function PersonStep({ form }: { form: FirstRunForm }): ReactNode {
  const t = useTranslations('access.setup.person');
  return (
    <>
      <TextInput
        label={t('name')}
        autoComplete="name"
        size="md"
        data-autofocus
        {...form.getInputProps('administrator.name')}
      />
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="username"
        size="md"
        {...form.getInputProps('administrator.email')}
      />
      <PasswordInput
        label={t('password')}
        description={t('passwordHint')}
        autoComplete="new-password"
        size="md"
        {...form.getInputProps('administrator.password')}
      />
    </>
  );
}

/** Which province. */
export function RealmStep({ form }: { form: FirstRunForm }): ReactNode {
  const t = useTranslations('access.setup.realm');
  return (
    <TextInput label={t('name')} description={t('hint')} size="md" {...form.getInputProps('realmName')} />
  );
}

/** A sample province, the bodies of one's own province, or nothing yet. */
export function StartStep({ form }: { form: FirstRunForm }): ReactNode {
  const t = useTranslations('access.setup.start');
  return (
    <fieldset className={classes.choices} aria-label={t('title')}>
      {(['demo', 'packs', 'empty'] as const).map((choice) => (
        <label key={choice} className={classes.choice}>
          <input
            type="radio"
            name="start"
            value={choice}
            checked={form.values.start === choice}
            onChange={() => form.setFieldValue('start', choice)}
          />
          <strong>{t(choice)}</strong>
          <small>{t(`${choice}Hint`)}</small>
        </label>
      ))}
    </fieldset>
  );
}
