import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './list-parts.module.css';

/** Why something is not done, and who allowed it. */
export interface NotDone {
  readonly reason: string;
  readonly allowedBy: string;
}

interface ReasonDialogProps {
  /** The words on the button that goes on. */
  readonly act: string;
  readonly onGive: (given: NotDone) => void;
  readonly onCancel: () => void;
}

/** Asks why something is not done and who allowed it, before it is said to be so. */
export function ReasonDialog({ act, onGive, onCancel }: ReasonDialogProps): ReactNode {
  const t = useTranslations('work.lists.bulk');
  const kit = useTranslations('kit');
  const one = useTranslations('work.one');
  const [reason, setReason] = useState('');
  const [allowedBy, setAllowedBy] = useState('');
  const isWhole = reason.trim() !== '' && allowedBy.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) onGive({ reason: reason.trim(), allowedBy: allowedBy.trim() });
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
        <TextInput
          label={one('allowedBy')}
          description={one('allowedByHint')}
          maxLength={200}
          required
          value={allowedBy}
          onChange={(event) => setAllowedBy(event.currentTarget.value)}
        />
        <div className={classes.end}>
          <Button variant="default" onClick={onCancel}>
            {kit('cancel')}
          </Button>
          <Button type="submit" disabled={!isWhole}>
            {act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
