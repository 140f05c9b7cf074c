import { Button, Modal, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { NewAccount } from '../../contract.ts';
import { SHORTEST_PASSWORD } from '../../domain/password-length.ts';
import { findPositionFault } from '../../domain/position.ts';
import { accessApi, useSession } from '../../widgets/session.ts';
import { BodyPicker } from '../body-picker.tsx';
import classes from '../form.module.css';
import { isForDesk, RoleSelect } from '../role-select.tsx';
import { accountKinds } from './accounts-address.ts';

type AccountFormValues = UseFormReturnType<NewAccount>;

const EMPTY: NewAccount = {
  name: '',
  email: '',
  password: '',
  kind: 'person',
  position: { role: 'officer', organizationId: null, title: '' },
};

/** Adds an account: one person's own, or one that the people of a body share at a desk, with its first position. */
export function AccountForm({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('access.accounts');
  const page = useTranslations('access.accountPage');
  const kit = useTranslations('kit');
  const add = useAddAccount(onClose);
  const form = useAccountForm();
  const { kind, position } = form.values;
  const chooseKind = (chosen: string): void => {
    const next = accountKinds.find((one) => one === chosen) ?? 'person';
    form.setFieldValue('kind', next);
    if (next === 'desk' && !isForDesk(position.role)) form.setFieldValue('position.role', 'officer');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('add')}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => add.mutate(values))}>
        <div>
          <SegmentedControl
            fullWidth
            aria-label={page('kind')}
            value={kind}
            onChange={chooseKind}
            data={accountKinds.map((value) => ({ value, label: page(`kinds.${value}`) }))}
          />
          <p className={classes.quiet}>{page(`kindHints.${kind}`)}</p>
        </div>
        <TextInput
          label={kind === 'desk' ? page('deskName') : t('name')}
          placeholder={kind === 'desk' ? page('deskNameHint') : undefined}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput label={t('email')} type="email" {...form.getInputProps('email')} />
        <BodyPicker
          label={t('organization')}
          value={position.organizationId}
          onChange={(id) => form.setFieldValue('position.organizationId', id)}
          error={form.errors['position.organizationId']}
        />
        <RoleSelect
          kind={kind}
          value={position.role}
          onChange={(role) => form.setFieldValue('position.role', role)}
        />
        {kind === 'person' && (
          <TextInput
            label={t('position')}
            {...form.getInputProps('position.title')}
            value={position.title ?? ''}
          />
        )}
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

function useAccountForm(): AccountFormValues {
  const page = useTranslations('access.accountPage');
  const check = useTranslations('access.setup');
  const { today } = useSession();
  return useForm<NewAccount>({
    initialValues: EMPTY,
    validate: {
      name: (value) => (value.trim().length < 2 ? check('short', { count: 2 }) : null),
      email: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : check('badEmail')),
      password: (value) =>
        value.length < SHORTEST_PASSWORD ? check('short', { count: SHORTEST_PASSWORD }) : null,
      position: {
        organizationId: (value, { kind, position }) => {
          const wanted = { ...position, organizationId: value, fromDay: today, toDay: null };
          return findPositionFault(kind, wanted) === 'organization-needed' ? page('bodyNeeded') : null;
        },
      },
    },
  });
}

function useAddAccount(onDone: () => void) {
  const t = useTranslations('access.accounts');
  const page = useTranslations('access.accountPage');
  const answers = useQueryClient();
  const navigate = useNavigate();
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
      const open = () => navigate({ to: '/quan-tri/tai-khoan/$account', params: { account: account.id } });
      showToast({ words: t('added', { name: account.name }), undo: { words: page('open'), act: open } });
      onDone();
    },
  });
}
