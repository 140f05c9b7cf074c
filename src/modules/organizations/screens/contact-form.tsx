import { Button, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { Contact } from '../contract.ts';
import { organizationsApi } from '../widgets/organization-queries.ts';
import classes from './organization-page.module.css';

interface ContactFormProps {
  readonly bodyId: string;
  /** Null: somebody new. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
}

/** Adds somebody who answers for a body, changes their numbers, or says from when they no longer do. */
export function ContactForm({ bodyId, contact, onClose }: ContactFormProps): ReactNode {
  const t = useTranslations('organizations.people');
  const kit = useTranslations('kit');
  const keep = useKeepContact(bodyId, contact, onClose);
  const form = useForm({
    initialValues: {
      name: contact?.name ?? '',
      job: contact?.job ?? '',
      duty: contact?.duty ?? '',
      phones: contact?.phones.join(', ') ?? '',
      email: contact?.email ?? '',
      endsOn: '',
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('needName') : null),
      endsOn: (value) => (value.trim() === '' || readTypedDate(value) !== null ? null : t('badDay')),
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(contact === null ? 'add' : 'title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => keep.mutate(values))}>
        <TextInput data-autofocus label={t('name')} {...form.getInputProps('name')} />
        <TextInput label={t('job')} {...form.getInputProps('job')} />
        <TextInput label={t('duty')} placeholder={t('dutyHint')} {...form.getInputProps('duty')} />
        <TextInput
          label={t('phones')}
          description={t('phonesHint')}
          inputMode="tel"
          {...form.getInputProps('phones')}
        />
        <TextInput label={t('email')} inputMode="email" {...form.getInputProps('email')} />
        {contact !== null && (
          <TextInput
            label={t('endsOn')}
            description={t('endsOnHint')}
            inputMode="numeric"
            {...form.getInputProps('endsOn')}
          />
        )}
        {keep.isError && <FailureNotice reason={keep.error} place={t('title')} />}
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {t('keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface TypedContact {
  readonly name: string;
  readonly job: string;
  readonly duty: string;
  readonly phones: string;
  readonly email: string;
  readonly endsOn: string;
}

function useKeepContact(bodyId: string, contact: Contact | null, onDone: () => void) {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: ({ endsOn, ...typed }: TypedContact) => {
      const words = {
        name: typed.name.trim(),
        job: typed.job.trim() || null,
        duty: typed.duty.trim() || null,
        phones: typed.phones
          .split(/[,;]/u)
          .map((phone) => phone.trim())
          .filter((phone) => phone !== ''),
        email: typed.email.trim() || null,
      };
      const params = { organization: bodyId };
      if (contact === null)
        return organizationsApi('post /api/organizations/{organization}/contacts', {
          params,
          body: { ...words, from: null },
        });
      return organizationsApi('patch /api/organizations/{organization}/contacts/{contact}', {
        params: { ...params, contact: contact.id },
        body: { ...words, version: contact.version, endsOn: readTypedDate(endsOn) },
      });
    },
    onSuccess: () => {
      void answers.invalidateQueries({ queryKey: ['organizations'] });
      onDone();
    },
  });
}
