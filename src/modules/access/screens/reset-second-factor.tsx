import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { accessApi, mayDo, secondFactorsQuery, useSession } from '../widgets/session.ts';
import form from './form.module.css';

interface ResetSecondFactorProps {
  readonly account: { readonly id: string; readonly name: string };
}

/** The act for somebody whose phone is lost; offered to administrators, for accounts that have a second factor. */
export function ResetSecondFactor({ account }: ResetSecondFactorProps): ReactNode {
  const t = useTranslations('access.own.reset');
  const may = mayDo(useSession(), 'access.reset-second-factor');
  const standing = useQuery({ ...secondFactorsQuery, enabled: may });
  const [open, setOpen] = useState(false);
  if (standing.data?.accounts.includes(account.id) !== true) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('actOf', { name: account.name })}
        onClick={() => setOpen(true)}
      >
        {t('act')}
      </Button>
      {open && <ResetForm account={account} onClose={() => setOpen(false)} />}
    </>
  );
}

function ResetForm({ account, onClose }: ResetSecondFactorProps & { onClose: () => void }): ReactNode {
  const t = useTranslations('access.own.reset');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const reset = useMutation({
    mutationFn: () =>
      accessApi('post /api/second-factors/{account}/reset', {
        params: { account: account.id },
        body: { reason: reason.trim() },
      }),
    onSuccess: () => {
      showToast({ words: t('done', { name: account.name }) });
      void answers.invalidateQueries({ queryKey: secondFactorsQuery.queryKey });
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setShort(reason.trim().length < 5);
    if (reason.trim().length >= 5) reset.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': kit('close') }}>
      <form className={form.form} noValidate onSubmit={submit}>
        <p className={form.lead}>{t('lead', { name: account.name })}</p>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          error={short ? t('short') : null}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {reset.isError && <FailureNotice reason={reset.error} place={t('failed')} />}
        <div className={form.acts} data-end>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" color="lacquer" loading={reset.isPending}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
