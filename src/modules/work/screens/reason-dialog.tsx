import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './list-parts.module.css';

interface ReasonDialogProps {
  /** The words on the button that goes on. */
  readonly act: string;
  readonly onGive: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why something is not done, before it is said to be so. */
export function ReasonDialog({ act, onGive, onCancel }: ReasonDialogProps): ReactNode {
  const t = useTranslations('work.lists.bulk');
  const kit = useTranslations('kit');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') onGive(reason.trim());
  };
  return (
    <Modal
      opened
      onClose={onCancel}
      title={t('reasonTitle')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} onSubmit={submit}>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          autosize
          minRows={2}
          maxLength={2000}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.end}>
          <Button variant="default" onClick={onCancel}>
            {kit('cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''}>
            {act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
