import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { OpenEntry } from '../contract.ts';
import { auditApi } from '../widgets/audit-queries.ts';
import classes from './log-page.module.css';

const SHORTEST = 3;

/** Asks once which part of an entry is to be erased for good, and why; minutes of it stay. */
export function EraseDialog({ entry, onClose }: { entry: OpenEntry; onClose: () => void }): ReactNode {
  const t = useTranslations('audit.erase');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const parts = [
    ...(entry.who === null ? [] : (['who'] as const)),
    ...(entry.contentErased ? [] : (['content'] as const)),
  ];
  const [part, setPart] = useState(parts.at(-1));
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const erase = useMutation({
    mutationFn: (wanted: 'who' | 'content') =>
      auditApi('post /api/audit/erasures', { body: { entries: [entry.id], part: wanted, reason } }),
    onSuccess: () => {
      void answers.invalidateQueries({ queryKey: ['audit'] });
      showToast({ words: t('done') });
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setShort(reason.trim().length < SHORTEST);
    if (reason.trim().length >= SHORTEST && part !== undefined) erase.mutate(part);
  };
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': kit('close') }}>
      <form className={classes.form} onSubmit={submit}>
        <p>{t('lead')}</p>
        <Radio.Group
          label={t('part')}
          value={part ?? null}
          onChange={(value) => setPart(parts.find((one) => one === value))}
        >
          <div className={classes.choices}>
            {parts.map((one) => (
              <Radio key={one} value={one} label={t(one)} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={isShort ? t('short') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {erase.isError && <FailureNotice reason={erase.error} place={t('failed')} />}
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" color="lacquer" loading={erase.isPending} disabled={part === undefined}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
