import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Role } from '#kernel/law/actor.ts';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Account } from '../../contract.ts';
import { findPositionFault } from '../../domain/position.ts';
import { accessApi, useSession } from '../../widgets/session.ts';
import fields from '../account-fields.module.css';
import { BodyPicker } from '../body-picker.tsx';
import classes from '../form.module.css';
import { RoleSelect } from '../role-select.tsx';
import { keepAnswer } from './use-account-writes.ts';

/** Gives an account one more position, from a day and perhaps to one. */
export function PositionForm({ account, onClose }: { account: Account; onClose: () => void }): ReactNode {
  const t = useTranslations('access.accountPage');
  const words = useTranslations('access.accounts');
  const kit = useTranslations('kit');
  const { today } = useSession();
  const [role, setRole] = useState<Role>('officer');
  const [organizationId, setOrganizationId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState(formatDate(today));
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  const give = useGivePosition(account, onClose);
  const fromDay = readTypedDate(from);
  const toDay = to.trim() === '' ? null : readTypedDate(to);
  const isToWrong = to.trim() !== '' && toDay === null;
  const fault = findPositionFault(account.kind, { role, organizationId, fromDay: fromDay ?? today, toDay });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (fault !== null || fromDay === null || isToWrong) return;
    give.mutate({ role, organizationId, title: title.trim() || null, fromDay, toDay });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('giveTo', { name: account.name })}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} noValidate onSubmit={submit}>
        <RoleSelect kind={account.kind} value={role} onChange={setRole} />
        <BodyPicker
          label={words('organization')}
          value={organizationId}
          onChange={setOrganizationId}
          error={asked && fault === 'organization-needed' ? t('bodyNeeded') : null}
        />
        <TextInput
          label={words('position')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={fields.two}>
          <TextInput
            label={t('from')}
            value={from}
            inputMode="numeric"
            error={asked && fromDay === null ? t('badDay') : null}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={t('to')}
            placeholder={t('noEnd')}
            value={to}
            inputMode="numeric"
            error={
              asked && isToWrong
                ? t('badDay')
                : asked && fault === 'days-turned-round'
                  ? t('turnedRound')
                  : null
            }
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </div>
        {give.isError && <FailureNotice reason={give.error} place={t('give')} />}
        <div className={classes.acts} data-end>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={give.isPending}>
            {t('give')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface Given {
  readonly role: Role;
  readonly organizationId: string | null;
  readonly title: string | null;
  readonly fromDay: string;
  readonly toDay: string | null;
}

function useGivePosition(account: Account, onDone: () => void) {
  const t = useTranslations('access.accountPage');
  const words = useTranslations('access.accounts');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (body: Given) =>
      accessApi('post /api/accounts/{account}/positions', { params: { account: account.id }, body }),
    onSuccess: (changed, { role }) => {
      keepAnswer(answers, changed);
      showToast({ words: t('given', { role: words(`roles.${role}`), name: changed.name }) });
      onDone();
    },
  });
}
