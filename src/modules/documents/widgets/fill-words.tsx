import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { documentsApi } from './document-queries.ts';
import { FillDialog, type FillProps } from './fill-dialog.tsx';
import classes from './fill-scan.module.css';
import { useFilling } from './use-filling.ts';

/** Pasting the words of a scan: recognised by a program or copied, read by the same engine. */
export function FillWords({ reading, onClose }: FillProps): ReactNode {
  const t = useTranslations('documents.fill');
  const [text, setText] = useState('');
  const filling = useFilling(reading.id);
  const fill = useMutation({
    mutationFn: () =>
      documentsApi('post /api/readings/{reading}/words', {
        params: { reading: reading.id },
        body: { version: reading.version, text },
      }),
    onSuccess: async (filled) => {
      await filling.done(filled);
      onClose();
    },
    onError: filling.failed,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') fill.mutate();
  };
  return (
    <FillDialog title={t('words.title')} lead={t('words.lead')} reading={reading} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <Textarea
          label={t('words.label')}
          autosize
          minRows={12}
          maxRows={22}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {fill.isError && <FailureNotice reason={fill.error} place={t('failed')} />}
        <div className={classes.end}>
          <Button type="submit" loading={fill.isPending} disabled={text.trim() === ''}>
            {t('words.read')}
          </Button>
        </div>
      </form>
    </FillDialog>
  );
}
