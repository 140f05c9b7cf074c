import { Button, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import type { Account, NewAccount } from '../contract.ts';
import { accountsQuery } from '../widgets/account-queries.ts';
import { outsideApi } from '../widgets/outside.ts';
import { useSession } from '../widgets/session.ts';
import { BodyPicker } from './body-picker.tsx';
import classes from './form.module.css';
import type { ShownInvitation } from './invitation-link.tsx';
import { RoleSelect } from './role-select.tsx';

interface InvitationFormProps {
  readonly onClose: () => void;
  readonly onMade: (made: ShownInvitation) => void;
}

/** Invites somebody: a new person, whose account is made, or one who has an account and cannot get in. */
export function InvitationForm({ onClose, onMade }: InvitationFormProps): ReactNode {
  const t = useTranslations('access.outside.invitations');
  const kit = useTranslations('kit');
  const [whom, setWhom] = useState<'new' | 'known'>('new');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('add')}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.form}>
        <SegmentedControl
          aria-label={t('whom')}
          value={whom}
          onChange={(value) => setWhom(value === 'known' ? 'known' : 'new')}
          data={[
            { value: 'new', label: t('newPerson') },
            { value: 'known', label: t('known') },
          ]}
        />
        {whom === 'new' ? (
          <NewPerson onClose={onClose} onMade={onMade} />
        ) : (
          <KnownPerson onClose={onClose} onMade={onMade} />
        )}
      </div>
    </Modal>
  );
}

const EMPTY: Omit<NewAccount, 'password'> = {
  name: '',
  email: '',
  kind: 'person',
  position: { role: 'officer', organizationId: null, title: '' },
};

function NewPerson({ onClose, onMade }: InvitationFormProps): ReactNode {
  const t = useTranslations('access.accounts');
  const check = useTranslations('access.setup');
  const form = useForm<Omit<NewAccount, 'password'>>({
    initialValues: EMPTY,
    validate: {
      name: (value) => (value.trim().length < 2 ? check('short', { count: 2 }) : null),
      email: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : check('badEmail')),
    },
  });
  const invite = useInvite(onMade, async (values: typeof EMPTY) => {
    const person = { name: values.name.trim(), email: values.email.trim() };
    const body = {
      ...values,
      ...person,
      position: { ...values.position, title: values.position.title?.trim() || null },
    };
    return { ...person, made: await outsideApi('post /api/invitations', { body }) };
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => invite.mutate(values))}>
      <TextInput label={t('name')} data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('email')} type="email" {...form.getInputProps('email')} />
      <TextInput
        label={t('position')}
        {...form.getInputProps('position.title')}
        value={form.values.position.title ?? ''}
      />
      <BodyPicker
        label={t('organization')}
        placeholder={t('noOrganization')}
        value={form.values.position.organizationId}
        onChange={(id) => form.setFieldValue('position.organizationId', id)}
      />
      <RoleSelect
        kind="person"
        value={form.values.position.role}
        onChange={(role) => form.setFieldValue('position.role', role)}
      />
      <FormEnd invite={invite} onClose={onClose} />
    </form>
  );
}

function KnownPerson({ onClose, onMade }: InvitationFormProps): ReactNode {
  const t = useTranslations('access.outside.invitations');
  const me = useSession().account.id;
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const list = useQuery(accountsQuery({ q: asked.split(' · ')[0] || undefined, state: 'active' }));
  const accounts = (list.data?.accounts ?? []).filter(({ id }) => id !== me);
  const form = useForm<{ account: string | null }>({
    initialValues: { account: null },
    validate: { account: (value) => (value === null ? t('choose') : null) },
  });
  const invite = useInvite(onMade, async ({ id, name, email }: Pick<Account, 'id' | 'name' | 'email'>) => ({
    name,
    email,
    made: await outsideApi('post /api/accounts/{account}/invitation', { params: { account: id } }),
  }));
  const submit = ({ account }: { account: string | null }): void => {
    const chosen = accounts.find(({ id }) => id === account);
    if (chosen !== undefined) invite.mutate(chosen);
  };
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(submit)}>
      <Select
        label={t('account')}
        description={t('accountHint')}
        searchable
        filter={filterAnswered(words === asked && !list.isPlaceholderData)}
        onSearchChange={setWords}
        data={accounts.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
        {...form.getInputProps('account')}
      />
      <FormEnd invite={invite} onClose={onClose} />
    </form>
  );
}

interface Inviting {
  readonly isError: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
}

function FormEnd({ invite, onClose }: { invite: Inviting; onClose: () => void }): ReactNode {
  const t = useTranslations('access.outside.invitations');
  const kit = useTranslations('kit');
  return (
    <>
      {invite.isError && <FailureNotice reason={invite.error} place={t('failedAdd')} />}
      <div className={classes.acts} data-end>
        <Button variant="default" onClick={onClose}>
          {kit('cancel')}
        </Button>
        <Button type="submit" loading={invite.isPending}>
          {t('send')}
        </Button>
      </div>
    </>
  );
}

function useInvite<Wanted>(
  onMade: (made: ShownInvitation) => void,
  invite: (wanted: Wanted) => Promise<ShownInvitation>,
) {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: invite,
    onSuccess: (made) => {
      void answers.invalidateQueries({ queryKey: ['accounts'] });
      void answers.invalidateQueries({ queryKey: ['invitations'] });
      onMade(made);
    },
  });
}
