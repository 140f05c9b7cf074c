import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { documentsApi } from '../widgets/document-queries.ts';
import classes from './reading-list.module.css';
import { Refusal } from './upload-card.tsx';

/** Pasted words become a document without a file: the same reading, the same gate. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('documents.upload.pasteBox');
  const kit = useTranslations('kit');
  const [text, setText] = useState('');
  const answers = useQueryClient();
  const navigate = useNavigate();
  const paste = useMutation({
    mutationFn: (words: string) => documentsApi('post /api/readings/pasted', { body: { text: words } }),
    onSuccess: async (reading) => {
      void answers.invalidateQueries({ queryKey: ['readings'] });
      void answers.invalidateQueries({ queryKey: ['work', 'mine'] });
      await navigate({ to: '/nhap-van-ban/$reading', params: { reading: reading.id } });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') paste.mutate(text);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.quiet}>{t('lead')}</p>
        <Textarea
          label={t('label')}
          autosize
          minRows={12}
          maxRows={22}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {paste.isError && <Refusal reason={paste.error} />}
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={paste.isPending} disabled={text.trim() === ''}>
            {t('read')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
