import { Button, Modal, PasswordInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ROLES } from '#kernel/law/actor.ts';
import { callApi } from '#ui-kit/client/call-api.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { foldedFilter } from '#ui-kit/fields/folded-filter.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { NewAccount } from '../contract.ts';
import { SHORTEST_PASSWORD } from '../domain/password-length.ts';
import { accessApi } from '../widgets/session.ts';
import classes from './form.module.css';

/**
 * The part of the list of bodies that this form needs. Bodies come after access in the order of the modules,
 * so their contract cannot be named here.
 */
interface BodiesApi {
  'get /api/organizations': {
    params: undefined;
    query: { q?: string | undefined };
    body: undefined;
    response: { organizations: { id: string; name: string }[] };
  };
}

const bodiesApi = callApi<BodiesApi>();

const EMPTY: NewAccount = {
  name: '',
  email: '',
  password: '',
  kind: 'person',
  position: { role: 'officer', organizationId: null, title: '' },
};

/** Adds an account bound to one body. */
export function AccountForm({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('access.accounts');
  const kit = useTranslations('kit');
  const check = useTranslations('access.setup');
  const bodies = useQuery({
    queryKey: ['organizations', ''],
    queryFn: () => bodiesApi('get /api/organizations'),
  });
  const add = useAddAccount(onClose);
  const form = useForm<NewAccount>({
    initialValues: EMPTY,
    validate: {
      name: (value) => (value.trim().length < 2 ? check('short', { count: 2 }) : null),
      email: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : check('badEmail')),
      password: (value) =>
        value.length < SHORTEST_PASSWORD ? check('short', { count: SHORTEST_PASSWORD }) : null,
    },
  });
  const { role } = form.values.position;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('add')}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => add.mutate(values))}>
        <TextInput label={t('name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('email')} type="email" {...form.getInputProps('email')} />
        <TextInput
          label={t('position')}
          {...form.getInputProps('position.title')}
          value={form.values.position.title ?? ''}
        />
        <Select
          label={t('organization')}
          placeholder={t('noOrganization')}
          searchable
          clearable
          limit={80}
          filter={foldedFilter}
          data={(bodies.data?.organizations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('position.organizationId')}
        />
        <Select
          label={t('role')}
          description={t(`roleHints.${role}`)}
          allowDeselect={false}
          data={ROLES.map((value) => ({
            value,
            label: t(`roles.${value}`),
          }))}
          {...form.getInputProps('position.role')}
        />
        <PasswordInput
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {add.isError && <FailureNotice reason={add.error} place={t('failedAdd')} />}
        <div className={classes.acts} data-end>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useAddAccount(onDone: () => void) {
  const t = useTranslations('access.accounts');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (values: NewAccount) =>
      accessApi('post /api/accounts', {
        body: {
          ...values,
          name: values.name.trim(),
          email: values.email.trim(),
          position: { ...values.position, title: values.position.title?.trim() || null },
        },
      }),
    onSuccess: (account) => {
      void answers.invalidateQueries({ queryKey: ['accounts'] });
      showToast({ words: t('added', { name: account.name }) });
      onDone();
    },
  });
}
