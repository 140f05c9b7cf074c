import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import classes from './organization-page.module.css';

interface ChangeDialogProps {
  readonly title: string;
  readonly act: string;
  /** What the day means: the first of the new name, the first on which the body is gone. */
  readonly dayLabel: string;
  readonly onClose: () => void;
  /** Sends the change; `day` is an ISO day. */
  readonly send: (day: string) => Promise<unknown>;
  readonly ready: boolean;
  /** The day that is likely meant, as it is typed. */
  readonly firstDay?: string;
  /** Told when the act is asked for, so that the fields can say what they lack. */
  readonly onAsk?: () => void;
  readonly destructive?: boolean;
  /** What the change does, shown once its day is known. */
  readonly beside?: (day: string) => ReactNode;
  readonly children: ReactNode;
}

/** A change of a body from a day: its own fields, the day, one act; a refusal stays in sight beside what was typed. */
export function ChangeDialog(props: ChangeDialogProps): ReactNode {
  const t = useTranslations('organizations.change');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const [typed, setTyped] = useState(props.firstDay ?? '');
  const day = readTypedDate(typed);
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: (from: string) => props.send(from),
    onSuccess: () => {
      void answers.invalidateQueries({ queryKey: ['organizations'] });
      showToast({ words: t('done') });
      props.onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    props.onAsk?.();
    if (day !== null && props.ready) change.mutate(day);
  };
  return (
    <Modal
      opened
      size={props.beside === undefined ? 'md' : 'lg'}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} noValidate onSubmit={submit}>
        {props.children}
        <TextInput
          label={props.dayLabel}
          description={t('dayHint')}
          inputMode="numeric"
          value={typed}
          error={asked && day === null ? t('badDay') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {day !== null && props.beside?.(day)}
        {change.isError && <FailureNotice reason={change.error} place={props.title} />}
        <div className={classes.ends}>
          <Button variant="default" onClick={props.onClose}>
            {kit('cancel')}
          </Button>
          <Button
            type="submit"
            loading={change.isPending}
            {...(props.destructive === true ? { color: 'lacquer' } : {})}
          >
            {props.act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
