import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './not-done-form.module.css';

/** Why something is not done, and who allowed it. */
export interface NotDone {
  readonly reason: string;
  readonly allowedBy: string;
}

interface NotDoneFormProps {
  /** The words on the button that goes on. */
  readonly act: string;
  readonly onGive: (given: NotDone) => void;
  readonly onCancel: () => void;
}

/** Asks why something is not done and who allowed it, before it is said to be so. */
export function NotDoneForm({ act, onGive, onCancel }: NotDoneFormProps): ReactNode {
  const t = useTranslations('work.one');
  const kit = useTranslations('kit');
  const [reason, setReason] = useState('');
  const [allowedBy, setAllowedBy] = useState('');
  const isWhole = reason.trim() !== '' && allowedBy.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) onGive({ reason: reason.trim(), allowedBy: allowedBy.trim() });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        label={t('reason')}
        autosize
        minRows={2}
        maxLength={2000}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('allowedBy')}
        description={t('allowedByHint')}
        maxLength={200}
        required
        value={allowedBy}
        onChange={(event) => setAllowedBy(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button variant="default" size="sm" onClick={onCancel}>
          {kit('cancel')}
        </Button>
        <Button type="submit" size="sm" disabled={!isWhole}>
          {act}
        </Button>
      </div>
    </form>
  );
}
